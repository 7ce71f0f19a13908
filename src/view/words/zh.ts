/** The interface in Chinese. */
import type { ApproachKind, ClaimView, RecordView, Tier } from "../../model/answer.ts";
import type { Words } from "./en.ts";

const percent = (rate: number) => `${Math.round(rate * 100)}%`;
const interval = ([low, high]: readonly [number, number]) => `90% 区间 ${percent(low)}–${percent(high)}`;
const trials = (n: number) => `${n} 次试验`;

const tier: Record<Tier, string> = { verified: "已验证", reviewed: "已审阅", drafted: "草稿", recognised: "仅收录" };
const tierMeans: Record<Tier, string> = {
  verified: "试验可复现",
  reviewed: "经人工审阅，未经试验",
  drafted: "未审阅，未测试",
  recognised: "已知的报错信息，暂无做法",
};
const kind: Record<ApproachKind, string> = { workaround: "有效做法", dead_end: "无效做法", untested: "未测试" };
const outcome: Record<string, string> = {
  fixed: "修复成功",
  unchanged: "无变化",
  new_error: "出现新错误",
  "new-error": "出现新错误",
  unsafe: "不安全",
};
const outcomeWord = (name: string): string | undefined => (Object.hasOwn(outcome, name) ? outcome[name] : undefined);
const claimOf: Record<ClaimView["of"], string> = {
  success: "成功率",
  failure: "失败率",
  "fix-rate": "修复率",
  confidence: "置信度",
};
const resolvability: Record<RecordView["resolvability"], string> = {
  yes: "可解决：每种原因都有安全的修复办法",
  partial: "部分可解决：部分原因有安全的修复办法",
  no: "不可解决：没有任何原因有安全的修复办法",
  unknown: "未知：尚无试验",
};

