/** Every check there is; `index.test.ts` holds that no file is forgotten. */
import type { Check } from "./check.ts";
import { codeDiffers } from "./code-differs.ts";
import { duplicateId } from "./duplicate-id.ts";
import { editorHint } from "./editor-hint.ts";
import { extraChinese } from "./extra-chinese.ts";
import { fewApproaches } from "./few-approaches.ts";
import { futureDate } from "./future-date.ts";
import { halfWidthPunctuation } from "./half-width-punctuation.ts";
import { idNotFolder } from "./id-not-folder.ts";
import { longOutput } from "./long-output.ts";
import { markup } from "./markup.ts";
import { missingChinese } from "./missing-chinese.ts";
import { notChinese } from "./not-chinese.ts";
import { placeholder } from "./placeholder.ts";
import { privateUrl } from "./private-url.ts";
import { staleChinese } from "./stale-chinese.ts";
import { strayFile } from "./stray-file.ts";
import { takenDomain } from "./taken-domain.ts";
import { typedRate } from "./typed-rate.ts";
import { unbalancedCode } from "./unbalanced-code.ts";
import { unknownCause } from "./unknown-cause.ts";
import { unknownDomain } from "./unknown-domain.ts";
import { unknownPackage } from "./unknown-package.ts";
import { unknownRecord } from "./unknown-record.ts";
import { unreachableCause } from "./unreachable-cause.ts";
import { versionType } from "./version-type.ts";

export const CHECKS: readonly Check[] = [
  idNotFolder,
  unknownDomain,
  takenDomain,
  duplicateId,
  unknownCause,
  unknownPackage,
  unknownRecord,
  unreachableCause,
  fewApproaches,
  versionType,
  privateUrl,
  futureDate,
  longOutput,
  missingChinese,
  extraChinese,
  staleChinese,
  notChinese,
  codeDiffers,
  unbalancedCode,
  typedRate,
  markup,
  halfWidthPunctuation,
  placeholder,
  editorHint,
  strayFile,
];
