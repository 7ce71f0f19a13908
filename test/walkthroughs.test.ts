/** docs/walkthroughs.md: what the answers in it say is what the command says of the same output today. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { ROOT, temporaryFolder, wayout } from "./cli/run.ts";

const page = readFileSync(join(ROOT, "docs/walkthroughs.md"), "utf8");
const folder = temporaryFolder();

/** The name under an answer's title. */
const NAME = /^[a-z-]+\/[a-z0-9-]+ · /;

/** What a command printed, and the answer below it, which begins with its title. */
function transcripts(): { printed: string; answer: string[] }[] {
  return [...page.matchAll(/^```text\n\$ wayout run -- [^\n]+\n([\s\S]*?)^```/gm)].flatMap(([, text = ""]) => {
    const lines = text.split("\n");
    const title = lines.findIndex((_, at) => NAME.test(lines[at + 1] ?? ""));
    return title < 0 ? [] : [{ printed: lines.slice(0, title).join("\n"), answer: lines.slice(title) }];
  });
}

/** Runs of lines between the places where some are left out; numbers of lines are those of the whole output. */
const pieces = (answer: readonly string[]): string[] =>
  answer
    .join("\n")
    .split(/^\.\.\.$/m)
    .map((piece) => withoutLine(piece).trim())
    .filter((piece) => piece !== "");

const withoutLine = (text: string): string => text.replace(/Found on line \d+/g, "Found on line N");

it.each(transcripts())("says the same today: $answer.0", ({ printed, answer }) => {
  const [, name, version] = /Your (\S+) (\S+) \(package-lock\.json\)/.exec(answer.join("\n")) ?? [];
  const project = join(folder, answer[1]?.replace(/\W+/g, "-") ?? "");
  mkdirSync(project, { recursive: true });
  if (name !== undefined)
    writeFileSync(
      join(project, "package-lock.json"),
      JSON.stringify({ lockfileVersion: 3, packages: { [`node_modules/${name}`]: { version } } }),
    );
  // The page shortens Java's first line; the message is what the answer was found by.
  const whole = printed.replace(
    "sun.security.provid…",
    "sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target",
  );
  const { out } = wayout(["lookup", "-", "--format", "terminal"], { input: whole, cwd: project });
  const now = withoutLine(out);
  expect(pieces(answer).length).toBeGreaterThan(0);
  for (const piece of pieces(answer)) expect(now).toContain(piece);
});

it("has an answer in Node.js, Python and Java", () => {
  expect(transcripts().map(({ answer }) => answer[1]?.split(" ")[0])).toEqual([
    "api/jwt-claims-validation-failed",
    "python/module-not-found",
    "tls/certificate-verify-failed",
  ]);
});
