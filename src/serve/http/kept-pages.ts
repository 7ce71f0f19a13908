/** Pages that were rendered, kept while they are true: rendering takes a hundred times as long as sending. */
import { createHash } from "node:crypto";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Encoding } from "./negotiate.ts";

/** A body in one encoding, with its entity tag. */
export interface Body {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Strong, in quotes: another for each encoding, since it names these very bytes. */
  readonly tag: string;
  readonly encoding: Encoding;
  /** Whole headers of a 200, ready to send, by what it was negotiated by; kept here by whoever sends it. */
  readonly headers: Map<string, Readonly<Record<string, string>>>;
}

/** Below this a compressed body is not worth its header. */
const WORTH_COMPRESSING = 1024;

/** Between speed and size: 11 takes a hundred times as long for a tenth less. */
const BROTLI_QUALITY = 5;

export class KeptPage {
  readonly revision: string | number;
  readonly #hash: string;
  readonly #bodies: Partial<Record<Encoding, Body>> = {};

  constructor(text: string, revision: string | number) {
    const bytes = Buffer.from(text, "utf8") as Uint8Array<ArrayBuffer>;
    this.revision = revision;
    this.#hash = createHash("sha256").update(bytes).digest("base64url").slice(0, 22);
    this.#bodies.identity = { bytes, tag: `"${this.#hash}"`, encoding: "identity", headers: new Map() };
  }

  /** The body in an encoding, made when it is first asked for; as it is where compressing does not pay. */
  body(encoding: Encoding): Body {
    const plain = this.#bodies.identity as Body;
    if (encoding === "identity" || plain.bytes.length < WORTH_COMPRESSING) return plain;
    const known = this.#bodies[encoding];
    if (known) return known;
    const made = {
      bytes: compress(plain.bytes, encoding),
      tag: `"${this.#hash}-${encoding}"`,
      encoding,
      headers: new Map(),
    };
    this.#bodies[encoding] = made;
    return made;
  }

  /** Bytes that it holds in all encodings. */
  get size(): number {
    return Object.values(this.#bodies).reduce((sum, body) => sum + body.bytes.length, 0);
  }
}

const compress = (bytes: Uint8Array, encoding: "gzip" | "br"): Uint8Array<ArrayBuffer> =>
  (encoding === "gzip"
    ? gzipSync(bytes)
    : brotliCompressSync(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      })) as Uint8Array<ArrayBuffer>;

/** For a page that it holds besides its bytes: keys, headers. */
const OVERHEAD = 1000;

/** The pages used last, as many as fit. */
export class KeptPages {
  readonly #most: number;
  readonly #pages = new Map<string, { page: KeptPage; size: number }>();
  #bytes = 0;
  hits = 0;
  misses = 0;

  /** @param most bytes that all pages may hold together */
  constructor(most: number) {
    this.#most = most;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get count(): number {
    return this.#pages.size;
  }

  /** The page under this key if it is still true, else what `render` gives. */
  get(key: string, revision: string | number, render: () => string): KeptPage {
    const known = this.#pages.get(key);
    if (known && known.page.revision === revision) {
      this.hits++;
      // Which page goes first matters only once there is little room.
      if (this.#bytes > this.#most / 2) {
        this.#pages.delete(key);
        this.#pages.set(key, known);
      }
      return known.page;
    }
    this.misses++;
    const page = new KeptPage(render(), revision);
    this.#forget(key);
    this.#keep(key, page);
    return page;
  }

  /** Takes notice that a page has grown by another encoding, and that it was used. */
  touch(key: string, page: KeptPage): void {
    const known = this.#pages.get(key);
    if (known?.page !== page) return;
    this.#forget(key);
    this.#keep(key, page);
  }

  #keep(key: string, page: KeptPage): void {
    const size = page.size + OVERHEAD;
    if (size > this.#most) return;
    this.#pages.set(key, { page, size });
    this.#bytes += size;
    for (const oldest of this.#pages.keys()) {
      if (this.#bytes <= this.#most) break;
      this.#forget(oldest);
    }
  }

  #forget(key: string): void {
    const known = this.#pages.get(key);
    if (!known) return;
    this.#pages.delete(key);
    this.#bytes -= known.size;
  }
}
