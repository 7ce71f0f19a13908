/** What the site says of itself to language models, in each language. */
import type { Language } from "../../model/answer.ts";

const en = {
  summary:
    "An error knowledge base that proves its answers: which known error a text holds, which of its causes are left open, what fixes each on which versions, and what people try that does not. Rates are computed from recorded trials; what somebody merely asserts is marked as a claim.",
  programs: "For programs",
  lookup:
    "Look an error text up: POST {address} with {example}; the answer is JSON, or Markdown by `Accept: text/markdown`.",
  forms: "Every page has an address for Markdown (`.md`) and JSON (`.json`).",
  api: "HTTP API",
  records: "Records",
  about: "About",
  method: "How figures come about",
  coverage: "What is covered and what is not",
};

const zh: typeof en = {
  summary:
    "一个用试验证明答案的报错知识库：文本中是哪个已知错误、还可能是哪些原因、每种原因在哪些版本上怎样修复、哪些常见做法并不管用。成功率由试验记录计算得出；仅仅是有人声称的数据会注明是声称。",
  programs: "供程序使用",
  lookup:
    "查询报错文本：向 {address} 发送 POST 请求，内容为 {example}；答案是 JSON，请求头为 `Accept: text/markdown` 时是 Markdown。",
  forms: "每个页面都有 Markdown（`.md`）和 JSON（`.json`）地址。",
  api: "HTTP API",
  records: "记录",
  about: "关于",
  method: "数据从何而来",
  coverage: "收录范围与空白",
};

export const llmsWordsOf = (lang: Language): typeof en => ({ en, zh })[lang];
