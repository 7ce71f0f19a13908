/**
 * The step of action.yml: runs the command and keeps its output in a log, or takes a log that is there; then has Wayout explain it in the
 * job summary and as annotations. Ends with the command's status. Needs Node.js and the build in dist/.
 */
import { spawn, spawnSync } from "node:child_process";
import { appendFileSync, createWriteStream, existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { constants, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const COMMAND = fileURLToPath(new URL("../dist/wayout.cjs", import.meta.url));

/** GitHub shows no more annotations of a step than this. */
const MOST_ANNOTATIONS = 10;
/** And no more of a summary: 1 MiB. */
const LONGEST_SUMMARY = 900_000;
/** A log beyond this is scanned for the annotations, and its end is explained. */
const LONGEST_TEXT = 30 * 1024 * 1024;

const {
  WAYOUT_RUN = "",
  WAYOUT_LOG = "",
  WAYOUT_SHELL,
  WAYOUT_LANG,
  WAYOUT_SARIF = "",
  GITHUB_STEP_SUMMARY,
} = process.env;
const lang = WAYOUT_LANG || "en";

/** Runs the command, its output passed through and written to a file; gives its status. */
function run(line, log) {
  return new Promise((resolve) => {
    const file = createWriteStream(log);
    // As GitHub runs a step: it ends at the first failure.
    const shell = WAYOUT_SHELL || "bash";
    const options = /(?:^|\/)(?:ba|z)?sh$/.test(shell) ? ["-e", "-c", line] : ["-c", line];
    const child = spawn(shell, options, { stdio: ["ignore", "pipe", "pipe"] });
    child.stdout.on("data", (bytes) => {
      process.stdout.write(bytes);
      file.write(bytes);
    });
    child.stderr.on("data", (bytes) => {
      process.stderr.write(bytes);
      file.write(bytes);
    });
    child.on("error", (error) => {
      console.error(`::error::${escapeData(`${shell} cannot be started: ${error.message}`)}`);
      resolve(127);
    });
    child.on("close", (code, signal) => file.end(() => resolve(code ?? 128 + constants.signals[signal])));
  });
}

const wayout = (args, input) =>
  spawnSync(process.execPath, [COMMAND, ...args, "--lang", lang, "--quiet"], {
    encoding: "utf8",
    input: input ?? "",
    maxBuffer: 512 * 1024 * 1024,
  });

/** What a workflow command takes: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
const escapeData = (text) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const escapeProperty = (text) => escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

function explain(log) {
  const hits = wayout(["scan", log, "--format", "json"])
    .stdout.split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
  const seen = new Map(hits.map((hit) => [hit.record, hit]));
  for (const { title, record, line, causes } of [...seen.values()].slice(0, MOST_ANNOTATIONS)) {
    const open = causes.length > 0 ? `: ${causes.join(", ")}` : "";
    console.log(
      `::error title=${escapeProperty(title)}::${escapeData(`${record}${open} (line ${line} of the output)`)}`,
    );
  }
  if (WAYOUT_SARIF !== "") writeFileSync(WAYOUT_SARIF, wayout(["scan", log, "--format", "sarif"]).stdout);
  const end = spawnSync("tail", ["-c", String(LONGEST_TEXT), log], { maxBuffer: LONGEST_TEXT + 1 }).stdout;
  const { status, stdout } = wayout(["lookup", "-", "--format", "markdown"], end);
  // What Wayout does not know is not put into the summary: it would only say so.
  if (GITHUB_STEP_SUMMARY && status === 0) appendFileSync(GITHUB_STEP_SUMMARY, `${stdout.slice(0, LONGEST_SUMMARY)}\n`);
  if (status === 1) console.log("::notice::Wayout recognised no known error in this output");
}

async function main() {
  if ((WAYOUT_RUN === "") === (WAYOUT_LOG === "")) {
    console.error("::error::give either `run`, a command, or `log`, a file");
    return 2;
  }
  if (WAYOUT_LOG !== "") {
    if (!existsSync(WAYOUT_LOG)) {
      console.error(`::error::${escapeData(`there is no file ${WAYOUT_LOG}`)}`);
      return 2;
    }
    explain(WAYOUT_LOG);
    return 0;
  }
  const log = join(mkdtempSync(join(process.env.RUNNER_TEMP || tmpdir(), "wayout-")), "output.log");
  const status = await run(WAYOUT_RUN, log);
  if (status !== 0) explain(log);
  return status;
}

process.exitCode = await main();
