/** The session of docs/mcp.md: what an agent asks and what the server says today. `WAYOUT_UPDATE=1` writes it anew. */
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, it } from "vitest";
import { COMMAND, ROOT, temporaryFolder } from "../cli/run.ts";

const path = join(ROOT, "docs/mcp.md");
const PLACE = /(<!-- session -->\n)([\s\S]*?)(?=\n## |$)/;

const AUDIENCE = "https://api.example.com";
const OUTPUT = `UnauthorizedError: jwt audience invalid. expected: ${AUDIENCE}
    at new UnauthorizedError (/srv/app/node_modules/express-jwt/dist/errors/UnauthorizedError.js:22:28)`;

const calls: [says: string, tool: string, args: object][] = [
  ["`npm test` fails; the agent looks its output up before it guesses", "lookup_error", { text: OUTPUT }],
  [
    "it checks the token that the test sends, by its file",
    "diagnose",
    { id: "jwt", inputs: { "token-file": "token.txt", audience: [AUDIENCE] } },
  ],
  [
    "it corrects the audience in the test's configuration; `npm test` passes, and the user agrees to report it",
    "report_outcome",
    {
      record: "api/jwt-claims-validation-failed",
      approach: "match-audience-and-issuer",
      outcome: "fixed",
      cause: "audience-mismatch",
    },
  ],
];

interface Reply {
  readonly id?: number;
  readonly result?: { readonly content?: readonly { readonly text: string }[] };
}

/** Talks to the server as a client does: one line out, one line back. */
async function* session(folder: string): AsyncGenerator<{ sent: object; text: string }> {
  const server = spawn(process.execPath, [COMMAND, "mcp", "--lang", "en"], {
    cwd: folder,
    env: { PATH: process.env.PATH, WAYOUT_DATA_DIR: join(folder, "data") },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const lines = createInterface({ input: server.stdout })[Symbol.asyncIterator]();
  const ask = async (message: object): Promise<Reply> => {
    server.stdin.write(`${JSON.stringify(message)}\n`);
    return JSON.parse(((await lines.next()) as { value: string }).value) as Reply;
  };
  const clientInfo = { name: "agent", version: "1" };
  await ask({
    jsonrpc: "2.0",
    id: 0,
    method: "initialize",
    params: { protocolVersion: "2025-11-25", capabilities: {}, clientInfo },
  });
  server.stdin.write('{"jsonrpc":"2.0","method":"notifications/initialized"}\n');
  for (const [at, [, name, args]] of calls.entries()) {
    const sent = { jsonrpc: "2.0", id: at + 1, method: "tools/call", params: { name, arguments: args } };
    const { result } = await ask(sent);
    yield { sent, text: result?.content?.[0]?.text ?? "" };
  }
  server.stdin.end();
  await new Promise((resolve) => server.once("exit", resolve));
}

it("docs/mcp.md shows what the server says", async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "data"));
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  writeFileSync(join(folder, "token.txt"), `${part({ alg: "HS256" })}.${part({ aud: `${AUDIENCE}/` })}.c2lnbmF0dXJl\n`);
  const steps: string[] = [];
  for await (const { sent, text } of session(folder)) {
    const shown = text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "0197…");
    const said = calls[steps.length]?.[0] ?? "";
    // As the formatter would have it: no longer than what is inside requires.
    const fence = shown.includes("```") ? "````" : "```";
    steps.push(`${steps.length + 1}. ${said}:\n\n${fence}text\n--> ${JSON.stringify(sent)}\n\n${shown}\n${fence}\n`);
  }
  const page = readFileSync(path, "utf8");
  const now = `\n${steps.join("\n")}`;
  if (process.env.WAYOUT_UPDATE)
    writeFileSync(
      path,
      page.replace(PLACE, (_, open: string) => open + now),
    );
  else expect(PLACE.exec(page)?.[2]).toBe(now);
});
