/** Files that pages refer to by names that carry a hash of their content: they never change and are kept forever. */

export interface Asset {
  readonly bytes: Uint8Array;
  readonly type: string;
}

export interface Assets {
  /** The address of an asset by the name of its source: `site.css` gives `/assets/site-1a2b3c4d.css`. */
  url(name: string): string;
  /** @param file the name in the address, e.g. `site-1a2b3c4d.css` */
  read(file: string): Asset | undefined;
  /** All files, for an export. */
  files(): Iterable<string>;
}

/** For tests and for a build without assets. */
export const NO_ASSETS: Assets = {
  url: (name) => `/assets/${name}`,
  read: () => undefined,
  files: () => [],
};

const TYPES: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json",
  webmanifest: "application/manifest+json",
  svg: "image/svg+xml",
  png: "image/png",
  ico: "image/x-icon",
  txt: "text/plain; charset=utf-8",
  woff2: "font/woff2",
};

/** The media type of a file by the end of its name. */
export const typeOf = (file: string): string =>
  TYPES[file.slice(file.lastIndexOf(".") + 1)] ?? "application/octet-stream";

/** Several sources as one; the first that knows a name answers. */
export function joinAssets(...sources: readonly Assets[]): Assets {
  const find = (name: string) => sources.map((source) => source.url(name)).find((url) => url !== `/assets/${name}`);
  return {
    url: (name) => find(name) ?? `/assets/${name}`,
    read: (file) => {
      for (const source of sources) {
        const asset = source.read(file);
        if (asset) return asset;
      }
      return undefined;
    },
    files: function* () {
      for (const source of sources) yield* source.files();
    },
  };
}
