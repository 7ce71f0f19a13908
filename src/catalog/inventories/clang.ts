import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expandClang } from "./clang-format.ts";
import type { Inventory, Row } from "./inventory.ts";

/** `DIAG(err_abi_tag_on_redeclaration, CLASS_ERROR, (unsigned)diag::Severity::Error, "cannot add ...", ` */
const DIAG = /^DIAG\((\w+), CLASS_(\w+), [^,"]*, ("(?:[^"\\]|\\.)*")/gm;

const SEVERITIES: Readonly<Record<string, string>> = {
  ERROR: "error",
  WARNING: "warning",
  EXTENSION: "warning",
  NOTE: "note",
};

export const clang: Inventory = {
  name: "clang",
  program: "Clang",
  origin: { kind: "deb", name: /^libclang-(\d+)-dev$/ },
  licence: "Apache-2.0 WITH LLVM-exception",
  permissive: true,
  documentation: "https://clang.llvm.org/docs/DiagnosticsReference.html",
  mixed: false,
  extract: async (folder) => {
    const llvm = join(folder, "usr/lib");
    const [version = ""] = (await readdir(llvm)).filter((name) => name.startsWith("llvm-"));
    const basic = join(llvm, version, "include/clang/Basic");
    const files = (await readdir(basic)).filter((name) => /^Diagnostic\w+Kinds\.inc$/.test(name)).sort();
    const sources = await Promise.all(files.map((name) => readFile(join(basic, name), "utf8")));
    return sources.flatMap(readMessages);
  },
};

const readMessages = (source: string): Row[] =>
  [...source.matchAll(DIAG)].flatMap(([, , kind = "", text = '""']) => {
    const severity = SEVERITIES[kind];
    return severity === undefined
      ? []
      : expandClang(JSON.parse(text) as string).map((template) => ({ text: template, severity }));
  });
