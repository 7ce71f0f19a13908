const { readFileSync } = require("node:fs");
const committed = { name: "shop", build: "node build.cjs" };
let found = committed;
try {
  const { name, scripts } = JSON.parse(readFileSync("shop/package.json", "utf8"));
  found = { name, build: scripts?.build };
} catch {}
if (found.name === committed.name && found.build === committed.build) console.log("no member is lost");
else {
  console.error(`package.json has name ${found.name}, script build ${found.build}`);
  process.exitCode = 1;
}
