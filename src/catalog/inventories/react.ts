import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Inventory } from "./inventory.ts";
import { readJsTexts } from "./js-text.ts";
import { fromPrintf } from "./placeholders.ts";

const THROWN = /\bError\(\s*(?=["'`])/g;
const WARNED = /\bconsole\.(?:error|warn)\(\s*(?=["'`])/g;

const FILES = ["cjs/react-dom-client.development.js", "cjs/react-dom-server.node.development.js"];

export const react: Inventory = {
  name: "react",
  program: "React",
  origin: { kind: "npm", name: "react-dom", version: "19" },
  licence: "MIT",
  permissive: true,
  documentation: "https://react.dev/errors",
  mixed: false,
  extract: async (folder) => {
    const sources = await Promise.all(FILES.map((file) => readFile(join(folder, file), "utf8")));
    return sources.flatMap((source) => [
      ...[...readJsTexts(source, THROWN)].map(({ text }) => ({ text: fromPrintf(text), severity: "error" })),
      ...[...readJsTexts(source, WARNED)].map(({ text }) => ({ text: fromPrintf(text), severity: "warning" })),
    ]);
  },
};
