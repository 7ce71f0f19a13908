/**
 * Several typed arrays in one run of bytes, read back as views without copying.
 *
 * Layout: u32 length of the directory, the directory (JSON: name, type, offset, count), then the arrays, each at a
 * multiple of eight bytes. Numbers are little-endian, as on every machine that Node.js and browsers run on.
 */

const TYPES = {
  u8: Uint8Array,
  u16: Uint16Array,
  u32: Uint32Array,
  i32: Int32Array,
  f32: Float32Array,
} as const;

type TypeName = keyof typeof TYPES;

/** A typed array that can be packed. */
export type Packable = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array;

interface Entry {
  readonly name: string;
  readonly type: TypeName;
  readonly offset: number;
  readonly count: number;
}

const align = (offset: number): number => (offset + 7) & ~7;

const typeOf = (array: Packable): TypeName => {
  for (const name of Object.keys(TYPES) as TypeName[]) if (array instanceof TYPES[name]) return name;
  throw new TypeError("only u8, u16, u32, i32 and f32 arrays can be packed");
};

/** Packs arrays; the same arrays in the same order give the same bytes. */
export function packArrays(arrays: Readonly<Record<string, Packable>>): Uint8Array {
  const names = Object.keys(arrays);
  const lay = (start: number): { entries: Entry[]; end: number } => {
    let offset = start;
    const entries = names.map((name): Entry => {
      const array = arrays[name] as Packable;
      offset = align(offset);
      const entry = { name, type: typeOf(array), offset, count: array.length };
      offset += array.byteLength;
      return entry;
    });
    return { entries, end: offset };
  };
  // Offsets count from the end of the directory, so that its own length does not change them.
  const { entries, end } = lay(0);
  const directory = new TextEncoder().encode(JSON.stringify(entries));
  const base = align(4 + directory.length);
  const packed = new Uint8Array(align(base + end));
  new DataView(packed.buffer).setUint32(0, directory.length, true);
  packed.set(directory, 4);
  for (const entry of entries) {
    const array = arrays[entry.name] as Packable;
    packed.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), base + entry.offset);
  }
  return packed;
}

/**
 * Reads what {@link packArrays} wrote.
 *
 * @param packed the bytes; must start at a multiple of eight in its buffer, since the result are views of it
 * @throws RangeError if the bytes are not such a pack or are cut short
 */
export function unpackArrays(packed: Uint8Array): Record<string, Packable> {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const length = view.getUint32(0, true);
  if (length > packed.length - 4) throw new RangeError("the directory of the packed arrays is cut short");
  const entries = JSON.parse(new TextDecoder().decode(packed.subarray(4, 4 + length))) as Entry[];
  const base = align(4 + length);
  const arrays: Record<string, Packable> = {};
  for (const { name, type, offset, count } of entries) {
    arrays[name] = new TYPES[type](packed.buffer as ArrayBuffer, packed.byteOffset + base + offset, count);
  }
  return arrays;
}
