/** Cargo.lock, versions 1 to 4 (https://doc.rust-lang.org/cargo/guide/cargo-toml-vs-cargo-lock.html). */
import { parse } from "smol-toml";
import { field, type LockfileReader, listOf, reading, textOf } from "../lockfile.ts";
import { cargo } from "../purl.ts";

export const cargoLock: LockfileReader = {
  id: "Cargo.lock",
  matches: (name) => name === "Cargo.lock",
  read: (text) =>
    reading(text, (collect) => {
      const packages = listOf(field(parse(text), "package"));
      // A package of the workspace has no source; what it needs is what the project asks for.
      const own = packages.filter((entry) => field(entry, "source") === undefined);
      const direct = new Set(
        own.flatMap((entry) => listOf(field(entry, "dependencies")).map((one) => String(one).split(" ")[0])),
      );
      for (const entry of packages) {
        const name = textOf(field(entry, "name"));
        if (name === undefined) collect.fault("bad-entry", "a package without a name");
        else if (!own.includes(entry)) collect.add(cargo(name), field(entry, "version"), direct.has(name));
      }
    }),
};
