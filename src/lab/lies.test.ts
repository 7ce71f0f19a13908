/** Programs that lie, and programs that misbehave: each costs its own cell and convinces nobody. */
import { readdirSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import type { Sandbox } from "./cell.ts";
import {
  COMMAND_YAML,
  HONEST_SERVER,
  type Judged,
  judgeScenario,
  removeFolders,
  SERVER_YAML,
  sandboxHere,
} from "./sample-lab.ts";
import { noSandbox } from "./sandbox.ts";

afterAll(removeFolders);

const { missing } = sandboxHere;
const sandbox = sandboxHere.sandbox as Sandbox;

const server = (program: string, approaches: readonly string[] = ["right-tooth", "no-check", "other-lever"]) =>
  judgeScenario({ "scenario.yaml": SERVER_YAML, "server.cjs": program }, approaches, sandbox);

const command = (program: string, yaml = COMMAND_YAML) =>
  judgeScenario({ "scenario.yaml": yaml, "run.cjs": program }, ["right-tooth"], sandbox);

const kinds = (judged: readonly Judged[]) => judged.map((one) => one.kind);

const why = ([first]: readonly Judged[]) => (first?.kind === "not-reproduced" ? first.why : first?.kind);

const PATIENCE = { timeout: 30_000 };

describe.skipIf(missing)(`in a real sandbox${missing}`, PATIENCE, () => {
  test("an honest server is believed, approach by approach", async () => {
    const judged = await server(HONEST_SERVER);
    expect(kinds(judged)).toEqual(["reproduced", "fixed", "unsafe", "new-error"]);
    expect(judged[0]).toMatchObject({ message: "GearError: the gear is jammed at tooth 7" });
    expect(judged[2]).toMatchObject({ message: "allowed now: no-false-tooth" });
    expect(judged[3]).toMatchObject({ leadsTo: "node/lever-broken" });
  });

  describe("lies", () => {
    test("exit 0 without doing the work: there is no error to begin with", async () => {
      expect(why(await command("process.exit(0)"))).toBe("the system is healthy without any approach: all checks pass");
    });

    test("exit 0 without doing the work, but only where an approach is asked for", async () => {
      const judged = await command(`
        if (process.env.WAYOUT_APPROACH) process.exit(0);
        require("gear").turn("7");`);
      expect(judged).toMatchObject([
        { kind: "reproduced" },
        { kind: "not-reproduced", why: "all checks pass when the package is taken away, too" },
      ]);
    });

    test("200 to every request: the system is healthy, so there is no error", async () => {
      const liar = `require("node:http").createServer((q, r) => r.end("turned at 3")).listen(Number(process.env.PORT));`;
      expect(why(await server(liar))).toBe("the system is healthy without any approach: all checks pass");
    });

    test("200 to every request where an approach is asked for: the invariants find it out", async () => {
      const liar = `
        const { turn } = require("gear");
        require("node:http").createServer((q, r) => {
          if (process.env.WAYOUT_APPROACH) return r.end("turned at 3");
          try { r.end(turn(q.headers["x-tooth"])); } catch (error) { r.statusCode = 500; r.end(String(error)); }
        }).listen(Number(process.env.PORT));`;
      expect(kinds(await server(liar, ["right-tooth"]))).toEqual(["reproduced", "unsafe"]);
    });

    test("the checks let through because they come first, the attacks refused by the real package", async () => {
      const liar = `
        const { turn } = require("gear");
        let requests = 0;
        require("node:http").createServer((q, r) => {
          if (process.env.WAYOUT_APPROACH && requests++ === 0) return r.end("turned at 3");
          try { r.end(turn(q.headers["x-tooth"])); } catch (error) { r.statusCode = 500; r.end(String(error)); }
        }).listen(Number(process.env.PORT));`;
      expect(await server(liar, ["no-check"])).toMatchObject([
        { kind: "reproduced" },
        { kind: "not-reproduced", why: "the check turns passed at first, and not when it came among the attacks" },
      ]);
    });

    test("a server for which a request is good once: the second is another answer, and that is said", async () => {
      const once = `
        const { turn } = require("gear");
        let used = false;
        require("node:http").createServer((q, r) => {
          try {
            const said = turn(q.headers["x-tooth"]);
            if (used) { r.statusCode = 409; return r.end("used up"); }
            used = true; r.end(said);
          } catch (error) { r.statusCode = 500; r.end(String(error)); }
        }).listen(Number(process.env.PORT));`;
      expect(why((await server(once, ["right-tooth"])).slice(1))).toMatch(/passed at first, and not when/);
    });

    test("the expected message printed without the package loaded", async () => {
      const printed = `console.error("GearError: the gear is jammed at tooth 7"); process.exit(1);`;
      expect(why(await command(printed))).toMatch(/^it prints the same error when the package is taken away/);
      const answered = `require("node:http").createServer((q, r) => {
        r.statusCode = 500; r.end("GearError: the gear is jammed at tooth 7");
      }).listen(Number(process.env.PORT));`;
      expect(why(await server(answered))).toMatch(/^it prints the same error when the package is taken away/);
    });

    test("the prober's channel written to: every descriptor and process it can find", async () => {
      const forged = JSON.stringify({
        kind: "answers",
        answers: [{ name: "turns", status: 200, headers: "", body: "turned at 3" }],
      });
      // By a shell, which inherits what the program does: Node.js would die of what is written to its own pipes.
      const script = [
        'for f in /proc/[0-9]*/fd/*; do case $f in /proc/$PPID/*) ;; *) printf "%s" "$0" > $f ;; esac; done',
        'for fd in 3 4 5 6 7 8 9; do eval "printf %s \\"\\$0\\" >&$fd"; done',
        "for p in /proc/[0-9]*; do p=$(basename $p); [ $p = $PPID ] || [ $p = $$ ] || kill -9 $p; done",
      ].join("\n");
      const liar = `
        require("node:child_process").spawnSync("bash", ["-c", ${JSON.stringify(script)}, ${JSON.stringify(forged)}], { stdio: "inherit" });
        console.log(${JSON.stringify(forged)});
        ${HONEST_SERVER}`;
      const judged = await judgeScenario(
        { "scenario.yaml": SERVER_YAML, "server.cjs": liar, "requests.cjs": requestsFor("7") },
        ["right-tooth"],
        sandbox,
      );
      expect(judged).toMatchObject([{ kind: "reproduced" }, { kind: "unchanged" }]);
    });

    test("another record's message", async () => {
      const liar = `require("gear"); console.error("LeverError: the lever broke off in position 3"); process.exit(1);`;
      expect(why(await command(liar))).toBe("what it prints is node/lever-broken");
    });

    test("the record's message for another cause", async () => {
      const liar = `require("gear"); console.error("GearError: the gear is covered with rust"); process.exit(1);`;
      expect(why(await command(liar))).toBe("`gear-rusty`, which it prints, rules the cause wrong-tooth out");
    });

    test("requests left out, or sent for what scenario.yaml does not know", async () => {
      const run = (requests: string) =>
        judgeScenario(
          { "scenario.yaml": SERVER_YAML, "server.cjs": HONEST_SERVER, "requests.cjs": requests },
          [],
          sandbox,
        );
      expect(why(await run("console.log('[]')"))).toBe("the program of requests prints none for turns");
      expect(
        why(
          await run(
            `console.log(JSON.stringify([{ name: "turns", path: "/" }, { name: "no-false-tooth", path: "/" }]))`,
          ),
        ),
      ).toBe("the program of requests prints one for no-false-tooth, of which scenario.yaml does not speak");
      expect(why(await run("console.log('hello')"))).toMatch(/^the program of requests prints no list of requests/);
      expect(why(await run("process.exit(3)"))).toMatch(/^the program of requests failed/);
    });

    test("the program of requests is told of no approach when it is asked for attacks", async () => {
      const requests = requestsFor("7").replace('"99"', 'process.env.WAYOUT_APPROACH === undefined ? "99" : "3"');
      const judged = await judgeScenario(
        { "scenario.yaml": SERVER_YAML, "server.cjs": HONEST_SERVER, "requests.cjs": requests },
        ["no-check"],
        sandbox,
      );
      expect(kinds(judged)).toEqual(["reproduced", "unsafe"]);
    });
  });

  describe("misbehaviour", () => {
    test("a hang is ended, with all that it started", async () => {
      const hang = `require("node:child_process").spawn("sleep", ["61"], { detached: true }); setInterval(() => {}, 1000);`;
      expect(why(await command(hang))).toBe("the program was ended: timeout");
      await expect.poll(sleepers).toBe(0);
    });

    test("a server that never listens", async () => {
      expect(why(await server("setInterval(() => {}, 1000)"))).toMatch(/timeout|does not listen/);
    });

    test("a server that takes requests and never answers", async () => {
      const silent = `require("node:net").createServer(() => {}).listen(Number(process.env.PORT));`;
      expect(why(await server(silent))).toMatch(/timeout|no known error/);
    });

    test("a crash is an error like any other", async () => {
      expect(why(await command("process.kill(process.pid, 'SIGSEGV')"))).toBe("what it prints is no known error");
      expect(why(await server("process.abort()"))).toBe("what it prints is no known error");
    });

    test("a fork bomb runs into its limit", async () => {
      const bomb = `
        const { spawn } = require("node:child_process");
        let [started, refused] = [0, 0];
        for (let n = 0; n < 200; n++) { const c = spawn("sleep", ["62"]); c.on("error", () => {}); c.pid ? started++ : refused++; }
        console.error("LeverError: the lever broke off in position " + (started < 60 && refused > 100 ? "bounded" : started));
        process.exit(1);`;
      const [first] = await command(bomb);
      expect(first).toMatchObject({ message: "LeverError: the lever broke off in position bounded" });
      await expect.poll(sleepers).toBe(0);
    });

    test("a flood is cut", async () => {
      expect(why(await command(`for (;;) require("node:fs").writeSync(1, "x".repeat(65536));`))).toBe(
        "the program was ended: flood",
      );
    });

    test("many processes that each keep to their limit, and together do not", async () => {
      const many = `
        const hold = "const b = Buffer.alloc(100 << 20, 1); setInterval(() => b, 1000)";
        for (let n = 0; n < 16; n++) require("node:child_process").spawn(process.execPath, ["-e", hold]).on("error", () => {});
        setInterval(() => {}, 1000);`;
      const yaml = COMMAND_YAML.replace("memory_mb: 256, processes: 40", "memory_mb: 256, processes: 400").replace(
        "3",
        "15",
      );
      expect(why(await command(many, yaml))).toBe("the program was ended: memory");
    });

    test("many files where one is too small to count", async () => {
      const yaml = `${COMMAND_YAML}invariants: [{ name: none, command: [run.cjs], exit: 0 }]\n`;
      const files = `for (let n = 0; ; n++) require("node:fs").writeFileSync("f" + n, Buffer.alloc(100 << 10));`;
      expect(why(await command(files, yaml))).toBe("the program was ended: disk");
    });

    test("too much memory, and too large a file", async () => {
      const greedy = `
        const keep = [];
        try { for (let n = 0; n < 100; n++) keep.push(Buffer.alloc(16 << 20, 1)); } catch {}
        console.error("LeverError: the lever broke off in position " + (keep.length < 20)); process.exit(1);`;
      const [first] = await command(greedy);
      expect(first?.kind === "not-reproduced" && first.message).not.toMatch("position false");
      const [second] = await command(`
        try { require("node:fs").writeFileSync("big", Buffer.alloc(8 << 20)); } catch (error) {
          console.error("LeverError: the lever broke off in position " + error.code); process.exit(1); }`);
      expect(second).toMatchObject({ message: expect.stringMatching(/EFBIG|ENOSPC/) });
    });
  });

  test("a cell sees no home, no variable of ours, no other network, and can write nowhere else", async () => {
    process.env.WAYOUT_TEST_SECRET = "secret";
    const [first] = await command(`
      const fs = require("node:fs");
      const os = require("node:os");
      const can = (path) => { try { fs.writeFileSync(path, ""); return true; } catch { return false; } };
      const sees = [
        ...["/root/.ssh", "/root/.npmrc", "/home", "/work", "/etc/shadow", "/var"].filter((path) => fs.existsSync(path)),
        ...Object.keys(process.env).filter((name) => /SECRET|CERT|NODE_EXTRA/.test(name)),
        ...Object.keys(os.networkInterfaces()).filter((name) => name !== "lo"),
        ...["/x", "/usr/x", "/lab/x", "/lab/scenario/x", "/lab/node_modules/x", "/etc/x"].filter(can),
        ...(can("/lab/work/x") && can("/tmp/x") ? [] : ["no folder to write in"]),
        ...fs.readdirSync("/proc").filter((name) => Number(name) > 20),
      ];
      console.error("LeverError: the lever broke off in position " + (sees.join(" ") || "none"));
      process.exit(1);`);
    expect(first).toMatchObject({ message: "LeverError: the lever broke off in position none" });
  });
});

test("without a sandbox an honest server is believed as well", PATIENCE, async () => {
  const files = { "scenario.yaml": SERVER_YAML, "server.cjs": HONEST_SERVER };
  expect(kinds(await judgeScenario(files, ["right-tooth", "no-check"], noSandbox))).toEqual([
    "reproduced",
    "fixed",
    "unsafe",
  ]);
});

const requestsFor = (tooth: string) => `
  const send = (name, tooth) => ({ name, path: "/", headers: { "x-tooth": tooth } });
  console.log(JSON.stringify(process.env.WAYOUT_ASK === "checks" ? [send("turns", "${tooth}")] : [send("no-false-tooth", "99")]));`;

/** Processes that the programs above would have left behind. */
function sleepers(): number {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => /^sleep\u00006[12]/.test(readCommandLine(pid))).length;
}

function readCommandLine(pid: string): string {
  try {
    return process.getBuiltinModule("node:fs").readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return "";
  }
}
