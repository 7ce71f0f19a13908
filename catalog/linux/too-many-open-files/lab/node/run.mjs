// Counts the lines of 2000 files, more than a process may have open at once here (1024).
import fs from "node:fs";
import { open } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;
fs.mkdirSync("logs");
const names = Array.from({ length: 2000 }, (_, number) => `logs/${number}`);
for (const name of names) fs.writeFileSync(name, "one\ntwo\n");

async function openFile(name) {
  for (let left = approach === "retry-open" ? 5 : 0; ; left--) {
    try {
      return await open(name);
    } catch (error) {
      if (left === 0 || error.code !== "EMFILE") throw error;
      await pause(200);
    }
  }
}

const kept = [];
async function lines(name) {
  const file = await openFile(name);
  const text = await file.readFile("utf8");
  if (cause === "descriptor-leak" && approach !== "close-what-is-opened") kept.push(file);
  else await file.close();
  return text.split("\n").length - 1;
}

const atOnce = approach === "limit-concurrency" ? 64 : cause === "descriptor-leak" ? 1 : names.length;
let sum = 0;
for (let at = 0; at < names.length; at += atOnce)
  for (const count of await Promise.all(names.slice(at, at + atOnce).map(lines))) sum += count;
console.log("lines in all:", sum);
