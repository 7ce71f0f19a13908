import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../model/languages.ts";
import { draftedRecord, noMatch, oneCause, searchHits, testedRecord, trials, twoCauses } from "./fixtures.ts";
import { hostileTexts, poison, RESTRICTED } from "./hostile.ts";
import { renderAnswer, renderRecord, renderSearch, renderTrials } from "./markdown.ts";
import { visibleLine } from "./visible.ts";

describe("renderAnswer", () => {
  it("says which causes are left open and what to try", () => {
    expect(renderAnswer(twoCauses("en"), { lang: "en" })).toMatchInlineSnapshot(`
      "# 401 Unauthorized: JWT claims validation failed

      \`api/jwt-claims-validation-failed\` · verified (trials reproduce it)

      - Found on line 12: \`jwt expired\`

      ## Causes

      The message leaves 2 causes open:

      - **The token has expired** (\`token-expired\`)

        Decode the payload: \`exp\` lies before the time that \`date -u +%s\` prints on the server, and the server's clock is right. A fresh token works.
      - **The clocks of issuer and server differ** (\`clock-skew\`)

        \`timedatectl\` shows \`System clock synchronized: no\` on one of the two machines. A fresh token fails at once or works only after some seconds.

      ## What people try

      1. **Request a fresh token** (workaround; meant for token-expired)

         - 93 % success, estimated from 6 trials; 90 % interval 72–100 %; tried on 8.4.0, 8.4.1, 8.5.1

         Log in again or use the refresh token.

      2. **Allow a few seconds of clock difference** (untested; meant for clock-skew)

         - claimed: 85 % success (AI draft on deadends.dev, 2024-03-15)

         Set a tolerance of at most a minute for \`exp\`, \`nbf\` and \`iat\`. A large one accepts tokens that have expired.

         \`pkg:npm/express-jwt\`:

         \`\`\`js
         expressjwt({ secret, algorithms: ["HS256"], clockTolerance: 30 });
         \`\`\`

      3. **Synchronise the clocks by NTP** (untested; meant for clock-skew)

      ## What to avoid

      - **Switch the validation off** (unsafe)

        The server then accepts forged and expired tokens. The error only disappears with the protection.

      ## Official documentation

      - [RFC 7519, "aud" (Audience) Claim](https://www.rfc-editor.org/rfc/rfc7519#section-4.1.3)

      See all that is known of it: \`wayout show api/jwt-claims-validation-failed\`

      ## Also recognised in this text

      - **npm error Lifecycle script failed** (line 31): \`npm/lifecycle-script-failed\`; Cause: The script itself failed; its own error stands above
      "
    `);
  });

  it("says which cause it is, in Chinese, with the terms of the score", () => {
    expect(renderAnswer(oneCause("zh"), { lang: "zh", explain: true })).toMatchInlineSnapshot(`
      "# 401 Unauthorized：JWT 声明校验失败

      \`api/jwt-claims-validation-failed\` · 草稿（未审阅，未测试）

      - 在第 1 行识别到：\`jwt audience invalid. expected: {expected}\`
      - \`expected\` = \`api\`

      ## 原因：令牌是签发给另一个受众的

      解码令牌的载荷：\`aud\` 不是服务器期望的值，或者没有 \`aud\`。该签发方的所有令牌在任何时候都会失败。

      ## 人们的做法

      1. **让令牌的受众与服务器的设置一致**（未测试）

         - 声称：成功率 90%（AI draft on deadends.dev, 2024-03-15）

         让签发方把服务器自身的标识写入 \`aud\`，或者在服务器上设置令牌所带的受众。

         1. 解码令牌，记下其中的 \`aud\`。
         2. 在服务器上把 \`audience\` 设为标识该 API 的值。
         3. 重新签发令牌并重试请求。

         \`pkg:npm/express-jwt\`：

         \`\`\`js
         import { expressjwt } from "express-jwt";

         app.use(
           expressjwt({
             secret: process.env.JWT_SECRET,
             algorithms: ["HS256"],
             audience: "api",
           }),
         );
         \`\`\`

      2. **允许几秒的时钟误差**（未测试）

         - 声称：成功率 85%（AI draft on deadends.dev, 2024-03-15）

         为 \`exp\`、\`nbf\`、\`iat\` 设置不超过一分钟的容差。容差过大会接受已过期的令牌。

         \`pkg:npm/express-jwt\`：

         \`\`\`js
         expressjwt({ secret, algorithms: ["HS256"], clockTolerance: 30 });
         \`\`\`

      3. **用 NTP 同步时钟**（未测试）

      ## 官方文档

      - [RFC 7519, "aud" (Audience) Claim](https://www.rfc-editor.org/rfc/rfc7519#section-4.1.3)

      查看完整记录：\`wayout show api/jwt-claims-validation-failed\`

      ## 匹配依据：401 Unauthorized：JWT 声明校验失败

      | 项 | 比特 |
      | --- | --- |
      | \`jwt\` | 12.1 |
      | \`audience\` | 14.6 |
      | \`invalid\` | 6.4 |
      | \`expected\` | 8.2 |
      | 合计 | 41.3 |
      "
    `);
  });

  it("says honestly that nothing was recognised", () => {
    expect(renderAnswer(noMatch("zh"), { lang: "zh" })).toMatchInlineSnapshot(`
      "# 没有在这段文本中识别出已知错误。

      ## 仅相似，并未识别（只是与文本有相同的词）

      - 401 Unauthorized：JWT 声明校验失败（\`api/jwt-claims-validation-failed\`）
      - OAuth 2.0：invalid_grant（\`api/oauth-invalid-grant\`）

      ## 接下来可以

      - 粘贴更多文本：报错信息前后的几行，最好是完整输出。
      - 用报错信息中的词搜索： \`wayout search <关键词>\`
      - 打开一条相似的记录，对照其中的报错信息： \`wayout show api/jwt-claims-validation-failed\`
      "
    `);
  });
});

