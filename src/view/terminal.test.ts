import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../model/languages.ts";
import { draftedRecord, noMatch, oneCause, scanHit, searchHits, testedRecord, trials, twoCauses } from "./fixtures.ts";
import { hostileTexts, poison, RESTRICTED } from "./hostile.ts";
import { renderAnswer, renderExplain, renderRecord, renderScanHit, renderSearch, renderTrials } from "./terminal.ts";

const EN = { lang: "en", color: false, width: 80 } as const;
const ZH = { lang: "zh", color: false, width: 80 } as const;
const SGR = /\x1b\[\d+m/g;

describe("renderTrials", () => {
  it("has a line for each trial, and says where one is not as the others are", () => {
    expect(renderTrials(trials("en"), EN)).toMatchInlineSnapshot(`
      "401 Unauthorized: JWT claims validation failed
      api/jwt-claims-validation-failed

      5 trials: 1 without an approach show the error, 3 with one count in a figure, 1
      stale, 1 signed
      Each counts once, in the figure of its approach and cause, unless it says
      otherwise; a message stands below where it is another than the error's own.

      express-jwt 8.4.0 (pkg:npm/express-jwt)
      Scenario: express-jwt, node 20.20.2

        The token was issued for another audience (audience-mismatch)
          reproduced  (without an approach)  2026-11-23  aaaaaaaaaaaa
            UnauthorizedError: jwt audience invalid. expected: api
          fixed       align-audience         2026-11-23  bbbbbbbbbbbb
            signed by c0ffeec0ffee
          unsafe      disable-claim-checks   2026-11-23  cccccccccccc
            allowed now: another-audience
            ran without a sandbox
          new error   edit-the-payload       2026-11-23  dddddddddddd
            UnauthorizedError: invalid signature
            leads to api/jwt-signature-invalid
          unchanged   set-leeway             2026-11-23  eeeeeeeeeeee
            stale, counts for nothing: the scenario has changed since
      "
    `);
    expect(renderTrials(trials("zh"), ZH)).toMatchInlineSnapshot(`
      "401 Unauthorized：JWT 声明校验失败
      api/jwt-claims-validation-failed

      共 5 次试验：1 次不采用任何做法，复现了错误；3 次采用了某种做法，计入统计；1 次
      已过期；1 次带签名
      除另有说明外，每次试验在对应的做法和原因下计一次。输出与原错误不同时，列在该行下
      方。

      express-jwt 8.4.0（pkg:npm/express-jwt）
      场景：express-jwt、node 20.20.2

        The token was issued for another audience（audience-mismatch）
          复现        （不采用任何做法）    2026-11-23  aaaaaaaaaaaa
            UnauthorizedError: jwt audience invalid. expected: api
          修复成功    align-audience        2026-11-23  bbbbbbbbbbbb
            签名：c0ffeec0ffee
          不安全      disable-claim-checks  2026-11-23  cccccccccccc
            allowed now: another-audience
            未在沙箱中运行
          出现新错误  edit-the-payload      2026-11-23  dddddddddddd
            UnauthorizedError: invalid signature
            引发 api/jwt-signature-invalid
          无变化      set-leeway            2026-11-23  eeeeeeeeeeee
            已过期，不计入统计：场景此后有改动
      "
    `);
  });
});

describe("renderAnswer", () => {
  it("says which error, which cause, what to try", () => {
    expect(renderAnswer(oneCause("en"), EN)).toMatchInlineSnapshot(`
      "401 Unauthorized: JWT claims validation failed
      api/jwt-claims-validation-failed · drafted (not reviewed, not tested)

      Found on line 1: jwt audience invalid. expected: {expected}
        expected = api

      Cause: The token was issued for another audience
        Decode the payload of the token: \`aud\` is not the value that the server
        expects, or is missing. It fails for every token of that issuer, at any time.

      What people try
        1. Make the token's audience and the server's the same (untested)
           claimed: 90 % success (AI draft on deadends.dev, 2024-03-15)
           Have the issuer put the server's own identifier into \`aud\`, or tell the
           server which audience its tokens carry.
           a) Decode the token and note its \`aud\`.
           b) Set \`audience\` on the server to the identifier that names this API.
           c) Issue a new token and send the request again.

           pkg:npm/express-jwt:
             import { expressjwt } from "express-jwt";

             app.use(
               expressjwt({
                 secret: process.env.JWT_SECRET,
                 algorithms: ["HS256"],
                 audience: "api",
               }),
             );

        2. Allow a few seconds of clock difference (untested)
        3. Synchronise the clocks by NTP (untested)

      Official documentation
        RFC 7519, "aud" (Audience) Claim
          https://www.rfc-editor.org/rfc/rfc7519#section-4.1.3

      See all that is known of it:
        wayout show api/jwt-claims-validation-failed
      "
    `);
  });

  it("says which causes are left open, in Chinese, on 60 columns", () => {
    expect(renderAnswer(twoCauses("zh"), { ...ZH, width: 60 })).toMatchInlineSnapshot(`
      "401 Unauthorized：JWT 声明校验失败
      api/jwt-claims-validation-failed · 已验证（试验可复现）

      在第 12 行识别到：jwt expired

      仅凭这条信息还有 2 种可能的原因：
        - 令牌已过期（token-expired）
          解码载荷：\`exp\` 早于服务器上 \`date -u +%s\` 输出的时间，
          且服务器时钟准确。换用新令牌即可通过。
        - 签发方与服务器的时钟不一致（clock-skew）
          其中一台机器上 \`timedatectl\` 显示 \`System clock
          synchronized: no\`。新令牌立即失败，或者要等几秒才能通
          过。

      人们的做法
        1. 重新获取令牌（有效做法；针对 token-expired）
           成功率 93%，根据 6 次试验估算；90% 区间 72%–100%；试验
           版本：8.4.0、8.4.1、8.5.1
           重新登录，或使用刷新令牌。

        2. 允许几秒的时钟误差（未测试；针对 clock-skew）
           声称：成功率 85%（AI draft on deadends.dev,
           2024-03-15）
           为 \`exp\`、\`nbf\`、\`iat\` 设置不超过一分钟的容差。容差过大
           会接受已过期的令牌。

           pkg:npm/express-jwt：
             expressjwt({ secret, algorithms: ["HS256"], clockTolerance: 30 });

        3. 用 NTP 同步时钟（未测试）

      不要这样做
        ✗ 关闭校验（不安全）
          服务器从此会接受伪造和过期的令牌。

      官方文档
        RFC 7519, "aud" (Audience) Claim
          https://www.rfc-editor.org/rfc/rfc7519#section-4.1.3

      查看完整记录：
        wayout show api/jwt-claims-validation-failed

      文本中还识别出
        npm error Lifecycle script failed（第 31 行）
          npm/lifecycle-script-failed
          原因：脚本自身失败，其报错在上方
      "
    `);
  });

  it("says honestly that nothing was recognised", () => {
    expect(renderAnswer(noMatch("en"), { ...EN, width: 60 })).toMatchInlineSnapshot(`
      "No known error was recognised in this text.

      Only similar, not recognised (they share words with the
      text, no more):
        401 Unauthorized: JWT claims validation failed
          api/jwt-claims-validation-failed
        OAuth 2.0: invalid_grant
          api/oauth-invalid-grant

      What you can do:
        - Paste more of the text: the lines before and after the
          message, best the whole output.
        - Search by words of the message:
          wayout search <words>
        - Read one of the similar records and compare its messages
          with yours:
          wayout show api/jwt-claims-validation-failed
      "
    `);
  });

  it("colours words, and no word is only a colour", () => {
    const colored = renderAnswer(twoCauses("en"), { ...EN, color: true });
    expect(colored.replaceAll("\x1b[", "^")).toMatchInlineSnapshot(`
      "^1m401 Unauthorized: JWT claims validation failed^22m
      ^2mapi/jwt-claims-validation-failed · verified (trials reproduce it)^22m

      Found on line 12: ^36mjwt expired^39m

      ^1mThe message leaves 2 causes open:^22m
        - ^1mThe token has expired^22m^2m (token-expired)^22m
          Decode the payload: \`exp\` lies before the time that \`date -u +%s\` prints on
          the server, and the server's clock is right. A fresh token works.
        - ^1mThe clocks of issuer and server differ^22m^2m (clock-skew)^22m
          \`timedatectl\` shows \`System clock synchronized: no\` on one of the two
          machines. A fresh token fails at once or works only after some seconds.

      ^1mWhat people try^22m
        1. ^1mRequest a fresh token^22m^32m (workaround; meant for token-expired)^39m
           ^32m93 % success, estimated from 6 trials; 90 % interval 72–100 %; tried on^39m
           ^32m8.4.0, 8.4.1, 8.5.1^39m
           Log in again or use the refresh token.

        2. ^1mAllow a few seconds of clock difference^22m^33m (untested; meant for clock-skew)^39m
           ^2mclaimed: 85 % success (AI draft on deadends.dev, 2024-03-15)^22m
           Set a tolerance of at most a minute for \`exp\`, \`nbf\` and \`iat\`. A large one
           accepts tokens that have expired.

           ^2mpkg:npm/express-jwt:^22m
             ^36mexpressjwt({ secret, algorithms: ["HS256"], clockTolerance: 30 });^39m

        3. ^1mSynchronise the clocks by NTP^22m^33m (untested)^39m

      ^1mWhat to avoid^22m
        ^31m✗ ^39m^1mSwitch the validation off^22m^31m (unsafe)^39m
          The server then accepts forged and expired tokens.

      ^1mOfficial documentation^22m
        RFC 7519, "aud" (Audience) Claim
          ^36mhttps://www.rfc-editor.org/rfc/rfc7519#section-4.1.3^39m

      See all that is known of it:
        ^36mwayout show api/jwt-claims-validation-failed^39m

      ^1mAlso recognised in this text^22m
        ^1mnpm error Lifecycle script failed^22m^2m (line 31)^22m
          ^2mnpm/lifecycle-script-failed^22m
          Cause: The script itself failed; its own error stands above
      "
    `);
    expect(colored.replace(SGR, "")).toBe(renderAnswer(twoCauses("en"), EN));
  });

  it("adds the terms of the score", () => {
    expect(renderExplain(oneCause("en"), EN)).toMatchInlineSnapshot(`
      "Why this match: 401 Unauthorized: JWT claims validation failed
        12.1  jwt
        14.6  audience
         6.4  invalid
         8.2  expected
        41.3  Sum (Bits)
      "
    `);
    expect(renderAnswer(oneCause("en"), { ...EN, explain: true })).toContain(renderExplain(oneCause("en"), EN));
  });

  it.each(LANGUAGES)("fits on one screen (%s)", (lang) => {
    expect(renderAnswer(oneCause(lang), { ...EN, lang }).split("\n").length).toBeLessThanOrEqual(41);
  });

  it("shows no rate for an approach without a trial, whatever the value says", () => {
    const answer = oneCause("en");
    const [match] = answer.matches;
    const [step] = match!.plan;
    const rate = { rate: 0.77, interval: [0.5, 0.9] as [number, number] };
    for (const wrong of [
      { ...step!, ...rate, trials: 3 },
      { ...step!, ...rate, kind: "workaround" as const, trials: 0 },
    ]) {
      expect(renderAnswer({ ...answer, matches: [{ ...match!, plan: [wrong] }] }, EN)).not.toContain("77 %");
    }
  });

  it("says so when a recognised record has no approach and no cause is known", () => {
    const answer = oneCause("en");
    const bare = { ...answer.matches[0]!, tier: "recognised" as const, causes: [], open_causes: [], plan: [] };
    const text = renderAnswer({ ...answer, matches: [bare] }, EN);
    expect(text).toContain("recognised (known message, no approach yet)");
    expect(text).toContain("The message does not tell which cause it is.");
    expect(text).toContain("No approach is recorded for this error yet.");
  });
});

describe("renderRecord", () => {
  it("shows a record with trials", () => {
    expect(renderRecord(testedRecord("en"), EN)).toMatchInlineSnapshot(`
      "401 Unauthorized: JWT claims validation failed
      api/jwt-claims-validation-failed

      Tier           verified (trials reproduce it)
      Domain         api
      Category       auth_error
      Scope          generic
      Resolvability  partial: some causes have a safe fix
      Fix rate       81 %, estimated from 18 trials and 2 reports; 90 % interval
                     66–93 %
      Confidence     73 %
      Evidence       18 trials, 2 reports, 7 claims
                     claimed: 80 % fix rate (AI draft on deadends.dev, 2024-03-15)
                     claimed: 85 % confidence (AI draft on deadends.dev, 2024-03-15)
      First seen     2024-03-15 (deadends.dev)
      Last verified  2026-11-20T08:00:00Z
      Provenance     drafted by AI (deadends.dev) on 2024-03-15; reviewed by Li Wei

      Root cause
        A claim of the token (audience, issuer or a time) is not what the server
        expects. The signature is right, so the token is genuine: it was issued for
        another purpose, or at another time.

      Causes
        - The token was issued for another audience (audience-mismatch; 50 % of cases,
          estimated)
          Decode the payload of the token: \`aud\` is not the value that the server
          expects, or is missing. It fails for every token of that issuer, at any
          time.
        - The token has expired (token-expired; 30 % of cases, estimated)
          Decode the payload: \`exp\` lies before the time that \`date -u +%s\` prints on
          the server, and the server's clock is right. A fresh token works.
        - The clocks of issuer and server differ (clock-skew; 20 % of cases,
          estimated)
          \`timedatectl\` shows \`System clock synchronized: no\` on one of the two
          machines. A fresh token fails at once or works only after some seconds.

      Outcomes by cause
                              1  2  3
        align-audience        F     ·
        set-leeway                  ~
        disable-validation    ~

        F fixed, · unchanged, N new error, ! unsafe, ~ differs between versions
        1 audience-mismatch, 2 token-expired, 3 clock-skew

      Workarounds
        1. Make the token's audience and the server's the same (workaround; meant for
           audience-mismatch)
           audience-mismatch: 6 of 6 trials fixed; success 93 % (90 % interval
             72–100 %)
           clock-skew: 6 of 6 trials unchanged; success 7 % (90 % interval 0–28 %)
           tried on 8.4.1, 8.5.1
           claimed: 90 % success (AI draft on deadends.dev, 2024-03-15)
           Have the issuer put the server's own identifier into \`aud\`, or tell the
           server which audience its tokens carry.
           a) Decode the token and note its \`aud\`.
           b) Set \`audience\` on the server to the identifier that names this API.
           c) Issue a new token and send the request again.
           Why: The server compares \`aud\` with its own setting; equal values pass.

           pkg:npm/express-jwt:
             import { expressjwt } from "express-jwt";

             app.use(
               expressjwt({
                 secret: process.env.JWT_SECRET,
                 algorithms: ["HS256"],
                 audience: "api",
               }),
             );

           pkg:pypi/pyjwt:
             import jwt

             claims = jwt.decode(token, key, algorithms=["HS256"], audience="api")

        2. Allow a few seconds of clock difference (workaround; meant for clock-skew)
           clock-skew: of 6 trials 4 fixed, 2 unsafe; success 64 % (90 % interval
             34–90 %)
           tried on 8.4.1, 8.5.1
           claimed: 85 % success (AI draft on deadends.dev, 2024-03-15)
           Set a tolerance of at most a minute for \`exp\`, \`nbf\` and \`iat\`. A large one
           accepts tokens that have expired.
           Why: The server accepts times that lie within the tolerance.

           pkg:npm/express-jwt:
             expressjwt({ secret, algorithms: ["HS256"], clockTolerance: 30 });

      Dead ends
        1. Switch the validation off (dead end)
           audience-mismatch: of 6 trials 1 new error, 5 unsafe; success 7 % (90 %
             interval 0–28 %)
           tried on 8.4.1, 8.5.1
           claimed: 90 % failure (AI draft on deadends.dev, 2024-03-15)
           The token is decoded without being verified, or the option that checks the
           claim is removed.
           Why: The server then accepts forged and expired tokens.

           pkg:npm/jsonwebtoken:
             const claims = jwt.decode(token);

      Untested approaches
        No trial has tried these: whether they fix the error or not is not known.

        1. Synchronise the clocks by NTP (untested; meant for clock-skew)
           claimed: 75 % success (AI draft on deadends.dev, 2024-03-15)
           Let \`systemd-timesyncd\` or \`chronyd\` set the clock on both machines.
           Why: Equal clocks agree on what has expired.

             sudo timedatectl set-ntp true
             timedatectl

        2. Request a fresh token (untested; meant for token-expired)
           claimed: 70 % failure (AI draft on deadends.dev, 2024-03-15)
           Log in again or use the refresh token.
           Why: A new token has a later \`exp\`, but the same \`aud\` and \`iss\`.

      Signatures
        jwt audience invalid. expected: {expected}
          printed by pkg:npm/jsonwebtoken; leaves open: audience-mismatch
          origin: jsonwebtoken 9.0.2 on Node.js 20.20.2
        jwt expired
          printed by pkg:npm/jsonwebtoken; leaves open: token-expired, clock-skew
          origin: jsonwebtoken 9.0.2 on Node.js 20.20.2

      Version compatibility
        pkg:npm/express-jwt vers:npm/>=7.0.0
          The export is \`expressjwt\`, and \`algorithms\` is required.
          8.4.1: active; introduced 2022-05-31
          8.5.1: active; introduced 2022-05-31
        pkg:pypi/pyjwt all versions
          no trial yet

      Official documentation
        RFC 7519, "aud" (Audience) Claim
          https://www.rfc-editor.org/rfc/rfc7519#section-4.1.3

      Leads to
        JWT signature verification failed (api/jwt-signature-invalid)
          after disable-validation

      Confused with
        JWT signature verification failed (api/jwt-signature-invalid)
          There the message says \`invalid signature\`.

      Links
        HTML      https://wayout.example/api/jwt-claims-validation-failed
        JSON      https://wayout.example/api/jwt-claims-validation-failed.json
        Markdown  https://wayout.example/api/jwt-claims-validation-failed.md
        中文      https://wayout.example/zh/api/jwt-claims-validation-failed
      "
    `);
  });

  it("shows a drafted record without a measured figure", () => {
    const text = renderRecord(draftedRecord("zh"), ZH);
    expect(text.slice(0, text.indexOf("各种原因"))).toMatchInlineSnapshot(`
      "401 Unauthorized：JWT 声明校验失败
      api/jwt-claims-validation-failed

      等级      草稿（未审阅，未测试）
      领域      api
      类别      auth_error
      范围      通用
      可解决性  未知：尚无试验
      修复率    未测量
      置信度    未测量
      证据      0 次试验，0 份反馈，7 项声称
                声称：修复率 80%（AI draft on deadends.dev, 2024-03-15）
                声称：置信度 85%（AI draft on deadends.dev, 2024-03-15）
      首次出现  2024-03-15（deadends.dev）
      最近验证  从未
      来源      2024-03-15 由 AI (deadends.dev) 起草；未审阅

      根本原因
        令牌中的某个声明（受众、签发方或时间）与服务器的期望不符。签名是正确的，所以令
        牌是真的：只是签发的用途或时间不对。

      "
    `);
    for (const line of text.split("\n").filter((one) => /\d%/.test(one))) expect(line).toContain("声称：");
  });
});

describe("renderSearch and renderScanHit", () => {
  it("list what was found", () => {
    expect(renderSearch(searchHits("zh"), "令牌", ZH)).toMatchInlineSnapshot(`
      "搜索“令牌”，找到 2 条记录

        401 Unauthorized：JWT 声明校验失败（已验证）
          api/jwt-claims-validation-failed
        JWT 签名验证失败（草稿）
          api/jwt-signature-invalid
      "
    `);
    expect(renderSearch([], "frobnicate", EN)).toMatchInlineSnapshot(`
      "No record found for “frobnicate”.
      Try fewer or other words, or paste the error text itself: wayout "<error text>"
      "
    `);
    expect(renderScanHit(scanHit, { ...EN, width: Number.POSITIVE_INFINITY })).toMatchInlineSnapshot(`
      "build.log:1204: 401 Unauthorized: JWT claims validation failed [api/jwt-claims-validation-failed] (Cause: audience-mismatch)
      "
    `);
  });
});

describe("whatever the input", () => {
  const widths = fc.integer({ min: 60, max: 120 });
  const languages = fc.constantFrom(...LANGUAGES);

  it("no line of prose is wider than the width", () => {
    fc.assert(
      fc.property(hostileTexts, widths, languages, (texts, width, lang) => {
        const options = { lang, color: false, width };
        const pages = [
          renderAnswer(poison(withoutCode(twoCauses(lang)), texts), { ...options, explain: true }),
          renderAnswer(poison(noMatch(lang), texts), options),
          renderRecord(poison(withoutCode(testedRecord(lang)), texts), options),
          renderSearch(poison(searchHits(lang), texts), texts[0]!, options),
          renderScanHit(poison(scanHit, texts), options),
          renderTrials(poison(trials(lang), texts), options),
        ];
        for (const line of pages.join("").split("\n")) {
          if (!line.includes("https://wayout.example/")) expect(stringWidth(line)).toBeLessThanOrEqual(width);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("no control character comes out but line breaks and the view's own colours", () => {
    fc.assert(
      fc.property(hostileTexts, languages, fc.boolean(), (texts, lang, color) => {
        const options = { lang, color, width: 80 };
        const pages = [
          renderAnswer(poison(twoCauses(lang), texts, RESTRICTED), { ...options, explain: true }),
          renderAnswer(poison(noMatch(lang), texts, RESTRICTED), options),
          renderRecord(poison(testedRecord(lang), texts, RESTRICTED), options),
          renderSearch(poison(searchHits(lang), texts, RESTRICTED), texts[0]!, options),
          renderScanHit(poison(scanHit, texts, RESTRICTED), options),
          renderTrials(poison(trials(lang), texts, RESTRICTED), options),
        ];
        const text = color ? pages.join("").replace(SGR, "") : pages.join("");
        expect(text).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
      }),
      { numRuns: 60 },
    );
  });
});

/** The value without code, which is printed as wide as it is. */
function withoutCode<T>(value: T): T {
  return JSON.parse(JSON.stringify(value, (key, one) => (key === "code" ? [] : one)));
}
