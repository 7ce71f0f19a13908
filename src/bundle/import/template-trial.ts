/** Tries templates on a text, before there is a catalog. */
import { compileTables, informationOfTemplate } from "../../match/compile.ts";
import { WEAKEST_SIGNATURE } from "../../match/information/information.ts";
import { Matcher } from "../../match/matcher.ts";
import { type Element, parseTemplate, TemplateError } from "../../match/template/parse.ts";

const encoder = new TextEncoder();

/** The longest template that a record may have. */
const LONGEST = 400;

/**
 * @returns of the templates that stand in the text and say enough to be recognised by, the one that says most; undefined if none does
 */
export function bestTemplate(templates: readonly string[], text: string): string | undefined {
  const fit = templates.flatMap((template) => {
    const elements = template.length <= LONGEST ? elementsOf(template) : undefined;
    if (!elements) return [];
    const bits = informationOfTemplate(elements);
    return bits >= WEAKEST_SIGNATURE && standsIn(elements, text) ? [{ template, bits }] : [];
  });
  return fit.sort((a, b) => b.bits - a.bits)[0]?.template;
}

function elementsOf(template: string): readonly Element[] | undefined {
  try {
    return parseTemplate(template);
  } catch (error) {
    if (error instanceof TemplateError) return undefined;
    throw error;
  }
}

function standsIn(elements: readonly Element[], text: string): boolean {
  const matcher = new Matcher(compileTables([{ elements, record: 0, ordinal: 0 }], []));
  const bytes = encoder.encode(text);
  return matcher.match(bytes, bytes.length, { keepCovered: true }).length > 0;
}
