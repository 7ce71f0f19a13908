/** What probes find, in Chinese: one sentence a finding. */
import type { Difference, Shift } from "../../../model/findings.ts";
import { type SpanUnit, spanParts } from "../span.ts";
import type { Sentences } from "./findings.ts";

const UNIT: Record<SpanUnit, string> = { d: "天", h: "小时", min: "分", s: "秒" };

const span = (seconds: number): string =>
  spanParts(seconds)
    .map(([count, unit]) => `${count} ${UNIT[unit]}`)
    .join(" ");

const quoted = (texts: readonly string[]): string => texts.map((text) => `\`${text}\``).join("、");

const TYPE: Readonly<Record<string, string>> = {
  string: "字符串",
  number: "数字",
  boolean: "布尔值",
  object: "对象",
  list: "数组",
  null: "null",
};
const type = (name: string): string => (Object.hasOwn(TYPE, name) ? (TYPE[name] as string) : name);

const DIFFERENCE: Record<Difference, string> = {
  slash: "只差末尾的斜杠。",
  scheme: "只差 `http` 与 `https`。",
  case: "只差大小写。",
  port: "只差端口。",
  blank: "只差首尾的空格。",
  other: "",
};

const shifted = (shift: Shift, hours: number): string => {
  if (shift === "milliseconds") return "它的单位是毫秒，应当是秒。";
  return shift === "hours" ? `正好相差 ${hours} 小时：把本地时间当成了 UTC。` : "";
};

const PASSED = {
  exp: (seconds: number) => `\`exp\` 通过：距过期还有 ${span(seconds)}。`,
  nbf: (seconds: number) => `\`nbf\` 通过：${span(seconds)}前已生效。`,
  iat: (seconds: number) => `\`iat\` 通过：令牌签发于 ${span(seconds)}前。`,
} as Readonly<Record<string, (seconds: number) => string>>;

const clockIs = (offset: number): string => (offset < 0 ? "快" : "慢");

export const zh: Sentences = {
  "jwt-empty": () => "没有令牌：内容为空。",
  "jwt-not-a-token": ({ parts, characters }) =>
    `这不是 JWT：共 ${characters} 个字符、${parts} 段，而 JWT 应由点号分隔成三段。`,
  "jwt-word-instead": ({ word }) => `令牌的位置上是 \`${word}\`：客户端没有拿到令牌，把这个词拼了进去。`,
  "jwt-extra-characters": ({ before }) => `令牌前面多了 \`${before}\`。如果原样交给服务端，服务端就读不出令牌。`,
  "jwt-cut": ({ parts }) => `开头像 JWT，但不是三段而是 ${parts} 段：被截断了，或者和别的内容拼在了一起。`,
  "jwt-encrypted": () => "令牌是加密的（JWE，五段）：要先解密才能校验。",
  "jwt-unreadable": ({ part, why }) =>
    `${part === "header" ? "头部" : "载荷"}无法读取：不是有效的 ${why === "json" ? "JSON" : why}。`,
  "jwt-payload-no-object": ({ found }) => `载荷不是 JSON 对象，而是${type(found)}。`,
  "jwt-unsigned": () => "令牌没有签名：服务端必须拒绝它。",
  "jwt-claim-type": ({ claim, found, expected }) => `\`${claim}\` 是${type(found)}，应当是${type(expected)}。`,
  "jwt-claim-missing": ({ claim }) => `令牌里没有 \`${claim}\`，而服务端要求有。`,
  "jwt-audience-differs": ({ found, expected, difference }) =>
    `\`aud\` 是 ${quoted(found)}，服务端期望 ${quoted(expected)}。${DIFFERENCE[difference]}`,
  "jwt-issuer-differs": ({ found, expected, difference }) =>
    `\`iss\` 是 ${quoted([found])}，服务端期望 ${quoted(expected)}。${DIFFERENCE[difference]}`,
  "jwt-expired": ({ by, expires, clock_known: known }) =>
    `\`exp\`（${expires}）已过去 ${span(by)}${known ? "（按核对过的时钟）" : "，超出了时钟误差的常见范围"}：令牌已过期。`,
  "jwt-perhaps-expired": ({ by, expires }) =>
    `按本机时钟，\`exp\`（${expires}）已过去 ${span(by)}：如果本机时钟准确，令牌就是过期了。`,
  "jwt-not-yet-valid": ({ by, shift, hours }) => `\`nbf\` 还在 ${span(by)}之后。${shifted(shift, hours)}`,
  "jwt-issued-in-future": ({ by, shift, hours }) => `\`iat\` 在 ${span(by)}之后的将来。${shifted(shift, hours)}`,
  "jwt-this-clock": ({ claim, by, offset, source }) =>
    `\`${claim}\` 差 ${span(by)}未通过，但本机时钟比 ${source} ${clockIs(offset)}了 ${span(offset)}：按真实时间本应通过。`,
  "jwt-issuer-clock": ({ claim, by }) => `\`${claim}\` 比真实时间晚 ${span(by)}：签发方的时钟快了。`,
  "jwt-perhaps-clock": ({ claim, by }) =>
    `\`${claim}\` 差 ${span(by)}未通过：可能是两边时钟不一致。请用 \`--clock-url\` 或 \`--ntp\` 核对。`,
  "jwt-short-lifetime": ({ seconds }) => `令牌的有效期只有 ${seconds} 秒（\`exp\` 减 \`iat\`）：很可能把毫秒当成了秒。`,
  "jwt-long-expiry": ({ expires }) => `\`exp\` 是 ${expires}：单位写成了毫秒，令牌实际上不会过期。`,
  "jwt-time-holds": ({ claim, seconds }) => PASSED[claim]?.(seconds) ?? `\`${claim}\` 通过。`,
  "jwt-name-holds": ({ claim, value }) => `\`${claim}\` 是 ${quoted([value])}，与期望一致。`,
  "jwt-not-compared": ({ claim, found }) =>
    `\`${claim}\` 是 ${quoted(found)}，没有比对：请用 \`--${claim === "aud" ? "audience" : "issuer"}\` 给出期望值。`,
  "jwt-algorithm": ({ algorithm, key }) => `头部声明用 ${algorithm} 签名${key === null ? "" : `，密钥 \`${key}\``}。`,
  "jwt-no-algorithm": () => "头部没有写明算法，而它必须写明。",
  "jwt-signature-not-checked": () => "没有校验签名：那需要服务端的密钥。",
  "clock-measured": ({ offset_ms: offset, within_ms: within, source }) =>
    `本机时钟比 ${source} ${clockIs(offset)} ${(Math.abs(offset) / 1000).toFixed(2)} 秒（误差不超过 ${(within / 1000).toFixed(2)} 秒）。`,
  "clock-not-measured": ({ source, why }) => `无法与 ${source} 核对时钟：${why}。`,
};
