/** Answers for files whose names carry a hash of their content. */
import { createHash } from "node:crypto";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Asset, Assets } from "../assets.ts";
import { matchesTag, negotiateEncoding } from "./negotiate.ts";
import { Problem } from "./problem.ts";
import { type Answered, answered, type HeaderOf, SECURITY_HEADERS } from "./reply.ts";

const FOREVER = "public, max-age=31536000, immutable";
const COMPRESSIBLE = /^text\/|json|svg|octet-stream/;

interface Sent {
  readonly tag: string;
  readonly encoded: Map<string, Uint8Array<ArrayBuffer>>;
}

/** What was compressed stays: there are few assets, and each is asked for by everybody. */
const sent = new WeakMap<Asset, Sent>();

/**
 * @throws Problem if there is no such file
 */
export function assetResponse(assets: Assets, file: string, header: HeaderOf): Answered {
  const asset = assets.read(file);
  if (!asset) throw Problem.of("no-such-page", {});
  const known = sent.get(asset) ?? remember(asset);
  const headers = {
    "cache-control": FOREVER,
    "accept-ranges": "bytes",
    vary: "Accept-Encoding",
    etag: known.tag,
  };
  const range = rangeOf(header("range"), asset.bytes.length);
  if (range === "unsatisfiable")
    return answered(null, null, { ...headers, "content-range": `bytes */${asset.bytes.length}` }, 416);
  if (range) {
    const [from, to] = range;
    return answered(
      asset.bytes.slice(from, to + 1),
      asset.type,
      { ...headers, "content-range": `bytes ${from}-${to}/${asset.bytes.length}` },
      206,
    );
  }
  const encoding = COMPRESSIBLE.test(asset.type) ? negotiateEncoding(header("accept-encoding")) : "identity";
  const tag = encoding === "identity" ? known.tag : `${known.tag.slice(0, -1)}-${encoding}"`;
  if (matchesTag(header("if-none-match"), tag))
    return { status: 304, headers: { ...SECURITY_HEADERS, ...headers, etag: tag }, body: null };
  if (encoding === "identity") return answered(asset.bytes as Uint8Array<ArrayBuffer>, asset.type, headers);
  let bytes = known.encoded.get(encoding);
  if (!bytes) {
    bytes = compress(asset.bytes, encoding);
    known.encoded.set(encoding, bytes);
  }
  return answered(bytes, asset.type, { ...headers, "content-encoding": encoding, etag: tag });
}

function remember(asset: Asset): Sent {
  const tag = `"${createHash("sha256").update(asset.bytes).digest("base64url").slice(0, 22)}"`;
  const made = { tag, encoded: new Map() };
  sent.set(asset, made);
  return made;
}

/** One range of bytes, both ends inclusive; several are answered with the whole, as RFC 9110 lets a server do. */
function rangeOf(header: string | undefined, size: number): [number, number] | "unsatisfiable" | undefined {
  const found = header === undefined ? null : /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header.trim());
  if (!found || (found[1] === "" && found[2] === "")) return undefined;
  const [, first = "", last = ""] = found;
  if (first === "") {
    const from = Math.max(0, size - Number(last));
    return Number(last) === 0 ? "unsatisfiable" : [from, size - 1];
  }
  const from = Number(first);
  const to = last === "" ? size - 1 : Math.min(size - 1, Number(last));
  if (to < from && last !== "" && Number(last) < from) return undefined;
  return from >= size ? "unsatisfiable" : [from, to];
}

/** Sent to every reader, compressed once: worth more care than a page. */
const BROTLI_QUALITY = 9;

function compress(bytes: Uint8Array, encoding: "gzip" | "br"): Uint8Array<ArrayBuffer> {
  if (encoding === "gzip") return gzipSync(bytes, { level: 9 }) as Uint8Array<ArrayBuffer>;
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  }) as Uint8Array<ArrayBuffer>;
}
