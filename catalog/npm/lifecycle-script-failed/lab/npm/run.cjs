/** A pipeline: install, build the workspace `site` with its own tool, deploy what was built. */
const { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } = require("node:fs");
const { npm } = require("./npm.cjs");

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;
const write = (name, text) => {
  mkdirSync(name.slice(0, name.lastIndexOf("/")), { recursive: true });
  writeFileSync(name, typeof text === "string" ? text : JSON.stringify(text));
};
const has = (file, from, to) => write(file, readFileSync(file, "utf8").replace(from, to));

// The tool writes the page first and then looks at it, as many do.
write("repo/tool/package.json", { name: "pagemaker", version: "1.0.0", bin: "cli.cjs" });
write(
  "repo/tool/cli.cjs",
  `#!/usr/bin/env node
const { readFileSync, writeFileSync } = require("node:fs");
const text = readFileSync("page.txt", "utf8");
writeFileSync("out.html", "<p>" + text.split("TODO")[0]);
if (text.includes("TODO")) { console.error("page.txt: error: a TODO is left"); process.exit(2); }
writeFileSync("out.html", "<p>" + text.trim() + "</p> by " + (process.env.MODE || "nobody"));
`,
);
chmodSync("repo/tool/cli.cjs", 0o755);
write("repo/icons/package.json", { name: "icons", version: "1.0.0", scripts: { postinstall: "node fetch.cjs" } });
write(
  "repo/icons/fetch.cjs",
  `const { copyFileSync } = require("node:fs");
if (!process.env.ICONS) { console.error("icons: where are they? Set ICONS"); process.exit(3); }
copyFileSync(process.env.ICONS, "icons.svg");
`,
);
write("repo/icons/index.js", 'exports.icons = require("node:fs").readFileSync(__dirname + "/icons.svg", "utf8");\n');
write("repo/.npmrc", "install-links=true\n");

const build = "MODE=production pagemaker";
write("repo/site/package.json", {
  name: "site",
  version: "1.0.0",
  scripts: { build },
  devDependencies: { pagemaker: "file:../tool" },
  dependencies: cause === "dependency-install-script" ? { icons: "file:../icons" } : {},
});
write("repo/package.json", { name: "repo", private: true, workspaces: ["site"] });
write("repo/site/page.txt", cause === "tool-reported-error" ? "Hello TODO: and a name" : "Hello Ada");
write("/tmp/icons.svg", "<svg/>");

async function main() {
  if (approach === "read-first-error") has("repo/site/page.txt", " TODO: and a name", " Ada");
  if (approach === "repair-install-script") process.env.ICONS = "/tmp/icons.svg";
  if (approach === "swallow-status") has("repo/site/package.json", build, `${build} || true`);
  const install = () => npm("repo", "install", ...(approach === "ignore-scripts" ? ["--ignore-scripts"] : []));
  let status = await install();
  if (approach === "wipe-and-reinstall") {
    for (const one of ["node_modules", "package-lock.json", "/tmp/npm-cache"])
      rmSync(one.startsWith("/") ? one : `repo/${one}`, { recursive: true, force: true });
    status = await install();
  }
  status ||= await npm("repo", "run", "build", "--workspaces");
  if (status === 0) {
    mkdirSync("www");
    for (const one of ["repo/site/out.html", "repo/node_modules/icons"])
      if (existsSync(one)) cpSync(one, `www/${one.split("/").at(-1)}`, { recursive: true, dereference: true });
    console.log("deployed");
  }
  process.exitCode = status;
}
void main();
