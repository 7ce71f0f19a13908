import { debian } from "./debian.ts";
import { maven } from "./maven.ts";
import { npm } from "./npm.ts";
import { pypi } from "./pypi.ts";
import type { Ask } from "./registry.ts";

/** Whom to ask, by the type of a package URL. */
export const REGISTRIES: Readonly<Record<string, Ask>> = { deb: debian, generic: debian, maven, npm, pypi };
