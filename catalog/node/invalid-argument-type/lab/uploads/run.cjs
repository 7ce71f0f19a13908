// Keeps an upload: its text goes into a file of the folder for uploads.
const fs = require("node:fs");
const path = require("node:path");

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;
fs.mkdirSync("uploads");
fs.mkdirSync("incoming");
fs.writeFileSync("incoming/a.txt", "hello");
const upload = { path: "incoming/a.txt", name: "a.txt" };
const set = cause !== "environment-not-set" || approach === "set-and-check";
const folder = set ? "uploads" : process.env.UPLOADS;

async function text() {
  if (cause === "callback-missing") {
    if (approach === "use-promises") return require("node:fs/promises").readFile(upload.path, "utf8");
    return approach === "empty-callback"
      ? fs.readFile(upload.path, "utf8", () => {})
      : fs.readFile(upload.path, "utf8");
  }
  if (cause !== "value-of-other-type" || approach === "pass-the-right-value")
    return fs.readFileSync(upload.path, "utf8");
  return fs.readFileSync(approach === "stringify-anything" ? String(upload) : upload, "utf8");
}

function place() {
  if (approach === "empty-string") return path.join(folder ?? "", upload.name);
  if (approach === "stringify-anything") return path.join(String(folder), upload.name);
  return path.join(folder, upload.name);
}

async function main() {
  const target = place();
  const content = await text();
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.writeFileSync(target, `${content}`);
  console.log("kept");
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
