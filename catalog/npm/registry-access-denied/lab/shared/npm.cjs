/** npm of the version that is tried. */
const { spawn } = require("node:child_process");
const { dirname, join } = require("node:path");

const cli = join(dirname(require.resolve("npm/package.json")), "bin/npm-cli.js");
const run = (folder, args, stdio) =>
  new Promise((done) => spawn(process.execPath, args, { stdio, cwd: folder }).once("exit", (code) => done(code ?? 1)));

/** @returns the exit status */
exports.npm = (folder, ...args) => run(folder, [cli, ...args], "inherit");
exports.node = (folder, ...args) => run(folder, args, "inherit");
