// Starts with settings that were committed with the markers of a conflict in them.
const approach = process.env.WAYOUT_APPROACH;
const conflict = '<<<<<<< HEAD\n{ "ports": [8080, 8081] }\n=======\n{ "ports": [8080, 9090] }\n>>>>>>> feature\n';
const marker = /^(<<<<<<<|=======|>>>>>>>).*\n/gm;
const texts = {
  "resolve-by-hand": '{ "ports": [8080, 8081, 9090] }\n',
  "delete-marker-lines": conflict.replace(marker, ""),
  "take-one-side": '{ "ports": [8080, 9090] }\n',
};
require("node:fs").writeFileSync("settings.json", texts[approach] ?? conflict);
console.log("listening on", JSON.parse(require("node:fs").readFileSync("settings.json", "utf8")).ports.join(" "));
