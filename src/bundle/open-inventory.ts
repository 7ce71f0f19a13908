/** Opens an inventory bundle: messages by number, each read when it is first needed. Imports nothing of Node.js. */
import type { Column } from "../base/columns.ts";
import { unpackColumns } from "../base/pack.ts";
import { Matcher } from "../match/matcher.ts";
import { tablesFromColumns } from "../match/tables.ts";
import type { BuiltInventory, RecognisedMessage } from "../model/recognised.ts";
import { readBody } from "./bodies.ts";
import { openPages, placeOf, type Read, readHeader, readSection, type Section } from "./format.ts";

export class InventoryBundle {
  readonly #read: Read;
  readonly #sections: Map<string, Section>;
  readonly #columns: Record<string, Column>;
  readonly matcher: Matcher;
  #inventories: readonly BuiltInventory[] | undefined;

  /**
   * @param read gives bytes of the bundle
   * @param size the bundle's size in bytes
   * @throws WayoutError if it is not a whole bundle of this format
   */
  constructor(read: Read, size: number) {
    this.#read = read;
    this.#sections = readHeader(read, size);
    this.#columns = unpackColumns(openPages(read, this.#sections, "match"));
    this.matcher = new Matcher(tablesFromColumns(this.#columns));
  }

  /** The inventories that it was built from; messages name them by their place in the list. */
  get inventories(): readonly BuiltInventory[] {
    this.#inventories ??= (
      JSON.parse(new TextDecoder().decode(readSection(this.#read, this.#sections, "names"))) as {
        inventories: BuiltInventory[];
      }
    ).inventories;
    return this.#inventories;
  }

  /** @param number as the matcher's `record` has it */
  message(number: number): RecognisedMessage {
    const section = placeOf(this.#sections, "records");
    return readBody(this.#read, this.#columns, section, number, `message ${number}`) as RecognisedMessage;
  }
}