export const zh: Words = {
  lang: "zh",
  colon: "：",
  comma: "、",
  semicolon: "；",
  aside: (text) => `（${text}）`,
  percent,
  interval,

  tier,
  tierMeans,
  kind,
  outcome: (name) => outcomeWord(name) ?? name,
  outcomeCounts: (all, counts) =>
    `${trials(all)}中 ${counts.map(([name, n]) => `${n} 次${outcomeWord(name) ?? ` ${name}`}`).join("，")}`,
  claim: (claim) => `声称：${claimOf[claim.of]} ${percent(claim.rate)}（${claim.source}）`,
  successRate: (rate, range) => `成功率 ${percent(rate)}${range ? `（${interval(range)}）` : ""}`,
  measured: (rate, range, n) => `成功率 ${percent(rate)}，根据 ${trials(n)}估算${range ? `；${interval(range)}` : ""}`,
  mixedOutcomes: "各版本不同",
  triedOn: (versions) => `试验版本：${versions.join("、")}`,
  yourVersion: (name, version, file) => `你用的 ${name} ${version}${file === null ? "" : `（${file}）`}`,
  versionTried: (reproduced) => (reproduced ? "试验过，会出现该错误" : "试验过，没有出现该错误"),
  versionNeverTried: (nearest) =>
    nearest.length > 0 ? `没有试验过；最接近的试验版本：${nearest.join("、")}` : "没有试验过",
  onYourVersion: (name, version, all, counts) =>
    `在你的 ${name} ${version} 上：${counts.map(([one, n]) => `${outcomeWord(one) ?? one}，${trials(all)}中 ${n} 次`).join("；")}`,
  notTriedOnYours: "没有在你的版本上试验过",
  aimsAt: (causes) => `针对 ${causes.join("、")}`,

  cause: "原因",
  causesOpen: (n) => `仅凭这条信息还有 ${n} 种可能的原因：`,
  causeNotKnown: "仅凭这条信息无法判断是哪种原因。",
  foundOnLine: (n) => `在第 ${n} 行识别到`,
  onLine: (n) => `第 ${n} 行`,
  whatToTry: "人们的做法",
  nothingToTry: "这个错误暂时没有收录任何做法。",
  whatToAvoid: "不要这样做",
  officialDocumentation: "官方文档",
  seeAll: "查看完整记录",
  alsoRecognised: "文本中还识别出",

  programsThatPrint: (n) => (n === 1 ? "输出它的程序" : `以下 ${n} 个程序都会输出它`),
  inventoryOf: (version) => `见于版本 ${version} 的消息清单`,
  codeOf: (code) => `代码 ${code}`,
  onlyRecognised: "目前只知道这条信息由谁输出：知识库里还没有对应的记录，因此没有原因分析，也没有可以尝试的做法。",

  notRecognised: "没有在这段文本中识别出已知错误。",
  onlySimilar: "仅相似，并未识别（只是与文本有相同的词）",
  whatNow: "接下来可以",
  pasteMore: "粘贴更多文本：报错信息前后的几行，最好是完整输出。",
  searchWords: "用报错信息中的词搜索：",
  searchExample: "wayout search <关键词>",
  openSimilar: "打开一条相似的记录，对照其中的报错信息：",

  why: "原理",
  term: "项",
  bits: "比特",
  sum: "合计",
  scoreOf: (title) => `匹配依据：${title}`,
  noTerms: "该得分没有明细。",

  found: (n, query) => `搜索“${query}”，找到 ${n} 条记录`,
  nothingFound: (query) => `搜索“${query}”，没有找到记录。`,
  searchLess: '请减少或更换关键词，或直接粘贴报错文本：wayout "<报错文本>"',

  id: "ID",
  domain: "领域",
  category: "类别",
  scope: "范围",
  scopes: { generic: "通用", specific: "特定" },
  tierLabel: "等级",
  resolvabilityLabel: "可解决性",
  resolvability,
  fixRate: "修复率",
  confidence: "置信度",
  evidence: "证据",
  notMeasured: "未测量",
  rateOfRecord: (rate, range, n, reports) =>
    `${percent(rate)}，根据 ${trials(n)}和 ${reports} 份反馈估算；${interval(range)}`,
  evidenceCounts: (n, reports, claims) => `${trials(n)}，${reports} 份反馈，${claims} 项声称`,
  firstSeen: "首次出现",
  lastVerified: "最近验证",
  never: "从未",
  unknown: "未知",
  provenance: "来源",
  drafted: (by, on) => `${on} 由 ${by} 起草`,
  reviewed: (by) => (by.length > 0 ? `由 ${by.join("、")} 审阅` : "未审阅"),

  rootCause: "根本原因",
  causes: "各种原因",
  tell: "如何辨别",
  prevalence: (rate) => `估计占 ${percent(rate)}`,
  workarounds: "有效做法",
  deadEnds: "无效做法",
  untested: "未测试的做法",
  untestedNote: "这些做法还没有试验过，是否有效尚不清楚。",
  outcomesByCause: "各原因下的结果",
  approach: "做法",
  notTried: "未试验",
  signatures: "报错特征",
  signature: "特征",
  printedBy: (name) => `由 ${name} 输出`,
  leavesOpen: (causes) => `可能的原因：${causes.join("、")}`,
  origin: "出处",
  origins: (source) => `出处：${source}`,
  claims: "声称的数据",
  package: "软件包",
  packages: "版本兼容性",
  allVersions: "所有版本",
  version: "版本",
  status: "状态",
  introduced: "引入",
  deprecated: "弃用",
  notes: "说明",
  noVersionTried: "尚无试验",
  noTrials: "这条记录还没有做过试验。",
  trialCounts: (counts) =>
    `共 ${trials(counts.trials)}：${counts.reproductions} 次不采用任何做法，复现了错误；${counts.counted} 次采用了某种做法，计入统计；${counts.stale} 次已过期；${counts.signed} 次带签名`,
  trialsCount: "除另有说明外，每次试验在对应的做法和原因下计一次。输出与原错误不同时，列在该行下方。",
  scenario: "场景",
  withoutApproach: "（不采用任何做法）",
  trialOutcome: (name) => (name === "reproduced" ? "复现" : (outcomeWord(name) ?? name)),
  trialUse: {
    stale: "已过期，不计入统计：场景此后有改动",
    superseded: "不计入统计：同一试验有更新的结果",
    unknown: "不计入统计：记录中已没有对应的原因或做法",
  },
  notSandboxed: "未在沙箱中运行",
  uncontrolled: "无对照：无法移除该软件包来比较",
  signedBy: (keys) => `签名：${keys.join("、")}`,
  leadsToRecord: (record) => `引发 ${record}`,
  outcomeLabel: "结果",
  message: "输出",
  time: "时间",
  trial: "试验",
  leadsTo: "可能引发",
  via: (approach) => `采用 ${approach} 之后`,
  confusedWith: "容易混淆",
  links: "链接",
  linkNames: { html: "HTML", json: "JSON", markdown: "Markdown", zh: "中文" },
  otherLanguage: "English",

  agent: {
    more: '以上为精简结果；用 get_record 并指定 detail 为 "full" 可查看全部内容。',
    openCauses: "仅凭这条消息还不能确定是下列哪种原因，请用 diagnose 或按辨别方法判断：",
    approaches: "各种做法",
    noProbe: "没有可自动判断的探测。请在本机逐条核对辨别方法，再采用针对该原因的做法：",
    notRecognised: "不要把相似的记录当作答案。请提供更多输出后再查，或用 search_records 按关键词搜索。",
  },
};
