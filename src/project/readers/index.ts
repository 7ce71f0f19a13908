/** All readers. */
import type { LockfileReader } from "../lockfile.ts";
import { cargoLock } from "./cargo-lock.ts";
import { goMod } from "./go-mod.ts";
import { packageLock } from "./package-lock.ts";
import { pnpmLock } from "./pnpm-lock.ts";
import { pomXml } from "./pom-xml.ts";
import { poetryLock, uvLock } from "./python.ts";
import { requirements } from "./requirements.ts";
import { yarnLock } from "./yarn-lock.ts";

export const READERS: readonly LockfileReader[] = [
  packageLock,
  pnpmLock,
  yarnLock,
  poetryLock,
  uvLock,
  requirements,
  pomXml,
  cargoLock,
  goMod,
];

/** The reader for a file's name, without its folder; `undefined` for a file that is none of them. */
export const readerFor = (name: string): LockfileReader | undefined => READERS.find((reader) => reader.matches(name));
