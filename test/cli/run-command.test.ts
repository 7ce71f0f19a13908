/** `wayout run`: in pipes, and on a terminal of its own, as a user's shell would start it. */
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { spawn } from "@lydell/node-pty";
import { describe, expect, it } from "vitest";
import { COMMAND, execute, shell, temporaryFolder, wayout } from "./run.ts";

const folder = temporaryFolder();

const has = (program: string, ...args: string[]): boolean => {
  try {
    return execute(program, args.length > 0 ? args : ["--version"], {}).status === 0;
  } catch {
    return false;
  }
};

interface Typed {
  /** What is typed, once the screen shows what it waits for. */
  readonly when: RegExp;
  readonly type: string;
}

interface Screen {
  readonly status: number;
  readonly signal: number;
  readonly text: string;
}

/** Runs a program on a terminal of 100 columns and 30 rows. */
function onTerminal(
  program: string,
  args: readonly string[],
  typed: readonly Typed[] = [],
  cwd = folder,
  path = process.env.PATH,
): Promise<Screen> {
  return new Promise((resolve) => {
    const env = { PATH: path, HOME: folder, TERM: "xterm-256color", LANG: "C.UTF-8" };
    const child = spawn(program, [...args], { cols: 100, rows: 30, cwd, env });
    let text = "";
    const waiting = [...typed];
    child.onData((data) => {
      text += data;
      const [next] = waiting;
      if (!next?.when.test(text)) return;
      waiting.shift();
      if (next.type === "RESIZE") child.resize(120, 40);
      else child.write(next.type);
    });
    child.onExit(({ exitCode, signal }) => resolve({ status: exitCode, signal: signal ?? 0, text }));
  });
}

const run = (command: readonly string[], typed: readonly Typed[] = [], cwd = folder): Promise<Screen> =>
  onTerminal(process.execPath, [COMMAND, "run", "--", ...command], typed, cwd);

describe("run, in pipes", () => {
  it.each([0, 1, 2, 3, 77, 255])("ends with the command's own status %i", (status) => {
    expect(wayout(["run", "--quiet", "--", "sh", "-c", `exit ${status}`]).status).toBe(status);
  });

  it("says what cannot be started, with the status of a shell", () => {
    const file = join(folder, "not-executable");
    writeFileSync(file, "");
    expect(wayout(["run", "no-such-command-here"])).toMatchObject({
      status: 127,
      err: expect.stringContaining("no such command"),
    });
    expect(wayout(["run", "--", file])).toMatchObject({
      status: 126,
      err: expect.stringContaining("may not be executed"),
    });
    expect(wayout(["run", "npm test | cat"]).err).toContain('sh -c "npm test | cat"');
    expect(wayout(["run"]).status).toBe(2);
  });

  it.each([
    ["TERM", 143],
    ["KILL", 137],
    ["ABRT", 134],
    ["SEGV", 139],
  ])("ends as the command did, by SIG%s", (signal, status) => {
    const { out } = shell(`wayout run --quiet -- sh -c 'kill -${signal} $$'; echo "status $?"`);
    expect(out).toBe(`status ${status}\n`);
  });

  it("passes SIGTERM on to the command, and ends with its status", () => {
    const { out } = shell(
      `${process.execPath} ${COMMAND} run --quiet -- sh -c 'trap "echo stopped; exit 9" TERM; echo up; while :; do sleep 0.05; done' > ${folder}/log & pid=$!
       until grep -q up ${folder}/log 2>/dev/null; do sleep 0.05; done; kill -TERM $pid; wait $pid; echo "status $?"; cat ${folder}/log`,
    );
    expect(out).toBe("status 9\nup\nstopped\n");
  });

  it("leaves every byte of both streams as it is", () => {
    const { status, out, err } = wayout([
      "run",
      "--",
      "sh",
      "-c",
      "printf 'a\\000\\377b\\r\\n'; printf '\\033[31mred' >&2",
    ]);
    expect({ status, out, err }).toEqual({ status: 0, out: "a\0\ufffdb\r\n", err: "\x1b[31mred" });
  });

  it("prints at once what the command prints, and reads what it is given", () => {
    const { out } = shell(`printf 'x\\n' | wayout run -- sh -c 'read a; echo "got $a"'`);
    expect(out).toBe("got x\n");
  });

  it("explains a failure below it, on stderr", () => {
    const { status, out, err } = wayout([
      "run",
      "--",
      "sh",
      "-c",
      "echo before; echo 'jwt audience invalid. expected: api' >&2; exit 4",
    ]);
    expect({ status, out }).toEqual({ status: 4, out: "before\n" });
    expect(err).toMatch(/^jwt audience invalid[^\n]*\n\n401 Unauthorized/);
    expect(
      wayout(["run", "--lang", "zh", "sh", "-c", "echo 'jwt audience invalid. expected: api'; exit 1"]).err,
    ).toContain("原因");
  });

  it("says nothing of a success, nor much of what it does not know", () => {
    expect(wayout(["run", "--", "echo", "jwt audience invalid. expected: api"]).err).toBe("");
    const unknown = wayout(["run", "--", "sh", "-c", "echo all is well; exit 1"]);
    expect(unknown).toMatchObject({ status: 1, err: expect.stringContaining("no known error was recognised") });
    expect(wayout(["run", "--quiet", "--", "sh", "-c", "echo all is well; exit 1"]).err).toBe("");
  });

  it("keeps up with 100 MB, and finds the error at their end", () => {
    const { out } = shell(
      `wayout run -- sh -c 'yes 0123456789abcdef | head -c 104857615; echo "jwt audience invalid. expected: api"; exit 5' 2> ${folder}/err | wc -c; echo "\${PIPESTATUS[0]}"; grep -c "401 Unauthorized" ${folder}/err`,
    );
    expect(out.trim().split(/\s+/)).toEqual([String(104_857_615 + 36), "5", "1"]);
  });

  it("ends when its reader goes away", () => {
    const { out } = shell(`wayout run -- yes | head -1; echo done`);
    expect(out).toBe("y\ndone\n");
  });
});

