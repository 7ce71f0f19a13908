// If there is a client, does it go to the right server with the right password?
const fs = require("node:fs");

const client = fs.existsSync("client.json") ? JSON.parse(fs.readFileSync("client.json", "utf8")) : undefined;
const right = !client || (client.host === "db.example.com" && client.password === "p:a/ss");
console.log(right ? "nothing goes to a wrong server" : `goes to ${client.host}`);
