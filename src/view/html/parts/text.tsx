/** Text of records and of errors as HTML: paragraphs, code in backticks, messages with their holes. Everything is escaped. */
import type { Child } from "hono/jsx";
import { visibleLine, visibleParagraphs, visibleText } from "../../visible.ts";

/** One line; `code` in backticks becomes code. */
export const Line = ({ text }: { text: string }) => <>{codeSpans(visibleLine(text))}</>;

/** Paragraphs. */
export const Prose = ({ text, class: name }: { text: string; class?: string }) => (
  <>
    {visibleParagraphs(text).map((paragraph) => (
      <p {...(name ? { class: name } : {})}>{codeSpans(paragraph)}</p>
    ))}
  </>
);

/** Chinese has no blanks between its sentences: those that a line break of the source has left. */
const BETWEEN_CHINESE = /(?<=[\u3000-\u9fff\uff00-\uffef]) (?=[\u3000-\u9fff\uff00-\uffef])/g;

/** The text with the backticks that pair turned into code; a lone one stays as it is. */
function codeSpans(line: string): Child[] {
  const text = line.replace(BETWEEN_CHINESE, "");
  const parts = text.split("`");
  if (parts.length === 1) return [text];
  const lone = parts.length % 2 === 0 ? parts.pop() : undefined;
  const spans: Child[] = parts.map((part, at) => (at % 2 === 1 ? <code>{part}</code> : part));
  if (lone !== undefined) spans.push(`\`${lone}`);
  return spans;
}

/** A hole of a template: `{name}` or `{name:type}`. */
const HOLE = /\{(\w+)(?::\w+)?\}/g;

/** A message as people see it; what differs from case to case is marked. */
export const Message = ({ template }: { template: string }) => {
  const parts: Child[] = [];
  let from = 0;
  const text = visibleLine(template);
  for (const match of text.matchAll(HOLE)) {
    parts.push(text.slice(from, match.index), <var>{match[1]}</var>);
    from = match.index + match[0].length;
  }
  parts.push(text.slice(from));
  return <code class="msg">{parts}</code>;
};

/**
 * Program text, as it is to be copied, lines that are comments apart: they say what the code is for. Full syntax colours were left out:
 * blocks have three to twelve lines, and the elements for colours would make the largest page half as heavy again.
 */
export const Code = ({ text }: { text: string }) => {
  const lines = visibleText(text.replace(/\n+$/, ""), "\t").split("\n");
  const html = lines.map((line) => (COMMENT.test(line) ? `<i>${escapeCode(line)}</i>` : escapeCode(line)));
  return (
    <pre tabindex={0}>
      <code dangerouslySetInnerHTML={{ __html: html.join("\n") }} />
    </pre>
  );
};

/** `# …`, `// …`, `-- …`; `#!` and `#include` are none. */
const COMMENT = /^\s*(?:#|\/\/|--)\s/;

/** Between tags quotation marks mean nothing, and code is full of them: they stay as they are. */
const escapeCode = (line: string): string =>
  line.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** A link out of this site; plain text where the address is none of the web. */
export const Out = ({ url, title }: { url: string; title: string }) =>
  /^https?:\/\/\S+$/.test(url) && visibleLine(url) === url ? (
    <a href={url} rel="noopener external">
      <Line text={title === "" ? url : title} />
    </a>
  ) : (
    <Line text={title === "" ? url : title} />
  );

/** A source as authors write it: words, with an address of the web among them that becomes a link named after its host. */
export const Cited = ({ text }: { text: string }) => {
  const [url] = /https?:\/\/[^\s<>"]+[^\s<>".,;:)]/.exec(text) ?? [];
  if (url === undefined) return <Line text={text} />;
  const at = text.indexOf(url);
  return (
    <>
      <Line text={text.slice(0, at).trim()} /> <Out url={url} title={host(url)} />
      <Line text={text.slice(at + url.length)} />
    </>
  );
};

/** `docs.example` of an address there. */
export const host = (url: string): string => /^https?:\/\/([^/?#]+)/.exec(visibleLine(url))?.[1] ?? "";

/**
 * `express-jwt` of `pkg:npm/express-jwt`, `@types/node` of `pkg:npm/%40types/node`: the name that people say. The group of a Maven
 * package and the host of a Go module are left out.
 */
export function packageName(purl: string): string {
  const path = decode(
    visibleLine(purl)
      .replace(/^pkg:[^/]*\//, "")
      .replace(/[?#].*$/, ""),
  );
  switch (ecosystem(purl)) {
    case "maven":
      return path.replace(/^.*\//, "");
    case "golang":
      return path.replace(/^[\w-]+(?:\.[\w-]+)+\//, "");
    default:
      return path;
  }
}

/** `npm` of `pkg:npm/express-jwt`. */
export const ecosystem = (purl: string): string => /^pkg:([^/]+)\//.exec(visibleLine(purl))?.[1] ?? "";

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
