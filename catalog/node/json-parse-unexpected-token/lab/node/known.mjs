import { readFileSync } from "node:fs";

const names = JSON.parse(readFileSync("users.json", "utf8")).map((one) => one.name);
console.log(names.length === 2 ? `${names.join(" and ")} are known` : `known: ${names.length}`);