describe("renderRecord", () => {
  it("shows all of a record with trials", () => {
    expect(renderRecord(testedRecord("en"), { lang: "en" })).toMatchInlineSnapshot(`
      "# 401 Unauthorized: JWT claims validation failed

      - **ID**: \`api/jwt-claims-validation-failed\`
      - **Tier**: verified (trials reproduce it)
      - **Domain**: api
      - **Category**: auth_error
      - **Scope**: generic
      - **Resolvability**: partial: some causes have a safe fix
      - **Fix rate**: 81 %, estimated from 18 trials and 2 reports; 90 % interval 66–93 %
      - **Confidence**: 73 %
      - **Evidence**: 18 trials, 2 reports, 7 claims
      - **Claims**: claimed: 80 % fix rate (AI draft on deadends.dev, 2024-03-15); claimed: 85 % confidence (AI draft on deadends.dev, 2024-03-15)
      - **First seen**: 2024-03-15 (deadends.dev)
      - **Last verified**: 2026-11-20T08:00:00Z
      - **Provenance**: drafted by AI (deadends.dev) on 2024-03-15; reviewed by Li Wei

      ## Root cause

      A claim of the token (audience, issuer or a time) is not what the server expects. The signature is right, so the token is genuine: it was issued for another purpose, or at another time.

      ### 中文

      令牌中的某个声明（受众、签发方或时间）与服务器的期望不符。签名是正确的，所以令牌是真的：只是签发的用途或时间不对。

      ## Causes

      - **The token was issued for another audience** (\`audience-mismatch\`; 50 % of cases, estimated)

        How to tell: Decode the payload of the token: \`aud\` is not the value that the server expects, or is missing. It fails for every token of that issuer, at any time.
      - **The token has expired** (\`token-expired\`; 30 % of cases, estimated)

        How to tell: Decode the payload: \`exp\` lies before the time that \`date -u +%s\` prints on the server, and the server's clock is right. A fresh token works.
      - **The clocks of issuer and server differ** (\`clock-skew\`; 20 % of cases, estimated)

        How to tell: \`timedatectl\` shows \`System clock synchronized: no\` on one of the two machines. A fresh token fails at once or works only after some seconds.

      ## Workarounds

      1. **Make the token's audience and the server's the same** (workaround; meant for audience-mismatch)

         - audience-mismatch: 6 of 6 trials fixed; success 93 % (90 % interval 72–100 %); tried on 8.4.1, 8.5.1
         - clock-skew: 6 of 6 trials unchanged; success 7 % (90 % interval 0–28 %); tried on 8.4.1, 8.5.1
         - claimed: 90 % success (AI draft on deadends.dev, 2024-03-15)

         Have the issuer put the server's own identifier into \`aud\`, or tell the server which audience its tokens carry.

         1. Decode the token and note its \`aud\`.
         2. Set \`audience\` on the server to the identifier that names this API.
         3. Issue a new token and send the request again.

         Why: The server compares \`aud\` with its own setting; equal values pass.

         \`pkg:npm/express-jwt\`:

         \`\`\`js
         import { expressjwt } from "express-jwt";

         app.use(
           expressjwt({
             secret: process.env.JWT_SECRET,
             algorithms: ["HS256"],
             audience: "api",
           }),
         );
         \`\`\`

         \`pkg:pypi/pyjwt\`:

         \`\`\`python
         import jwt

         claims = jwt.decode(token, key, algorithms=["HS256"], audience="api")
         \`\`\`

      2. **Allow a few seconds of clock difference** (workaround; meant for clock-skew)

         - clock-skew: of 6 trials 4 fixed, 2 unsafe; success 64 % (90 % interval 34–90 %); tried on 8.4.1, 8.5.1
         - claimed: 85 % success (AI draft on deadends.dev, 2024-03-15)

         Set a tolerance of at most a minute for \`exp\`, \`nbf\` and \`iat\`. A large one accepts tokens that have expired.

         Why: The server accepts times that lie within the tolerance.

         \`pkg:npm/express-jwt\`:

         \`\`\`js
         expressjwt({ secret, algorithms: ["HS256"], clockTolerance: 30 });
         \`\`\`

      ## Dead ends

      1. **Switch the validation off** (dead end)

         - audience-mismatch: of 6 trials 1 new error, 5 unsafe; success 7 % (90 % interval 0–28 %); tried on 8.4.1, 8.5.1
         - claimed: 90 % failure (AI draft on deadends.dev, 2024-03-15)

         The token is decoded without being verified, or the option that checks the claim is removed.

         Why: The server then accepts forged and expired tokens.

         \`pkg:npm/jsonwebtoken\`:

         \`\`\`js
         const claims = jwt.decode(token);
         \`\`\`

      ## Untested approaches

      No trial has tried these: whether they fix the error or not is not known.

      1. **Synchronise the clocks by NTP** (untested; meant for clock-skew)

         - claimed: 75 % success (AI draft on deadends.dev, 2024-03-15)

         Let \`systemd-timesyncd\` or \`chronyd\` set the clock on both machines.

         Why: Equal clocks agree on what has expired.

         \`\`\`sh
         sudo timedatectl set-ntp true
         timedatectl
         \`\`\`

      2. **Request a fresh token** (untested; meant for token-expired)

         - claimed: 70 % failure (AI draft on deadends.dev, 2024-03-15)

         Log in again or use the refresh token.

         Why: A new token has a later \`exp\`, but the same \`aud\` and \`iss\`.

      ## Outcomes by cause

      | Approach | \`audience-mismatch\` | \`token-expired\` | \`clock-skew\` |
      | --- | --- | --- | --- |
      | Make the token's audience and the server's the same | 6 of 6 trials fixed; 90 % interval 72–100 % | not tried | 6 of 6 trials unchanged; 90 % interval 0–28 % |
      | Allow a few seconds of clock difference | not tried | not tried | of 6 trials 4 fixed, 2 unsafe; 90 % interval 34–90 % |
      | Switch the validation off | of 6 trials 1 new error, 5 unsafe; 90 % interval 0–28 % | not tried | not tried |

      ## Signatures

      | Signature | Package | Causes | Origin |
      | --- | --- | --- | --- |
      | \`jwt audience invalid. expected: {expected}\` | \`pkg:npm/jsonwebtoken\` | \`audience-mismatch\` | jsonwebtoken 9.0.2 on Node.js 20.20.2 |
      | \`jwt expired\` | \`pkg:npm/jsonwebtoken\` | \`token-expired\`, \`clock-skew\` | jsonwebtoken 9.0.2 on Node.js 20.20.2 |

      ## Version compatibility

      | Package | Version | Status | Introduced | Deprecated | Notes |
      | --- | --- | --- | --- | --- | --- |
      | \`pkg:npm/express-jwt\` | \`vers:npm/>=7.0.0\` |  |  |  | The export is \`expressjwt\`, and \`algorithms\` is required. |
      | \`pkg:npm/express-jwt\` | 8.4.1 | active | 2022-05-31 |  |  |
      | \`pkg:npm/express-jwt\` | 8.5.1 | active | 2022-05-31 |  |  |
      | \`pkg:pypi/pyjwt\` | all versions | no trial yet |  |  |  |

      ## Official documentation

      - [RFC 7519, "aud" (Audience) Claim](https://www.rfc-editor.org/rfc/rfc7519#section-4.1.3)

      ## Leads to

      - **JWT signature verification failed** (\`api/jwt-signature-invalid\`; after disable-validation)

      ## Confused with

      - **JWT signature verification failed** (\`api/jwt-signature-invalid\`)

        There the message says \`invalid signature\`.

      ## Links

      - [HTML](https://wayout.example/api/jwt-claims-validation-failed)
      - [JSON](https://wayout.example/api/jwt-claims-validation-failed.json)
      - [Markdown](https://wayout.example/api/jwt-claims-validation-failed.md)
      - [中文](https://wayout.example/zh/api/jwt-claims-validation-failed)
      "
    `);
  });

  it("shows no figure of a drafted record but as a claim", () => {
    const text = renderRecord(draftedRecord("en"), { lang: "en" });
    expect(text).not.toContain("## Outcomes by cause");
    for (const line of text.split("\n").filter((one) => /\d %/.test(one))) expect(line).toContain("claimed: ");
  });
});