describe("run, on a terminal", () => {
  it("gives the command a terminal of the same size", async () => {
    const { status, text } = await run(["sh", "-c", "test -t 0 && test -t 1 && test -t 2 && stty size"]);
    expect({ status, text }).toEqual({ status: 0, text: "30 100\r\n" });
  });

  it("passes a new size on", async () => {
    const script = "trap 'stty size; exit 0' WINCH; echo ready; while :; do sleep 0.05; done";
    expect((await run(["sh", "-c", script], [{ when: /ready/, type: "RESIZE" }])).text).toContain("40 120");
  });

  it("lets the command ask", async () => {
    const { text } = await run(
      ["sh", "-c", "printf 'name? '; read name; echo hello $name"],
      [{ when: /name\? /, type: "Ada\r" }],
    );
    expect(text).toContain("hello Ada");
  });

  it("lets a program read key by key, without echo", async () => {
    const program =
      "process.stdin.setRawMode(true); console.log('ready'); process.stdin.once('data', (d) => { console.log('[' + d.toString('hex') + ']'); process.exit(6); });";
    const { status, text } = await run([process.execPath, "-e", program], [{ when: /ready/, type: "\x1b[A" }]);
    expect(text).toContain("[1b5b41]");
    expect(status).toBe(6);
  });

  it("ends by Ctrl+C, as the command did, and explains nothing", async () => {
    // One process: a shell that is just starting another may keep the signal until that one has ended.
    const script = "console.log('jwt audience invalid. expected: api\\nready'); setInterval(() => {}, 1000)";
    const { status, signal, text } = await run([process.execPath, "-e", script], [{ when: /ready/, type: "\x03" }]);
    expect(status === 130 || signal === 2).toBe(true);
    expect(text).not.toContain("401 Unauthorized");
  });

  it("lets the command handle Ctrl+C itself", async () => {
    const script = "trap 'echo caught; exit 8' INT; echo ready; while :; do sleep 0.05; done";
    const { status, text } = await run(["sh", "-c", script], [{ when: /ready/, type: "\x03" }]);
    expect({ status, caught: text.includes("caught") }).toEqual({ status: 8, caught: true });
  });

  it("leaves the terminal as it was", async () => {
    const line = `stty -g > a; ${process.execPath} ${COMMAND} run -- sh -c 'stty raw -echo; exit 3'; echo "status $?"; stty -g > b; cmp a b && echo same`;
    const { text } = await onTerminal("sh", ["-c", line]);
    expect(text).toMatch(/status 3[\s\S]*same/);
  });

  it("keeps a pipe the command's input", async () => {
    const { text } = await onTerminal("bash", [
      "-c",
      `printf 'one\\ntwo\\n' | ${process.execPath} ${COMMAND} run -- sh -c 'test -t 1 && wc -l'`,
    ]);
    expect(text.trim()).toBe("2");
  });

  it("loses no end of an output where the machine is busy", async () => {
    const counted = `script -qec "${process.execPath} ${COMMAND} run -- sh -c 'yes 0123456789abcde | head -c 8388608; exit 5'" /dev/null | wc -c`;
    const texts = await Promise.all(
      Array.from({ length: 12 }, async () => (await onTerminal("bash", ["-c", counted])).text.trim()),
    );
    const least = 8_388_608 + 8_388_608 / 16;
    expect(texts.filter((bytes) => !(Number(bytes) >= least))).toEqual([]);
  });

  it("keeps up with 100 MB", async () => {
    const { text, status } = await onTerminal("bash", [
      "-c",
      // Of 100 MB only the count is of interest: the terminal that they are printed on is script's.
      `script -qec "${process.execPath} ${COMMAND} run -- sh -c 'yes 0123456789abcde | head -c 104857600; exit 5'" /dev/null | wc -c; echo "\${PIPESTATUS[0]}"`,
    ]);
    const [bytes, ended] = text.trim().split(/\s+/).map(Number);
    // Each line break becomes two bytes on a terminal; the note comes after.
    expect(bytes).toBeGreaterThanOrEqual(104_857_600 + 104_857_600 / 16);
    expect({ ended, status }).toEqual({ ended: 5, status: 0 });
  });

  it.skipIf(!has("vi"))("lets an editor be used (vi must be installed)", async () => {
    const file = join(folder, "edited.txt");
    const { status } = await run(
      ["vi", "-u", "NONE", file],
      [
        { when: /~/, type: "iwritten in vi" },
        { when: /written in vi/, type: "\x1b:wq\r" },
      ],
    );
    expect({ status, text: readFileSync(file, "utf8") }).toEqual({ status: 0, text: "written in vi\n" });
  });
});

