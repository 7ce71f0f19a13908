/** The script of every page. What a page can do without it, it only makes quicker; the catalog is loaded when a form is first used. */
import { enhanceAsk } from "./ask.ts";
import { addCopyButtons } from "./copy.ts";
import { rememberPackage } from "./package-choice.ts";
import { enhanceProbe } from "./probe.ts";
import { enhanceSearch } from "./search.ts";

addCopyButtons(document);
for (const form of document.querySelectorAll<HTMLFormElement>(".askform")) enhanceAsk(form);
for (const form of document.querySelectorAll<HTMLFormElement>(".searchform")) enhanceSearch(form);
for (const form of document.querySelectorAll<HTMLFormElement>(".probeform")) enhanceProbe(form);
for (const choice of document.querySelectorAll<HTMLFieldSetElement>(".switch")) rememberPackage(choice);