describe("renderSearch", () => {
  it("lists what was found", () => {
    expect(renderSearch(searchHits("en"), "jwt *", { lang: "en" })).toMatchInlineSnapshot(`
      "2 records found for “jwt \\*”

      - 401 Unauthorized: JWT claims validation failed (\`api/jwt-claims-validation-failed\`, verified)
      - JWT signature verification failed (\`api/jwt-signature-invalid\`, drafted)
      "
    `);
    expect(renderSearch([], "frobnicate", { lang: "zh" })).toMatchInlineSnapshot(`
      "搜索“frobnicate”，没有找到记录。

      请减少或更换关键词，或直接粘贴报错文本：wayout "\\<报错文本>"
      "
    `);
  });
});

describe("whatever the input", () => {
  const cases = LANGUAGES.flatMap((lang) => [
    (texts: readonly string[] | undefined) => renderAnswer(poisoned(twoCauses(lang), texts), { lang, explain: true }),
    (texts: readonly string[] | undefined) => renderAnswer(poisoned(noMatch(lang), texts), { lang }),
    (texts: readonly string[] | undefined) => renderRecord(poisoned(testedRecord(lang), texts), { lang }),
    (texts: readonly string[] | undefined) => renderTrials(poisoned(trials(lang), texts), { lang }),
    (texts: readonly string[] | undefined) =>
      renderSearch(poisoned(searchHits(lang), texts), texts?.[0] ?? "x", { lang }),
  ]);
  const poisoned = <T>(value: T, texts: readonly string[] | undefined) => poison(value, texts ?? ["x"], RESTRICTED);

  it("the blocks of the page stay the same: no text opens, closes or leaves one", () => {
    const oneParagraph = hostileTexts.map((texts) =>
      texts.map((text) => `x${visibleLine(text).replaceAll(" ", "\n")}`),
    );
    fc.assert(
      fc.property(oneParagraph, fc.constantFrom(...cases), (texts, render) => {
        expect(blocksOf(render(texts))).toEqual(blocksOf(render(undefined)));
      }),
      { numRuns: 200 },
    );
  });

  it("no markup of a text is left unescaped outside code", () => {
    fc.assert(
      fc.property(hostileTexts, fc.constantFrom(...cases), (texts, render) => {
        const prose = withoutCode(render(texts));
        expect(prose).not.toMatch(/(?<!\\)(?:\\\\)*<[a-z!]/i);
        expect(prose).not.toMatch(/(?<!\\)(?:\\\\)*\]\((?!https:\/\/|%)/);
        expect(prose).not.toMatch(/(?<!\\)(?:\\\\)*!\[/);
      }),
      { numRuns: 200 },
    );
  });

  it("no control character comes out but line breaks, and tabs in code", () => {
    fc.assert(
      fc.property(hostileTexts, fc.constantFrom(...cases), (texts, render) => {
        expect(render(texts)).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
      }),
      { numRuns: 100 },
    );
  });
});

/** What opens each line outside fenced code: a heading, an item, a row of a table, a paragraph. */
function blocksOf(markdown: string): string[] {
  const blocks: string[] = [];
  let fence: string | undefined;
  for (const line of markdown.split("\n")) {
    const ticks = /^ *(`{3,})[^`]*$/.exec(line)?.[1];
    if (fence !== undefined) fence = ticks !== undefined && ticks.length >= fence.length ? undefined : fence;
    else if (ticks !== undefined) {
      fence = ticks;
      blocks.push("code");
    } else blocks.push(/^ *(?:#+|-|\d+\.|>|\||=+$)(?= |$)/.exec(line)?.[0] ?? (line === "" ? "" : "prose"));
  }
  expect(fence).toBeUndefined();
  return blocks;
}

/** The page without its fenced blocks and code spans. */
function withoutCode(markdown: string): string {
  return markdown
    .replace(/^ *(`{3,})[\w+#.-]*\n[\s\S]*?\n *\1$/gm, "")
    .replace(/(?<![\\`])((?:\\\\)*)(`+)(?!`).*?(?<!`)\2(?!`)/g, "$1");
}
