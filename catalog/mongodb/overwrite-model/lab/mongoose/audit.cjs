// Would the user be stored with all that was given, and among the users?
const fs = require("node:fs");

const stored = fs.existsSync("stored.json") ? JSON.parse(fs.readFileSync("stored.json", "utf8")) : undefined;
const faults = [];
if (stored && stored.nickname !== "countess") faults.push("the nickname is dropped");
if (stored && stored.collection !== "users") faults.push(`goes to the collection ${stored.collection}`);
console.log(faults.length > 0 ? faults.join("; ") : "users are stored as written");
