import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Inventory, Row } from "./inventory.ts";
import { fromMessageFormat } from "./placeholders.ts";

/** The compiler's texts are classes of its module: a program of one file asks for them, one line each, in English and Chinese. */
const DUMP = `import java.util.*;
public class Dump {
  public static void main(String[] arguments) throws Exception {
    var out = new java.io.PrintStream(System.out, true, "UTF-8");
    for (var name : List.of("compiler", "launcher")) {
      var english = texts(name);
      var chinese = texts(name + "_zh_CN");
      for (var key : new TreeSet<>(english.keySet()))
        out.println(hex(key) + " " + hex(english.getString(key)) + (chinese.containsKey(key) ? " " + hex(chinese.getString(key)) : ""));
    }
  }
  static ResourceBundle texts(String name) throws Exception {
    return (ResourceBundle) Class.forName("com.sun.tools.javac.resources." + name).getDeclaredConstructor().newInstance();
  }
  static String hex(String text) throws Exception { return "x" + HexFormat.of().formatHex(text.getBytes("UTF-8")); }
}
`;

export const javac: Inventory = {
  name: "javac",
  program: "javac",
  origin: { kind: "installed", program: "javac", version: ["-version"] },
  licence: "GPL-2.0-only WITH Classpath-exception-2.0",
  permissive: false,
  documentation: "https://docs.oracle.com/en/java/javase/21/docs/specs/man/javac.html",
  mixed: false,
  extract: async () => readDump(await dump()),
};

async function dump(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "wayout-javac-"));
  try {
    await writeFile(join(folder, "Dump.java"), DUMP);
    const opens = "jdk.compiler/com.sun.tools.javac.resources=ALL-UNNAMED";
    const options = { timeout: 120_000, maxBuffer: 64 * 1024 * 1024 };
    return (
      await promisify(execFile)(
        "java",
        ["-Duser.language=en", "--add-exports", opens, join(folder, "Dump.java")],
        options,
      )
    ).stdout;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const decode = (hex = "x"): string => Buffer.from(hex.slice(1), "hex").toString("utf8");

/** Keys say what a text is: `compiler.err.cant.resolve`, `compiler.warn....`, `compiler.misc....`; the rest is help. */
function readDump(lines: string): Row[] {
  return lines.split("\n").flatMap((line): Row[] => {
    const [key = "", text, zh] = line.split(" ").map(decode);
    const kind = /\b(err|warn|misc|note)\./.exec(key)?.[1];
    if (kind === undefined || text === undefined) return [];
    const severity = { err: "error", warn: "warning", misc: "note", note: "note" }[kind] ?? "note";
    return [
      {
        text: fromMessageFormat(text),
        ...(zh !== undefined && zh !== text && { zh: fromMessageFormat(zh) }),
        severity,
      },
    ];
  });
}
