/** yarn.lock: version 1 (a format of its own) and of Yarn 2 and later ("berry", which is YAML). */

import * as lockfile from "@yarnpkg/lockfile";
import { load } from "js-yaml";
import { type Collector, entriesOf, field, type LockfileReader, reading, textOf } from "../lockfile.ts";
import { npm } from "../purl.ts";
import { isVersion, nameIn } from "../scan/yarn-lock.ts";

export const yarnLock: LockfileReader = {
  id: "yarn.lock",
  matches: (name) => name === "yarn.lock",
  read: (text) => reading(text, (collect) => (isBerry(text) ? readBerry(collect, text) : readClassic(collect, text))),
};

const isBerry = (text: string): boolean => /^__metadata:/m.test(text);

function readBerry(collect: Collector, text: string): void {
  for (const [key, entry] of entriesOf(load(text))) {
    const version = textOf(field(entry, "version"));
    const name = key === "__metadata" ? undefined : nameIn(key);
    if (name !== undefined && version !== undefined && isVersion(version)) collect.add(npm(name), version, null);
  }
}

const parseClassic = (lockfile.default?.parse ?? lockfile.parse) as NonNullable<typeof lockfile.parse>;

function readClassic(collect: Collector, text: string): void {
  const { type, object } = parseClassic(text);
  if (type !== "success") collect.fault("bad-entry", `the file holds a ${type}`);
  for (const [key, entry] of entriesOf(object)) {
    const version = textOf(field(entry, "version"));
    const name = nameIn(key);
    if (name !== undefined && version !== undefined && isVersion(version)) collect.add(npm(name), version, null);
  }
}
