// A program whose module for users is loaded again after an edit, as a development server does, or that defines users in two modules.
const fs = require("node:fs");
const mongoose = require("mongoose");

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;
const head = `const mongoose = require("/lab/node_modules/mongoose");\n`;
const name = (number) => (approach === "other-name" && number === 2 ? "User2" : "User");
const before = { "delete-model": `if (mongoose.models.User) mongoose.deleteModel("User");\n` }[approach] ?? "";
const compile = (number, fields) => {
  const model = `mongoose.model("${name(number)}", new mongoose.Schema({ ${fields} }))`;
  return `${head}${before}module.exports = ${approach === "reuse-compiled" ? `mongoose.models.User || ${model}` : model};\n`;
};
if (approach === "overwrite-models") mongoose.set("overwriteModels", true);

fs.mkdirSync("/tmp/models");
const file = "/tmp/models/user.cjs";
let User;
if (cause === "loaded-again") {
  fs.writeFileSync(file, compile(1, "name: String"));
  require(file);
  // The edit adds a field; the module is loaded anew, and mongoose is not.
  fs.writeFileSync(file, compile(1, "name: String, nickname: String"));
  delete require.cache[file];
  User = require(file);
} else {
  const fields = "name: String, nickname: String";
  fs.writeFileSync(file, compile(1, fields));
  fs.writeFileSync(
    "/tmp/models/account.cjs",
    approach === "one-module" ? `module.exports = require("./user.cjs");\n` : compile(2, fields),
  );
  require(file);
  User = require("/tmp/models/account.cjs");
}
const user = new User({ name: "Ada", nickname: "countess" });
fs.writeFileSync("stored.json", JSON.stringify({ collection: User.collection.name, ...user.toObject() }));
console.log("all modules are loaded");