describe("run, on a terminal, where the library for pseudo-terminals is not installed", () => {
  // Away from this project's node_modules nothing finds it.
  const alone = join(temporaryFolder(), "dist");
  cpSync(dirname(COMMAND), alone, { recursive: true, filter: (path) => !path.endsWith("/dist/types") });
  const runAlone = (command: readonly string[], typed: readonly Typed[] = [], path = process.env.PATH) =>
    onTerminal(process.execPath, [join(alone, "wayout.cjs"), "run", "--", ...command], typed, folder, path);
  const failing = "test -t 0 && test -t 1 && stty size; echo 'jwt audience invalid. expected: api'; exit 4";

  it("the system's script gives one, of the same size", async () => {
    const { status, text } = await runAlone(["sh", "-c", failing]);
    expect(status).toBe(4);
    expect(text).toMatch(/^30 100\r\njwt audience invalid. expected: api\r\n/);
    expect(text).toContain("401 Unauthorized");
  });

  it("what is typed goes to the command, and Ctrl+C ends it", async () => {
    const asked = await runAlone(
      ["sh", "-c", "printf 'name? '; read name; echo hello $name"],
      [{ when: /name\? /, type: "Ada\r" }],
    );
    expect(asked.text).toContain("hello Ada");
    const script = "console.log('jwt audience invalid. expected: api\\nready'); setInterval(() => {}, 1000)";
    const { status, signal, text } = await runAlone(
      [process.execPath, "-e", script],
      [{ when: /ready/, type: "\x03" }],
    );
    expect({ ended: status === 130 || signal === 2, text }).toMatchObject({ ended: true });
    expect(text).not.toContain("401 Unauthorized");
  });

  it("without script, too, it runs in pipes and says so", async () => {
    const path = join(folder, "path");
    mkdirSync(path);
    symlinkSync("/bin/sh", join(path, "sh"));
    const { status, text } = await runAlone(["sh", "-c", "test -t 1 || echo a pipe; exit 3"], [], path);
    expect(status).toBe(3);
    expect(text).toContain("no pseudo-terminal is to be had here");
    expect(text).toContain("a pipe");
  });
});

