/** What can be wrong with a request, in Chinese. */
import type { Problems } from "./problems-en.ts";

const megabytes = (bytes: number) => `${bytes / 1024 / 1024} MiB`;

export const problemsZh: Problems = {
  "no-such-page": {
    title: "页面不存在",
    detail: () => "这个地址没有页面。",
    todo: () => "可以搜索报错信息，或按领域浏览。",
  },
  "no-such-record": {
    title: "记录不存在",
    detail: () => "目录中没有这个名称的记录。",
    todo: ({ near }) =>
      near ? `是不是想找 ${near}？` : "请直接查询报错信息，或用其中的词搜索：记录名并不是报错信息。",
  },
  "method-not-allowed": {
    title: "不支持的请求方法",
    detail: ({ allow }) => `这个地址只接受 ${allow}。`,
    todo: ({ allow }) => `请改用 ${allow} 发送。`,
  },
  "bad-json": {
    title: "不是 JSON",
    detail: () => "请求体不是合法的 JSON。",
    todo: () => '请发送一个对象，例如 {"text": "jwt expired"}。',
  },
  "bad-request": {
    title: "请求有误",
    detail: () => "请求中有不符合要求的部分，`errors` 逐一列出。",
    todo: () => "请对照 /docs 修改后重试。",
  },
  "bad-cursor": {
    title: "游标无效",
    detail: () => "这个游标不是记录列表给出的。",
    todo: () => "请原样传回上一页的 `next`；从头开始则不要传。",
  },
  "empty-text": {
    title: "文本为空",
    detail: () => "要查询的文本是空的。",
    todo: () => "请粘贴报错信息、堆栈或日志。",
  },
  "too-long": {
    title: "文本过长",
    detail: ({ most }) => `文本超过 ${megabytes(most)}。`,
    todo: () => "请只粘贴报错附近的内容；在本机用 `wayout scan` 可以读取任意大小的日志。",
  },
  "not-in-record": {
    title: "记录中没有这一项",
    detail: ({ record, part }) => `记录 ${record} 中没有这个${part === "approach" ? "做法" : "原因"}。`,
    todo: ({ known }) => `可选的有：${known.join("、")}。`,
  },
  "bad-key": {
    title: "密钥无效",
    detail: () => "这里不认识这个密钥，或者它已被吊销。",
    todo: () => "请向服务器的管理者索取密钥，或者不带密钥匿名反馈。",
  },
  "key-reused": {
    title: "幂等键已被使用",
    detail: () => "这个 `Idempotency-Key` 已经用于另一条反馈。",
    todo: () => "每条反馈请使用各自的键，例如 UUID。",
  },
  "foreign-form": {
    title: "不是从本站提交的",
    detail: () => "本站的表单只接受从本站页面提交的内容。",
    todo: () => "请在本站打开该记录，再点击其中的按钮。程序请使用 `POST /v1/reports`。",
  },
  "ledger-unavailable": {
    title: "暂时无法接收反馈",
    detail: () => "账本没能保存这条反馈：存储繁忙、已满或无法连接。已经确认过的反馈不会丢失。",
    todo: ({ seconds }) => `请在 ${seconds} 秒后重新发送；如果带有 \`Idempotency-Key\`，请保持不变。`,
  },
  "address-too-long": {
    title: "地址过长",
    detail: ({ most }) => `地址超过 ${most} 个字符。`,
    todo: () => "较长的文本请放在 POST /v1/lookup 的请求体中。",
  },
  "unsupported-media-type": {
    title: "不支持的内容类型",
    detail: ({ types }) => `请求体必须是 ${types}。`,
    todo: ({ types }) => `请在 Content-Type 中声明 ${types}，并按此格式发送。`,
  },
  "too-many-requests": {
    title: "请求过于频繁",
    detail: () => "该客户端的请求数已超出当前限额。",
    todo: ({ seconds }) => `请在 ${seconds} 秒后重试。在本机运行 \`wayout\` 没有此限制。`,
  },
  misdirected: {
    title: "主机名不符",
    detail: () => "本服务器不响应 Host 头中的这个主机名。",
    todo: () => "请使用服务器自己的地址访问；`wayout serve --allow-host <主机名>` 可以增加主机名。",
  },
  "not-ready": {
    title: "尚未就绪",
    detail: () => "服务器正在启动或停止。",
    todo: () => "请稍后重试。",
  },
  defect: {
    title: "服务器缺陷",
    detail: () => "发生了本不该发生的错误。",
    todo: () => "请重试；如果仍然出现，请反馈给我们。",
  },
};
