/** Options that every command has, and what they are where they are not given. */
import { WayoutError } from "../base/error.ts";
import { LANGUAGES, type Language } from "../model/languages.ts";
import { columns, type Format, isTerminal, localeLanguage, useColor } from "./output.ts";

/** Options as they were given. */
export interface GivenOptions {
  format?: string;
  lang?: string;
  color?: boolean;
  quiet?: boolean;
}

/** Options as they hold. */
export interface ViewOptions<F extends Format = Format> {
  readonly format: F;
  readonly lang: Language;
  readonly color: boolean;
  readonly width: number;
  readonly quiet: boolean;
}

export const FORMATS = ["terminal", "markdown", "json"] as const;

/** What shows errors in texts can also be read by code scanners. */
export const FORMATS_OF_FINDINGS = [...FORMATS, "sarif"] as const;

/**
 * @param formats those that the command has
 * @param descriptor where the view goes
 * @throws WayoutError for a format or language that there is not
 */
export function viewOptions(
  given: GivenOptions,
  formats?: undefined,
  descriptor?: 1 | 2,
): ViewOptions<(typeof FORMATS)[number]>;
export function viewOptions<F extends Format>(given: GivenOptions, formats: readonly F[]): ViewOptions<F>;
export function viewOptions(
  given: GivenOptions,
  formats: readonly Format[] = FORMATS,
  descriptor: 1 | 2 = 1,
): ViewOptions {
  const format = given.format ?? (isTerminal(1) ? "terminal" : "markdown");
  const lang = given.lang ?? localeLanguage();
  return {
    format: oneOf("--format", format, formats),
    lang: oneOf("--lang", lang, LANGUAGES),
    color: useColor(given.color !== false, descriptor),
    width: columns(),
    quiet: given.quiet === true,
  };
}

/** @throws WayoutError if the value of an option is none of those that it can have */
export function oneOf<T extends string>(option: string, value: string, values: readonly T[]): T {
  const found = values.find((one) => one === value);
  if (!found)
    throw new WayoutError("bad-option", `${option} is "${value}"; it can be ${values.join(", ")}`, {
      todo: "give one of these, or leave it out",
    });
  return found;
}

/**
 * @param option its name, for the message
 * @returns the whole number that `text` is
 * @throws WayoutError if it is not one from `least` to `most`
 */
export function wholeNumber(option: string, text: string, most: number, least = 1): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < least || number > most) {
    throw new WayoutError("bad-option", `${option} is "${text}"; it must be a whole number from ${least} to ${most}`);
  }
  return number;
}
