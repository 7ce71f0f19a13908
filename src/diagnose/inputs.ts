/** The inputs of a probe as a person or a program gave them, checked against what it asks for. */
import { WayoutError } from "../base/error.ts";
import type { ProbeInput, ProbeInputs } from "../model/diagnosis.ts";
import type { Probe } from "./probe.ts";

/** Values by name: what a command line gives as text may be of its own type already. */
export type GivenInputs = Readonly<Record<string, unknown>>;

const LONGEST = 1_000_000;

/**
 * Checks inputs and puts in what stands where nothing is given.
 *
 * @throws WayoutError that names the input, what it was and what it can be
 */
export function checkInputs(probe: Probe, given: GivenInputs): ProbeInputs {
  const known = new Set(probe.inputs.map(({ name }) => name));
  const stranger = Object.keys(given).find((name) => !known.has(name));
  if (stranger !== undefined)
    throw fault(probe, `there is no input "${stranger}"`, `it takes ${[...known].join(", ")}`);
  return Object.fromEntries(probe.inputs.map((input) => [input.name, inputValue(probe, input, given[input.name])]));
}

function inputValue(probe: Probe, input: ProbeInput, given: unknown): ProbeInputs[string] {
  if (given === undefined || (given === "" && input.kind !== "secret")) {
    if (input.required)
      throw fault(probe, `${input.name} is missing`, `\`wayout diagnose ${probe.id} --help\` shows how`);
    return input.kind === "list" ? [] : input.otherwise;
  }
  const bad = (todo: string) => fault(probe, `${input.name} is ${JSON.stringify(given).slice(0, 200)}`, todo);
  switch (input.kind) {
    case "list": {
      const values = Array.isArray(given) ? (given as unknown[]) : [given];
      if (!values.every((one) => typeof one === "string")) throw bad("it must be text, or several");
      return values as string[];
    }
    case "number": {
      const number = typeof given === "number" ? given : Number(given);
      if (typeof given === "boolean" || !Number.isFinite(number) || number < 0)
        throw bad("it must be a number, 0 or more");
      return number;
    }
    case "flag":
      if (typeof given !== "boolean") throw bad("it must be true or false");
      return given;
    case "url":
      if (typeof given !== "string" || !/^https?:\/\/[^\s/]/i.test(given))
        throw bad("it must begin with http:// or https://");
      return given;
    case "choice":
      if (!input.choices?.includes(String(given))) throw bad(`it can be ${input.choices?.join(", ")}`);
      return String(given);
    default:
      if (typeof given !== "string" && typeof given !== "number") throw bad("it must be text");
      if (String(given).length > LONGEST)
        throw fault(probe, `${input.name} has more than ${LONGEST} characters`, "give less");
      return String(given);
  }
}

const fault = (probe: Probe, what: string, todo: string): WayoutError =>
  new WayoutError("bad-input", `${probe.id}: ${what}`, { todo });
