/** At which step Node.js fails to resolve a module (https://nodejs.org/api/modules.html#all-together, esm.html#resolution-algorithm). */
import { z } from "zod";
import type { ProbeFinding } from "../../model/diagnosis.ts";
import { defineProbe, findingsOf, type Probe, remark } from "../probe.ts";

export const moduleFacts = z.strictObject({
  /** As it stands in `require` or `import`. */
  specifier: z.string(),
  builtin: z.boolean(),
  /** For a relative or absolute specifier. */
  file: z
    .strictObject({
      /** The path that it resolves to before extensions are tried. */
      path: z.string(),
      exists: z.enum(["no", "file", "folder"]),
      /** The file with an extension, or the folder's index, that exists. */
      completed: z.string().nullable(),
      /** A name in that folder that differs only in case. */
      other_case: z.string().nullable(),
      /** A name in that folder that is spelt nearly the same. */
      near: z.string().nullable(),
      /** The script in package.json that would make it: `build`; null if there is none, or the path is no build output. */
      build: z.string().nullable(),
    })
    .nullable(),
  /** For the name of a package. */
  package: z
    .strictObject({
      name: z.string(),
      subpath: z.string(),
      searched: z.array(z.string()),
      /** Its folder; null if none of those searched has it. */
      folder: z.string().nullable(),
      manifest: z.enum(["absent", "unreadable", "read"]),
      /** The file that `main` or `exports` names, if it does not exist. */
      missing_file: z.string().nullable(),
      /** `exports` of the manifest leaves this subpath out. */
      not_exported: z.boolean(),
      /** Where the project's package.json names it. */
      declared: z.enum(["no", "dependencies", "devDependencies", "optionalDependencies", "peerDependencies"]),
      /** Dependencies are installed here, development dependencies are not. */
      without_development: z.boolean(),
    })
    .nullable(),
  /** The pattern of tsconfig.json's `paths` that the specifier fits. */
  alias: z.string().nullable(),
  /** The importing file is an ES module: no extensions are tried. */
  is_esm: z.boolean(),
});
export type ModuleFacts = z.infer<typeof moduleFacts>;

const RECORD = "node/cannot-find-module";
const { proves, suggests } = findingsOf(RECORD);

/** Prefixes that only aliases have: no package may be named so. */
const ALIAS = /^(?:@\/|~\/|~~\/|#)/;

function examine(facts: ModuleFacts): ProbeFinding[] {
  const { specifier, builtin, file, package: wanted, alias } = facts;
  if (builtin) return [remark("holds", "module-builtin", { name: specifier })];
  if (file) return examineFile(facts, file);
  if (alias !== null && wanted?.folder == null)
    return [proves("module-alias", "path-alias", { name: specifier, pattern: alias })];
  if (ALIAS.test(specifier)) return [proves("module-looks-like-alias", "path-alias", { name: specifier })];
  return wanted ? examinePackage(wanted) : [];
}

function examineFile(
  { specifier, is_esm: isEsm }: ModuleFacts,
  file: NonNullable<ModuleFacts["file"]>,
): ProbeFinding[] {
  const { path, exists, completed, other_case: otherCase, near, build } = file;
  if (exists === "file") return [remark("holds", "module-resolves", { name: specifier, path })];
  if (completed !== null) {
    if (!isEsm) return [remark("holds", "module-resolves", { name: specifier, path: completed })];
    const code = exists === "folder" ? "module-folder-import" : "module-extension";
    return [proves(code, "extension-missing", { path, real: completed })];
  }
  if (build !== null) return [proves("module-entry-not-built", "entry-not-built", { path, script: build })];
  if (otherCase !== null) return [proves("module-case-differs", "wrong-path", { path, real: otherCase })];
  if (near !== null) return [proves("module-near-name", "wrong-path", { path, real: near })];
  return [proves("module-file-missing", "wrong-path", { path })];
}

function examinePackage(wanted: NonNullable<ModuleFacts["package"]>): ProbeFinding[] {
  const { name, subpath, folder, manifest, declared, searched } = wanted;
  if (folder === null) {
    if (declared === "devDependencies" && wanted.without_development)
      return [proves("module-left-out", "omitted-in-production", { name })];
    return [proves("module-not-installed", "package-not-installed", { name, declared: declared !== "no", searched })];
  }
  if (manifest !== "read" && wanted.missing_file !== null)
    return [proves("module-no-manifest", "incomplete-package", { name, folder })];
  if (wanted.missing_file !== null)
    return [proves("module-main-missing", "incomplete-package", { name, folder, file: wanted.missing_file })];
  if (wanted.not_exported) return [suggests("module-not-exported", "incomplete-package", { name, subpath })];
  return [remark("holds", "module-resolves", { name: name + subpath.slice(1), path: folder })];
}

export const module: Probe = defineProbe(
  {
    id: "module",
    records: [RECORD],
    local: true,
    inputs: [
      { name: "module", kind: "text", label: "module", required: true, first: true },
      { name: "from", kind: "file", label: "module-from", required: false, otherwise: "." },
    ],
  },
  moduleFacts,
  examine,
);
