const { spawnSync } = require("node:child_process");
const { existsSync } = require("node:fs");

const programs = {
  jest: "/lab/node_modules/jest/bin/jest.js",
  vitest: "/lab/node_modules/vitest/vitest.mjs",
  mocha: "/lab/node_modules/mocha/bin/mocha.js",
};
const runner = Object.keys(programs).find((name) => existsSync(programs[name]));
exports.runner = runner;

/** Runs the tests in the current folder, half a second for each. @returns the exit status */
exports.run = (force, environment = {}) => {
  const args = {
    jest: [
      "--runInBand",
      "--testTimeout=500",
      "--cacheDirectory=/tmp/jest",
      "--watchman=false",
      ...(force ? ["--forceExit"] : []),
    ],
    vitest: ["run", "--testTimeout=500"],
    mocha: ["--timeout", "500", "src/*.test.js", ...(force ? ["--exit"] : [])],
  }[runner];
  const options = { stdio: "inherit", env: { ...process.env, ...environment } };
  return spawnSync(process.execPath, [programs[runner], ...args], options).status ?? 1;
};
