import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer as createHttpServer } from "node:http";
import { type AddressInfo, createServer as createPlainServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer, type TlsOptions } from "node:tls";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tls } from "../probes/tls.ts";
import { runProbe } from "./index.ts";

const folder = mkdtempSync(join(tmpdir(), "wayout-tls-"));
const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) server.close();
  rmSync(folder, { recursive: true, force: true });
});

const at = (name: string): string => join(folder, name);
const openssl = (...args: string[]): void => {
  execFileSync("openssl", args, { cwd: folder, stdio: "pipe" });
};

/** Makes `name.key` and `name.pem`, signed by `by` (itself, if left out), for these extensions and days. */
function certificate(
  name: string,
  by: string | undefined,
  extensions: string,
  dates: readonly string[] = ["-days", "30"],
): void {
  writeFileSync(at(`${name}.ext`), extensions);
  openssl(
    "req",
    "-newkey",
    "ec",
    "-pkeyopt",
    "ec_paramgen_curve:P-256",
    "-nodes",
    "-keyout",
    `${name}.key`,
    "-out",
    `${name}.csr`,
    "-subj",
    `/CN=${name}`,
  );
  const signer =
    by === undefined ? ["-signkey", `${name}.key`] : ["-CA", `${by}.pem`, "-CAkey", `${by}.key`, "-CAcreateserial"];
  openssl("x509", "-req", "-in", `${name}.csr`, ...signer, "-out", `${name}.pem`, "-extfile", `${name}.ext`, ...dates);
}

const CA = "basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign\n";
const FOR_LOCALHOST = "subjectAltName=DNS:localhost,IP:127.0.0.1\n";
const WITH_ADDRESS = `${FOR_LOCALHOST}authorityInfoAccess=caIssuers;URI:http://ca.example/inter.crt\n`;

beforeAll(() => {
  certificate("root", undefined, CA);
  certificate("inter", "root", CA);
  certificate("leaf", "inter", WITH_ADDRESS);
  certificate("private-leaf", "root", FOR_LOCALHOST);
  certificate("other", "inter", "subjectAltName=DNS:shop.example,DNS:www.shop.example\n");
  certificate("by-name", "inter", "subjectAltName=DNS:api.example\n");
  certificate("old-name", "inter", "basicConstraints=CA:FALSE\n");
  certificate("self", undefined, FOR_LOCALHOST);
  // Already over when it was made: of the oldest openssl that is still in use, -days takes negative numbers.
  certificate("expired", "inter", FOR_LOCALHOST, ["-days", "-1"]);
  certificate("expired-inter", "root", CA, ["-days", "-1"]);
  certificate("below-expired", "expired-inter", FOR_LOCALHOST);
});

async function listen(server: Server): Promise<string> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A TLS server that sends these certificates. */
const tlsServer = (names: readonly string[], options: TlsOptions = {}): Promise<string> =>
  listen(
    createServer({
      key: readFileSync(at(`${names[0]}.key`)),
      cert: names.map((name) => readFileSync(at(`${name}.pem`), "utf8")).join(""),
      ...options,
    }).on("tlsClientError", () => undefined),
  );

const causes = async (inputs: Record<string, unknown>): Promise<string[]> =>
  (await runProbe(tls, inputs)).flatMap(({ weight, cause, code }) =>
    cause ? [`${weight} ${cause.id} (${code})`] : [],
  );

