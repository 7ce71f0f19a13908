import fc from "fast-check";
import { expect, it } from "vitest";
import { templatesOf } from "../../catalog/import/regex.ts";
import { bestTemplate } from "./template-trial.ts";

it("takes the template that says most of those that stand in the text", () => {
  const text = "RuntimeError: NCCL communicator was aborted on rank 0: Timeout at sequence 12";
  expect(
    bestTemplate(
      ["NCCL communicator was aborted", "NCCL communicator was aborted{a}Timeout at sequence {b:int}"],
      text,
    ),
  ).toContain("{b:int}");
  expect(bestTemplate(["something else entirely different"], text)).toBe(undefined);
  expect(bestTemplate(["error"], "error")).toBe(undefined);
  expect(bestTemplate(["broken { template", "x".repeat(500)], text)).toBe(undefined);
});

/** A piece of an expression, and a text that it matches. */
const piece = fc.oneof(
  fc
    .constantFrom("connection", "gateway", "refused", "certificate", "deadlock")
    .map((word) => ({ regex: ` ${word} `, text: ` ${word} ` })),
  fc.nat(9999).map((number) => ({ regex: "\\d+", text: String(number) })),
  fc.constantFrom("alpha", "b.c", "x_y").map((name) => ({ regex: "\\S+", text: name })),
  fc.constantFrom("some thing", "what ever 1").map((words) => ({ regex: ".+", text: words })),
  fc.constantFrom("left", "right").map((side) => ({ regex: "(?:left|right)", text: side })),
);

it("an expression's templates match what it matches", () => {
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 5 }), (pieces) => {
      const regex =
        `handshake protocol violated:${pieces.map((one) => ` ${one.regex} `).join(" ")} end of transmission`.replace(
          / +/g,
          " ",
        );
      const text =
        `handshake protocol violated:${pieces.map((one) => ` ${one.text} `).join(" ")} end of transmission`.replace(
          / +/g,
          " ",
        );
      expect(new RegExp(regex).test(text)).toBe(true);
      expect(bestTemplate(templatesOf(regex), text), `${regex} in ${text}`).toBeDefined();
    }),
    { numRuns: 300 },
  );
});
