const { readdirSync, readFileSync } = require("node:fs");
const { join } = require("node:path");

if (process.argv[2] === "secret") {
  const files = readdirSync("app", { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const found = files.filter((one) =>
    readFileSync(join(one.parentPath ?? one.path, one.name), "utf8").includes("secret-"),
  );
  console.log(found.length > 0 ? "a secret stands in a file of the project" : "no secret in the project");
} else {
  const { versions } = JSON.parse(readFileSync("registry.json", "utf8"));
  console.log(
    versions["1.1.0"]?.description === undefined && versions["1.0.0"] ? "what was published is as it was" : "replaced",
  );
}
