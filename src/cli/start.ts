/**
 * What the shell starts: runs the command (main.ts, built as `command.cjs`) from V8's code cache where the build has left one for this
 * very Node.js. Compiling the command is a third of the time that a lookup takes beyond the start of Node.js.
 */
import { readFileSync } from "node:fs";
import { Script } from "node:vm";

declare const DIST_FOLDER: string;

/** This file is built as CommonJS, beside command.cjs: its own `require` serves both. */
declare const require: NodeJS.Require;

type Command = typeof import("./main.ts");

/** A name of its own for each Node.js: the cache of another would only be refused. */
export const cacheName = (): string => `command-${process.version}-${process.arch}.cache`;

/** The command's code as a function of CommonJS; its cache belongs to exactly this text. */
export const wrap = (code: string): string =>
  `(function (exports, require, module, __filename, __dirname) {${code}\n})`;

function loadCommand(): Command {
  const filename = `${DIST_FOLDER}/command.cjs`;
  try {
    const cachedData = readFileSync(`${DIST_FOLDER}/${cacheName()}`);
    const script = new Script(wrap(readFileSync(filename, "utf8")), { filename, cachedData });
    const module = { exports: {} };
    script.runInThisContext()(module.exports, require, module, filename, DIST_FOLDER);
    return module.exports as Command;
  } catch {
    return require(filename) as Command;
  }
}

// Dynamic imports stand here: a script from a cache cannot make any.
loadCommand().main((name) => import(name), require);
