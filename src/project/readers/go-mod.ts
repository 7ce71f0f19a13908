/** go.mod (https://go.dev/ref/mod#go-mod-file): a format of lines, read line by line. */
import { type Collector, type LockfileReader, reading } from "../lockfile.ts";
import { golang } from "../purl.ts";

const REQUIRE = /^"?([^\s"]+)"?\s+(v[^\s]+)$/;

export const goMod: LockfileReader = {
  id: "go.mod",
  matches: (name) => name === "go.mod",
  read: (text) =>
    reading(text, (collect) => {
      let block: string | undefined;
      let isModule = false;
      for (const line of text.split(/\r?\n/)) {
        const indirect = /\/\/\s*indirect\b/.test(line);
        const code = line.replace(/\/\/.*$/, "").trim();
        if (block !== undefined && code === ")") block = undefined;
        else if (block !== undefined) {
          if (block === "require" && code !== "") addRequirement(collect, code, indirect);
        } else if (/^\w+\s*\($/.test(code)) block = code.replace(/\s*\($/, "");
        else if (code.startsWith("require ")) addRequirement(collect, code.slice("require ".length).trim(), indirect);
        else if (code.startsWith("module ")) isModule = true;
      }
      if (!isModule) collect.fault("unknown-form", "no `module` line");
    }),
};

function addRequirement(collect: Collector, code: string, indirect: boolean): void {
  const [, path, version] = REQUIRE.exec(code) ?? [];
  if (path === undefined || version === undefined) collect.fault("bad-entry", code.slice(0, 100));
  // Versions of records have no `v`, and Go marks what has no go.mod with +incompatible.
  else collect.add(golang(path), version.replace(/^v/, "").replace(/\+incompatible$/, ""), !indirect);
}
