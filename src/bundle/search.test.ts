import { describe, expect, it } from "vitest";
import { sampleCatalog, sampleRecord } from "../catalog/sample.ts";
import { compileBundle } from "./compile.ts";
import { openBytes } from "./open.ts";
import { Search } from "./search.ts";
import { tokenise } from "./tokenise.ts";

describe("tokenise", () => {
  it("takes Latin words apart at what is no letter, and names also at underscores", () => {
    expect(tokenise("Error: ERR_MODULE_NOT_FOUND (v20)")).toEqual([
      "error",
      "err_module_not_found",
      "err",
      "module",
      "not",
      "found",
      "v20",
    ]);
  });

  it("segments Chinese into words, and gives pairs besides", () => {
    const words = tokenise("证书已经过期");
    expect(words).toContain("证书");
    expect(words).toContain("过期");
    expect(words).not.toContain("证书已经过期");
  });

  it("finds a word that segmentation cuts differently in another sentence", () => {
    expect(tokenise("端口被占用")).toContain("端口");
    expect(tokenise("监听端口失败")).toContain("端口");
  });
});

describe("search", () => {
  const index = new Search(openBytes(compileBundle(sampleCatalog([sampleRecord()])).bytes).section("search"));
  const found = (query: string) => index.search(query, 10).map((hit) => hit.record);

  it("finds words of title, signature and prose, their beginnings, and slips", () => {
    for (const query of ["index.lock", "another git process", "instal", "proces running", "pgrep"])
      expect(found(query), query).toEqual([0]);
  });

  it("finds Chinese words", () => {
    for (const query of ["锁文件", "仓库", "重新安装"]) expect(found(query), query).toEqual([0]);
  });

  it("finds nothing for what is not there", () => {
    for (const query of ["kubernetes", "数据库", "", "!!!"]) expect(found(query), query).toEqual([]);
  });
});
