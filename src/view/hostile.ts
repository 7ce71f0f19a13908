/** For the tests of the views: values whose every text is hostile. */
import fc from "fast-check";

const PIECES = [
  ..."`|*_~#>\\[]()<&$=-+%",
  ..."，。）（“”……——：中文字符宽度",
  ...["``", "```", "````\n", "\n```\n", "\\|", "\n\n", "\n    ", "\r\n", "\t", " ", "  ", "1. ", "- ", "---", "===\n"],
  ...["](javascript:alert(1))", "<script>", "<!--", "&lt;", "![x](http://x.test/)", "https://x.test/", "\n| a | b |\n"],
  ...["\x1b[31m", "\x1b]0;title\x07", "\x1b[2J", "\x1b", "\x9b31m", "\x00", "\x07", "\x08", "\x7f", "\x85", "\r"],
  ...["\u202e", "\u2066", "\u200f", "\u200b", "\ufeff", "\u2028", "\u{e0041}", "\ud800", "\udc00"],
  ...["👩‍👩‍👧", "❤️", "e\u0301", "한글", "ｶﾞ", "🇨🇳", "word", "node_modules", "jwt", "x".repeat(90)],
];

/** A text that tries to leave its place. */
export const hostileText = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join("")),
  fc.string({ unit: "binary", maxLength: 200 }),
);

/** Fields whose values the model restricts, or whose texts are printed unwrapped, to be copied. */
const KEPT = new Set([
  "kind",
  "use",
  "tier",
  "lang",
  "of",
  "scope",
  "resolvability",
  "record",
  "id",
  "url",
  "urls",
  "code",
]);

/**
 * The value with every text replaced by the next of the given ones.
 *
 * @param kept names of the fields that stay as they are
 */
export function poison<T>(value: T, texts: readonly string[], kept: ReadonlySet<string> = KEPT): T {
  let next = 0;
  const replace = (one: unknown, name: string): unknown => {
    if (kept.has(name)) return one;
    if (typeof one === "string") return texts[next++ % texts.length];
    if (Array.isArray(one)) return one.map((item) => replace(item, name));
    if (typeof one !== "object" || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([key, item]) => [key, replace(item, key)]));
  };
  return replace(value, "") as T;
}

/** The fields that the model restricts: nothing else is kept. */
export const RESTRICTED: ReadonlySet<string> = new Set(["kind", "tier", "lang", "of", "scope", "resolvability", "use"]);

/** Lists of texts to poison a value with. */
export const hostileTexts = fc.array(hostileText, { minLength: 1, maxLength: 12 });
