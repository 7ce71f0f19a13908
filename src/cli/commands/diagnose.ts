/** `wayout diagnose <id>`: find out which cause you have, from facts of this machine. */
import { Command, Option } from "commander";
import { conclude } from "../../answer/diagnosis.ts";
import { WayoutError } from "../../base/error.ts";
import { nearestWord } from "../../base/nearest.ts";
import { runProbe } from "../../diagnose/facts/index.ts";
import type { Probe } from "../../diagnose/probe.ts";
import { findProbe, PROBES } from "../../diagnose/probes/index.ts";
import type { Diagnosis, ProbeInput } from "../../model/diagnosis.ts";
import type { Language } from "../../model/languages.ts";
import { diagnosisWords } from "../../view/words/diagnosis/words.ts";
import { openInstalledBundle } from "../installed-bundle.ts";
import { FORMATS, type GivenOptions, type ViewOptions, viewOptions } from "../options.ts";
import { EXIT, localeLanguage, note, print } from "../output.ts";
import { readSecret } from "../secret.ts";

/** What a probe's own command line gives; the secret's ways in beside the inputs. */
type ProbeOptions = GivenOptions & Record<string, unknown> & { clipboard?: boolean };

/** Lists what can be diagnosed. */
export async function runDiagnoseList(given: GivenOptions): Promise<number> {
  const { format, lang, color, width } = viewOptions(given);
  const probes = PROBES.map(({ id, records, inputs }) => ({ id, records, inputs }));
  if (format === "json") print((await import("../../view/json.ts")).renderJson(probes));
  else if (format === "markdown")
    print((await import("../../view/markdown/diagnosis.ts")).renderProbes(probes, { lang }));
  else print((await import("../../view/terminal/diagnosis.ts")).renderProbes(probes, { lang, color, width }));
  return EXIT.known;
}

/**
 * @param id of a probe or of a record
 * @param args what stands behind the id: the probe's own options
 * @param given options that stood before it
 * @returns 0 if a cause was found, else 1
 */
export async function runDiagnose(id: string, args: readonly string[], given: GivenOptions): Promise<number> {
  const probe = findProbe(id);
  if (!probe) throw unknownProbe(id);
  let status: number = EXIT.known;
  const command = probeCommand(probe, (given.lang ?? localeLanguage()) === "zh" ? "zh" : "en");
  // The id may have named one of several records: then its causes are meant.
  const record = probe.records.find((one) => one === id || one.endsWith(`/${id}`));
  const meant = record !== undefined && probe.inputs.some(({ name }) => name === "record") ? { record } : {};
  command.action(async (first: string | undefined, options: ProbeOptions) => {
    status = await diagnose(probe, first, { ...given, ...meant, ...options });
  });
  await command.parseAsync([...args], { from: "user" });
  return status;
}

function unknownProbe(id: string): WayoutError {
  const known = PROBES.flatMap((probe) => [probe.id, ...probe.records]);
  const near = nearestWord(id, known);
  return new WayoutError("unknown-probe", `there is no probe for ${JSON.stringify(id)}`, {
    todo: near ? `did you mean ${near}?` : "`wayout diagnose` lists what can be diagnosed",
  });
}

/** The command line of a probe, made of its inputs. */
function probeCommand(probe: Probe, lang: Language): Command {
  const words = diagnosisWords(lang);
  const command = new Command(`wayout diagnose ${probe.id}`)
    .description(words.probes[probe.id] ?? probe.id)
    .exitOverride()
    .configureOutput({ writeOut: print, writeErr: note })
    .showHelpAfterError(`(wayout diagnose ${probe.id} --help shows how)`);
  const first = probe.inputs.find((input) => input.first);
  // Not `<required>`: a secret may come from standard input, and what is missing is told by the inputs' own check.
  command.argument(
    first ? `[${first.kind === "secret" ? `${first.name}-file` : first.name}]` : "[nothing]",
    first ? label(first, lang) : "",
  );
  for (const input of probe.inputs) for (const option of optionsOf(input, lang)) command.addOption(option);
  return command
    .addOption(new Option("--format <format>", "how to print").choices(FORMATS))
    .addOption(new Option("--lang <language>", "language of the answer").choices(["en", "zh"]))
    .option("--no-color", "no colours, as with NO_COLOR")
    .option("--quiet", "no notes on stderr")
    .addHelpText("after", `\nExamples:\n${examplesOf(probe)}\n\nExit status: 0 cause found, 1 not, 2 bad use.`);
}

const label = ({ label: key }: ProbeInput, lang: Language): string => diagnosisWords(lang).inputs[key] ?? key;

const collect = (value: string, before: readonly string[] = []): string[] => [...before, value];

function optionsOf(input: ProbeInput, lang: Language): Option[] {
  if (input.kind === "secret") {
    const from = diagnosisWords(lang);
    return [new Option("--clipboard", from.fromClipboard), new Option(`--${input.name} <text>`, from.secretOption)];
  }
  if (input.first) return [];
  if (input.kind === "flag") return [new Option(`--${input.name}`, label(input, lang))];
  const option = new Option(`--${input.name} <${input.kind === "list" ? "text" : input.kind}>`, label(input, lang));
  if (input.choices) option.choices(input.choices);
  if (input.kind === "list") option.argParser(collect);
  return [option];
}

/** Examples by probe; they are commands, the same in every language. */
const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  jwt: [
    "jwt token.txt --audience https://api.example.com",
    "jwt --clipboard --issuer https://id.example.com/ --clock-url https://id.example.com/",
  ],
  port: ["port 3000", "java/spring-port-in-use 8080", "port /run/app/app.sock"],
  tls: ["tls example.com", "tls https://internal.example:8443 --ca company-ca.pem"],
  module: ["module express", "module ./lib/db --from src/server.js"],
  python: ["python yaml", "python yaml --python .venv/bin/python"],
  dns: ["dns db.internal.example", "dns example.com --resolver 192.0.2.53"],
  disk: ["disk", "disk /var/log/app"],
  execute: ["execute ./deploy.sh"],
};

const examplesOf = (probe: Probe): string =>
  (EXAMPLES[probe.id] ?? [probe.id]).map((example) => `  $ wayout diagnose ${example}`).join("\n");

async function diagnose(probe: Probe, first: string | undefined, given: ProbeOptions): Promise<number> {
  const options = viewOptions(given);
  const inputs: Record<string, unknown> = {};
  for (const input of probe.inputs) {
    const option = given[camelCase(input.name)];
    inputs[input.name] =
      input.kind === "secret"
        ? readSecret(input.name, { file: first, text: option, clipboard: given.clipboard === true }, options.quiet)
        : input.first
          ? first
          : option;
  }
  const findings = await runProbe(probe, inputs);
  const diagnosis = conclude(openInstalledBundle(), probe.id, findings, options.lang);
  print(await render(diagnosis, probe.records[0], options));
  return diagnosis.conclusions.some(({ proven }) => proven) ? EXIT.known : EXIT.unknown;
}

/** The name under which commander keeps `--clock-url`. */
const camelCase = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

async function render(
  diagnosis: Diagnosis,
  record: string,
  { format, lang, color, width }: ViewOptions<(typeof FORMATS)[number]>,
): Promise<string> {
  switch (format) {
    case "json":
      return (await import("../../view/json.ts")).renderJson(diagnosis);
    case "markdown":
      return (await import("../../view/markdown/diagnosis.ts")).renderDiagnosis(diagnosis, record, { lang });
    case "terminal":
      return (await import("../../view/terminal/diagnosis.ts")).renderDiagnosis(diagnosis, record, {
        lang,
        color,
        width,
      });
  }
}