describe("a chain", () => {
  it("that is trusted holds", async () => {
    const server = await tlsServer(["leaf", "inter"]);
    const findings = await runProbe(tls, { server, ca: at("root.pem") });
    expect(findings.map(({ code }) => code)).toEqual(["tls-verified", "tls-chain"]);
  });

  it("with a private root says which certificate and whose", async () => {
    const [finding] = await runProbe(tls, { server: await tlsServer(["leaf", "inter", "root"]) });
    expect(finding).toMatchObject({ code: "tls-unknown-root", weight: "proves", data: { at: 2, issuer: "CN=root" } });
  });

  it("that is self-signed", async () => {
    expect(await causes({ server: await tlsServer(["self"]) })).toEqual([
      "proves self-signed-or-private-ca (tls-self-signed)",
    ]);
  });

  it("without the intermediate, of an authority that says where it is", async () => {
    const [finding] = await runProbe(tls, { server: await tlsServer(["leaf"]), ca: at("root.pem") });
    expect(finding).toMatchObject({
      code: "tls-missing-intermediate",
      weight: "proves",
      data: { at: 0, issuer: "CN=inter" },
    });
  });

  it("of one certificate by a stranger leaves both open", async () => {
    expect(await causes({ server: await tlsServer(["private-leaf"]) })).toEqual([
      "suggests self-signed-or-private-ca (tls-perhaps-private-ca)",
      "suggests missing-intermediate (tls-perhaps-missing-intermediate)",
    ]);
  });

  it("with an expired certificate says which", async () => {
    const [leaf] = await runProbe(tls, { server: await tlsServer(["expired", "inter"]), ca: at("root.pem") });
    expect(leaf).toMatchObject({ code: "tls-expired", weight: "proves", cause: { id: "expired" }, data: { at: 0 } });
    const [inter] = await runProbe(tls, {
      server: await tlsServer(["below-expired", "expired-inter"]),
      ca: at("root.pem"),
    });
    expect(inter).toMatchObject({ code: "tls-expired", data: { at: 1, subject: "CN=expired-inter" } });
  });
});

describe("a name", () => {
  const trusted = async (name: string, host: string) =>
    causes({ server: await tlsServer([name, "inter"]), name: host, ca: at("root.pem") });

  it("of the same domain that the certificate lacks", async () =>
    expect(await trusted("other", "api.shop.example")).toEqual(["proves name-not-in-certificate (tls-name-missing)"]));
  it("of another domain", async () =>
    expect(await trusted("other", "www.bank.test")).toEqual(["suggests another-server-answers (tls-another-server)"]));
  it("that is only the common name", async () =>
    expect(await trusted("old-name", "old-name")).toEqual(["proves common-name-only (tls-common-name-only)"]));
  it("that is an address", async () =>
    expect(await causes({ server: await tlsServer(["by-name", "inter"]), ca: at("root.pem") })).toEqual([
      "proves connected-by-ip (tls-by-ip)",
    ]));
});

describe("no TLS at all", () => {
  it("plain HTTP", async () => {
    const server = await listen(createHttpServer((_, response) => response.end("hello")));
    expect(await causes({ server })).toEqual(["proves plain-server (tls-plain-http)"]);
  });

  it("a mail server that greets first", async () => {
    const server = await listen(
      createPlainServer((socket) => {
        socket.on("error", () => undefined);
        socket.write("220 mail.example ESMTP ready\r\n");
        socket.on("data", () => socket.write("500 what?\r\n"));
      }),
    );
    const [finding] = await runProbe(tls, { server });
    expect(finding).toMatchObject({ code: "tls-starttls", data: { greeting: "220 mail.example ESMTP ready" } });
  });

  it("a version that the client does not have", async () => {
    const server = await tlsServer(["leaf"], {
      minVersion: "TLSv1.1",
      maxVersion: "TLSv1.1",
      ciphers: "DEFAULT@SECLEVEL=0",
    });
    expect(await causes({ server })).toEqual(["proves no-common-version (tls-version-refused)"]);
  });

  it("nobody there", async () => {
    const server = createPlainServer();
    const address = await listen(server);
    await new Promise((resolve) => server.close(resolve));
    const [finding] = await runProbe(tls, { server: address });
    expect(finding).toMatchObject({ code: "tls-no-connection", data: { code: "ECONNREFUSED" } });
  });

  it("a server that is none", async () => {
    await expect(runProbe(tls, { server: "exa mple:99999" })).rejects.toThrow("is no server");
  });
});