describe("run, around what people run", () => {
  it("npm test", () => {
    const at = join(folder, "npm");
    mkdirSync(at);
    writeFileSync(join(at, "package.json"), JSON.stringify({ scripts: { test: "node test.js" } }));
    writeFileSync(join(at, "test.js"), "require('express')\n");
    const { status, out, err } = wayout(["run", "--", "npm", "test"], { cwd: at });
    expect({ status, out: out.includes("> node test.js") }).toEqual({ status: 1, out: true });
    expect(err).toContain("node/cannot-find-module");
  });

  it.skipIf(!has("python3", "-m", "pytest", "--version"))("pytest (must be installed)", () => {
    const at = join(folder, "pytest");
    mkdirSync(at);
    writeFileSync(join(at, "test_one.py"), "import no_such_module_here\n\ndef test_one():\n    assert True\n");
    const { status, out, err } = wayout(["run", "--", "python3", "-m", "pytest", "-p", "no:cacheprovider"], {
      cwd: at,
    });
    expect(status).toBe(2);
    expect(out).toContain("1 error");
    expect(err).toContain("python/module-not-found");
  });

  it.skipIf(!has("mvn"))("mvn (must be installed)", () => {
    const at = join(folder, "mvn");
    mkdirSync(at);
    writeFileSync(
      join(at, "pom.xml"),
      "<project><modelVersion>4.0.0</modelVersion><groupId>g</groupId><artifactId>a</artifactId><version>1</version><dependencies><dependency><groupId>no.such</groupId><artifactId>thing</artifactId><version>1</version></dependency></dependencies></project>",
    );
    const plain = execute("mvn", ["-o", "-q", "-B", "dependency:tree"], { cwd: at });
    const { status, out } = wayout(["run", "--", "mvn", "-o", "-q", "-B", "dependency:tree"], { cwd: at });
    expect(status).toBe(plain.status);
    expect(out.split("\n").length).toBe(plain.out.split("\n").length);
  });
});

describe("init", () => {
  it.each(["bash", "zsh", "fish"])("prints a function that %s can read", (name) => {
    const { status, out, err } = wayout(["init", name]);
    expect({ status, err }).toEqual({ status: 0, err: "" });
    const file = join(folder, `function.${name}`);
    writeFileSync(file, out);
    if (has(name)) expect(execute(name, ["-n", file], {})).toEqual({ status: 0, out: "", err: "" });
  });

  it("takes another name, and refuses another shell", () => {
    expect(wayout(["init", "bash", "--name", "why"]).out).toContain("why() {");
    expect(wayout(["init", "bash", "--name", "a; rm"]).status).toBe(2);
    expect(wayout(["init", "tcsh"]).status).toBe(2);
  });

  const SHELLS: Readonly<Record<string, readonly string[]>> = {
    bash: ["--norc", "--noprofile", "-i"],
    zsh: ["-f", "-i"],
    fish: ["--no-config", "-i"],
  };
  it.each(Object.keys(SHELLS).filter((name) => has(name)))(
    "runs the last command again only when told to: %s",
    async (name) => {
      const at = join(folder, `init-${name}`);
      mkdirSync(at);
      writeFileSync(
        join(at, "fails"),
        "#!/bin/sh\necho run >> count\necho 'jwt audience invalid. expected: api'\nexit 3\n",
        { mode: 0o755 },
      );
      const file = join(at, "init");
      writeFileSync(
        file,
        `${wayout(["init", name]).out}\nfunction wayout\n end\n`.replace(/\nfunction wayout\n end\n$/, "\n"),
      );
      mkdirSync(join(at, "bin"));
      writeFileSync(join(at, "bin", "wayout"), `#!/bin/sh\nexec ${process.execPath} ${COMMAND} "$@"\n`, {
        mode: 0o755,
      });
      const path = name === "fish" ? `set -x PATH ${at}/bin $PATH` : `PATH=${at}/bin:$PATH`;
      const screen = await onTerminal(
        name,
        SHELLS[name] ?? [],
        [
          { when: /[$#>%] ?/, type: `${path}; source ${file}; echo ready-1 | tr 1 2\r` },
          { when: /ready-2/, type: "./fails\r" },
          { when: /expected: api/, type: "explain\r" },
          { when: /y\/N/, type: "n\recho ready-3 | tr 3 4\r" },
          { when: /ready-4/, type: "./fails\r" },
          { when: /(?:expected: api[\s\S]*){2}/, type: "explain\r" },
          { when: /(?:y\/N[\s\S]*){2}/, type: "y\r" },
          { when: /wayout show/, type: "exit 0\r" },
        ],
        at,
      );
      expect(screen.text).toContain("401 Unauthorized");
      expect(readFileSync(join(at, "count"), "utf8")).toBe("run\nrun\nrun\n");
    },
  );
});
