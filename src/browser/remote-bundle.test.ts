import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lookup } from "../answer/lookup.ts";
import { recordView } from "../answer/record-view.ts";
import { searchRecords } from "../answer/search-records.ts";
import { similarIn } from "../answer/similar.ts";
import { compileBundle } from "../bundle/compile.ts";
import { openBytes } from "../bundle/open.ts";
import { sampleCatalog, sampleRecord } from "../catalog/sample.ts";
import { RemoteBundle, SECTIONS, type SectionUrls } from "./remote-bundle.ts";

const TEXT = "fatal: Unable to create '/srv/a/.git/index.lock': File exists.";
const whole = openBytes(compileBundle(sampleCatalog([sampleRecord()])).bytes);

/** Serves the sections; counts what is asked for. With ranges it says that the record bodies are large. */
class SectionServer {
  readonly asked: string[] = [];
  readonly #server: Server;

  constructor(ranges: boolean) {
    this.#server = createServer((request, response) => {
      const name = (request.url ?? "").slice(1) as (typeof SECTIONS)[number];
      const bytes = whole.section(name);
      const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? "");
      this.asked.push(range ? `${name} ${range[0]}` : name);
      if (!ranges || !range) return void response.end(bytes);
      const [from, to] = [Number(range[1]), Number(range[2])];
      response.writeHead(206, { "content-range": `bytes ${from}-${to}/999999999` });
      response.end(bytes.subarray(from, to + 1));
    });
  }

  async start(): Promise<SectionUrls> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    const { port } = this.#server.address() as AddressInfo;
    return Object.fromEntries(SECTIONS.map((name) => [name, `http://127.0.0.1:${port}/${name}`])) as SectionUrls;
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

describe.each([
  ["of a server that gives parts", true],
  ["of a server that gives whole files only", false],
])("a bundle %s", (_, ranges) => {
  const server = new SectionServer(ranges);
  let bundle: RemoteBundle;
  beforeAll(async () => {
    bundle = new RemoteBundle(await server.start());
  });
  afterAll(() => server.stop());

  it("answers as the bundle itself does", async () => {
    expect(await bundle.use((open) => lookup(open, TEXT))).toEqual(lookup(whole, TEXT));
    expect(await bundle.use((open) => recordView(open, 0, "zh"))).toEqual(recordView(whole, 0, "zh"));
    expect(await bundle.use((open) => searchRecords(open, "lock", "en", 5))).toEqual(
      searchRecords(whole, "lock", "en", 5),
    );
  });

  it("finds records that share words with a text", async () => {
    const text = "unable to create the index while another git process holds the lock";
    expect(await bundle.use((open) => similarIn(open, "en")(text))).toEqual(similarIn(whole, "en")(text));
  });

  it("asks for each section once, and for bodies in parts where it can", () => {
    for (const name of SECTIONS.filter((one) => one !== "records"))
      expect(server.asked.filter((one) => one === name)).toHaveLength(1);
    expect(server.asked.includes("records")).toBe(!ranges);
  });
});

it("says so where the network fails", async () => {
  const nowhere = Object.fromEntries(SECTIONS.map((name) => [name, "http://127.0.0.1:1/"])) as SectionUrls;
  await expect(new RemoteBundle(nowhere).use((open) => open.names)).rejects.toThrow();
});
