/** All hole types. A new one is a file beside this and a line here; its place in the list is its number in a bundle. */
import { hex } from "./hex.ts";
import type { HoleType } from "./hole.ts";
import { id } from "./id.ts";
import { int } from "./int.ts";
import { path } from "./path.ts";
import { quoted } from "./quoted.ts";
import { rest } from "./rest.ts";
import { text } from "./text.ts";
import { time } from "./time.ts";
import { url } from "./url.ts";
import { version } from "./version.ts";
import { word } from "./word.ts";

export const HOLE_TYPES: readonly HoleType[] = [text, rest, word, id, int, hex, version, path, quoted, url, time];

export const DEFAULT_HOLE = "text";

/** The number of a hole type, or -1 for an unknown name. */
export const holeNumber = (name: string): number => HOLE_TYPES.findIndex((type) => type.name === name);
