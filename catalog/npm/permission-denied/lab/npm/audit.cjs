const { statSync } = require("node:fs");

const folders = ["system/lib/node_modules", "cache/_cacache", "app/node_modules"];
const open = folders.filter((one) => statSync(one, { throwIfNoEntry: false })?.mode & 0o002);
console.log(open.length > 0 ? `everybody may write to ${open}` : "only the owner may write");
