/** What the diagnosis says around its findings, in Chinese. */
import type { Weight } from "../../../model/diagnosis.ts";
import type { DiagnosisWords } from "./en.ts";

const weight: Record<Weight, string> = { proves: "原因", suggests: "可能", holds: "正常", note: "备注" };

export const zh: DiagnosisWords = {
  weight,
  found: "在本机查到",
  causeFound: "你的原因",
  causeOfSeveral: (at, n) => `原因 ${at} / ${n}（都要处理）`,
  stillOpen: (n) => (n === 1 ? "很可能，但未证实" : `尚有 ${n} 种可能`),
  nothingFound: "没有找到原因。",
  nothingFoundMore: "本次能检查的都正常。完整记录列出了所有原因以及辨别方法：",
  canBeDiagnosed: "可以诊断的错误",
  seeHelp: "各有自己的帮助",
  fromClipboard: "从剪贴板读取",
  secretOption: "直接给出令牌：会留在 shell 历史里，最好用文件",
  probes: {
    jwt: "JSON Web Token：哪个声明未通过、差多少、是不是时钟的问题",
  },
  inputs: {
    token: "存放令牌的文件；- 表示标准输入",
    audience: "服务端期望的 audience；可重复给出",
    issuer: "服务端期望的 issuer；可重复给出",
    require: "服务端要求必须有的声明；可重复给出",
    leeway: "服务端允许的时钟误差（秒）",
    "clock-url": "用该地址应答中的 Date 核对本机时钟",
    ntp: "用该 NTP 服务器核对本机时钟",
  },
};
