import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.{ts,tsx}", "test/**/*.test.ts", "bench/**/*.test.ts"],
    // Against a hang, not against slowness: no test depends on speed.
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});
