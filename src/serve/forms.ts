/** The forms that a page can have, by the ending of their addresses. */
export type FormName = "html" | "md" | "json" | "xml" | "txt";

export const MEDIA_TYPES: Readonly<Record<FormName, string>> = {
  html: "text/html; charset=utf-8",
  md: "text/markdown; charset=utf-8",
  json: "application/json",
  xml: "application/xml; charset=utf-8",
  txt: "text/plain; charset=utf-8",
};
