/** Compiles the messages of inventories to an inventory bundle: the file format of the catalog's, without search and trials. */
import { createHash } from "node:crypto";
import { packColumns } from "../base/pack.ts";
import { compileTables, informationOfTemplate, type SignatureInput } from "../match/compile.ts";
import { WEAKEST_SIGNATURE } from "../match/information/information.ts";
import { tablesToColumns } from "../match/tables.ts";
import { type Element, parseTemplate, TemplateError } from "../match/template/parse.ts";
import type { BuiltInventory, RecognisedMessage } from "../model/recognised.ts";
import { packBodies } from "./bodies.ts";
import { HEADER, pageSums, writeSections } from "./format.ts";

export interface CompiledInventories {
  readonly bytes: Uint8Array;
  /** `inventories-<hash>.bundle`: the first 16 hex digits of the content's SHA-256. */
  readonly name: string;
  readonly messages: number;
  readonly signatures: number;
  /** Templates that say too little, or that no template can be made of. */
  readonly refused: number;
}

/** Compiles messages; one whose templates are all refused is left out. */
export function compileInventories(
  inventories: readonly BuiltInventory[],
  messages: readonly RecognisedMessage[],
): CompiledInventories {
  const signatures: SignatureInput[] = [];
  const kept: RecognisedMessage[] = [];
  let refused = 0;
  for (const message of messages) {
    const usable = message.signatures.flatMap((template) => {
      const elements = usableElements(template);
      return elements ? [{ template, elements }] : [];
    });
    refused += message.signatures.length - usable.length;
    if (usable.length === 0) continue;
    for (const [ordinal, { elements }] of usable.entries()) signatures.push({ elements, record: kept.length, ordinal });
    kept.push({ ...message, signatures: usable.map(({ template }) => template) });
  }
  const bodies = packBodies(kept.map((message) => JSON.stringify(message)));
  const match = packColumns({ ...tablesToColumns(compileTables(signatures, [])), ...bodies.places });
  const names = new TextEncoder().encode(JSON.stringify({ inventories }));
  const bytes = writeSections({ match, pages: pageSums(match), names, records: bodies.bytes });
  const digest = createHash("sha256").update(bytes.subarray(HEADER)).digest();
  bytes.set(digest, 32);
  const name = `inventories-${digest.toString("hex").slice(0, 16)}.bundle`;
  return { bytes, name, messages: kept.length, signatures: signatures.length, refused };
}

/** The elements of a template that is worth as much as one of the catalog must be; undefined for another. */
function usableElements(template: string): readonly Element[] | undefined {
  try {
    const elements = parseTemplate(template);
    return informationOfTemplate(elements) >= WEAKEST_SIGNATURE ? elements : undefined;
  } catch (error) {
    if (error instanceof TemplateError) return undefined;
    throw error;
  }
}
