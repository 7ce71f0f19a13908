/** Lines of a terminal page: wrapped prose, code as it is. All text goes through here, so all of it is made visible. */
import type { Language } from "../../model/answer.ts";
import { visibleLine, visibleParagraphs, visibleText } from "../visible.ts";
import { type Words, wordsOf } from "../words/words.ts";
import { paint, type Style } from "./style.ts";
import { displayWidth } from "./width.ts";
import { wrapSpans } from "./wrap.ts";

export interface TerminalOptions {
  readonly lang: Language;
  readonly color: boolean;
  /** Columns of a line; `Infinity` for no wrapping. */
  readonly width: number;
}

/** A run of prose in one style. */
export type Run = readonly [style: Style, text: string];

interface Layout {
  /** What stands before the first line, e.g. `1. `; it comes from the words, never from data. */
  readonly lead?: string;
  readonly leadStyle?: Style;
  /** Columns that the lines are indented by, the first one (with its lead) too. */
  readonly indent?: number;
  /** Further columns from the second line on; those of the lead, if left out. */
  readonly hang?: number;
  readonly style?: Style;
  /** Blanks are kept and nothing is wrapped: a row of a picture. */
  readonly verbatim?: boolean;
}

/** Below this many columns prose would be a column of letters. */
const NARROWEST = 20;

export class Page {
  readonly words: Words;
  readonly width: number;
  readonly #color: boolean;
  readonly #lines: string[] = [];

  constructor(options: TerminalOptions) {
    this.words = wordsOf(options.lang);
    this.width = Math.max(NARROWEST, options.width);
    this.#color = options.color;
  }

  /** A page of the same kind, to be measured before it is added. */
  sheet(): Page {
    return new Page({ lang: this.words.lang, color: this.#color, width: this.width });
  }

  add(page: Page): void {
    this.#lines.push(...page.#lines);
  }

  get length(): number {
    return this.#lines.length;
  }

  /** An empty line, but never two. */
  gap(): void {
    if (this.#lines.length > 0 && this.#lines.at(-1) !== "") this.#lines.push("");
  }

  /** A line of its own above a part of the page. */
  heading(text: string): void {
    this.gap();
    this.line(text, { style: "strong" });
  }

  /** One paragraph, wrapped. */
  line(text: string | readonly Run[], layout: Layout = {}): void {
    const lead = layout.lead ?? "";
    const indent = layout.indent ?? 0;
    const hang = layout.hang ?? displayWidth(lead);
    const runs: Run[] = [];
    if (layout.verbatim && typeof text !== "string") {
      const row = text.map(([style, words]) => this.#paint(style, visibleText(words, " "))).join("");
      this.#lines.push((" ".repeat(indent) + row).trimEnd());
      return;
    }
    if (typeof text === "string") runs.push([layout.style ?? "plain", visibleLine(text)]);
    else for (const [style, words] of text) runs.push([style, visibleText(words, " ").replace(/\s+/g, " ")]);
    const plain = runs.map(([, words]) => words).join("");
    const rest = this.width - indent - hang;
    const spans = wrapSpans(plain, rest, this.width - indent - displayWidth(lead));
    const first = " ".repeat(indent) + this.#paint(layout.leadStyle ?? layout.style ?? "plain", lead);
    if (spans.length === 0) this.#lines.push(first.trimEnd());
    for (const [index, { start, end }] of spans.entries()) {
      this.#lines.push((index === 0 ? first : " ".repeat(indent + hang)) + this.#slice(runs, start, end));
    }
  }

  /** Prose of one or more paragraphs. */
  prose(text: string, layout: Layout = {}): void {
    const [first, ...others] = visibleParagraphs(text);
    this.line(first ?? "", layout);
    const indent = (layout.indent ?? 0) + (layout.hang ?? displayWidth(layout.lead ?? ""));
    for (const paragraph of others) this.line(paragraph, { indent, style: layout.style ?? "plain" });
  }

  /** Something to be copied: never wrapped. */
  verbatim(text: string, indent: number): void {
    for (const line of visibleText(text).replace(/\n+$/, "").split("\n")) {
      this.#lines.push((" ".repeat(indent) + this.#paint("code", line.trimEnd())).trimEnd());
    }
  }

  /** A command or an address on a line of its own: never wrapped. */
  command(text: string, indent = 2): void {
    this.verbatim(visibleText(text, " ").replace(/\n/g, " "), indent);
  }

  toString(): string {
    return `${this.#lines.join("\n")}\n`;
  }

  /** The part of the joined runs from start to end, each run in its style. */
  #slice(runs: readonly Run[], start: number, end: number): string {
    let text = "";
    let from = 0;
    for (const [style, words] of runs) {
      const to = from + words.length;
      if (from < end && to > start)
        text += this.#paint(style, words.slice(Math.max(0, start - from), Math.max(0, end - from)));
      from = to;
    }
    return text;
  }

  #paint(style: Style, text: string): string {
    return this.#color ? paint(style, text) : text;
  }
}
