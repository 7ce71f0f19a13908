/** `npm install` in a repository whose package.json was valid in the last commit. */
const { spawnSync } = require("node:child_process");
const { mkdirSync, readFileSync, rmSync, writeFileSync } = require("node:fs");
const { dirname, join } = require("node:path");

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;
const cli = join(dirname(require.resolve("npm/package.json")), "bin/npm-cli.js");
const npm = (...args) => spawnSync(process.execPath, [cli, ...args], { stdio: "inherit" }).status ?? 1;
const identity = ["-c", "user.name=dev", "-c", "user.email=dev@example.org"];
const git = (...args) => {
  const { status, stderr } = spawnSync("/usr/bin/git", [...identity, ...args], { encoding: "utf8" });
  if (status !== 0 && args[0] !== "merge") throw new Error(`git ${args[0]}: ${stderr}`);
};
const file = "package.json";
const read = () => readFileSync(file, "utf8");
const rewrite = (from, to) => writeFileSync(file, read().replace(from, to));

const whole = (version) => `{
  "name": "shop",
  "version": "${version}",
  "scripts": {
    "build": "node build.cjs"
  }
}
`;
const commit = (version) => {
  writeFileSync(file, whole(version));
  git("add", file);
  git("commit", "-q", "-m", version);
};
mkdirSync("shop");
process.chdir("shop");
git("init", "-q", "-b", "main");
commit("1.0.0");

if (cause === "comma") rewrite('build.cjs"\n', 'build.cjs",\n');
if (cause === "not-json-syntax") rewrite('  "scripts"', '  // needs Node.js 20\n  "scripts"');
if (cause === "empty-or-cut") writeFileSync(file, read().slice(0, 60));
if (cause === "strange-characters") writeFileSync(file, Buffer.from(`\uFEFF${whole("1.0.0")}`, "utf16le")); // as PowerShell's `>` writes
if (cause === "merge-conflict") {
  git("switch", "-q", "-c", "feature");
  commit("1.1.0");
  git("switch", "-q", "main");
  commit("1.0.1");
  git("merge", "feature");
}

// What the parser points at: the comma before the brace, the comment.
if (approach === "correct-at-position")
  rewrite(cause === "comma" ? 'build.cjs",' : "// needs Node.js 20\n", cause === "comma" ? 'build.cjs"' : "");
if (approach === "remove-comments") rewrite("// needs Node.js 20", '"//": "needs Node.js 20",');
if (approach === "resolve-conflict") {
  rewrite(/<{7}.*\n.*\n={7}\n(.*\n)>{7}.*\n/, "$1");
  git("add", file);
}
if (approach === "restore-from-git") git("checkout", "HEAD", "--", file);
if (approach === "rewrite-encoding") writeFileSync(file, readFileSync(file, "utf16le").replace("\uFEFF", ""));
if (approach === "delete-lock-and-cache") {
  npm("cache", "clean", "--force");
  for (const one of ["node_modules", "package-lock.json"]) rmSync(one, { recursive: true, force: true });
}
if (approach === "npm-init-again") {
  rmSync(file);
  npm("init", "-y");
}
process.exitCode = npm("install");
