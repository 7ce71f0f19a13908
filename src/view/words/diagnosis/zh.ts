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
    port: "端口被占用：哪个进程在监听某个端口或 Unix 套接字",
    tls: "TLS：证书链里哪张证书被拒绝、为什么，或者端口说的其实是什么协议",
    module: "Node.js：模块解析在哪一步失败",
    python: "Python：为什么找不到模块",
    dns: "DNS：主机名为什么解析不了",
    disk: "磁盘空间不足：数据块、inode、小挂载点、已删除但仍打开的文件、监视数",
    execute: "权限不够：文件为什么不能执行",
  },
  inputs: {
    token: "存放令牌的文件；- 表示标准输入",
    audience: "服务端期望的 audience；可重复给出",
    issuer: "服务端期望的 issuer；可重复给出",
    require: "服务端要求必须有的声明；可重复给出",
    leeway: "服务端允许的时钟误差（秒）",
    "clock-url": "用该地址应答中的 Date 核对本机时钟",
    ntp: "用该 NTP 服务器核对本机时钟",
    port: "端口，或 Unix 套接字的路径",
    record: "要判断哪条记录的原因",
    "tls-server": "example.com、example.com:8443 或 URL",
    "tls-name": "证书应当签给的名字；不给则用主机名",
    "tls-ca": "另外要信任的 CA 证书文件（PEM）",
    module: "报错信息里的写法：express、./lib/db、/app/dist/server.js",
    "module-from": "导入它的文件或所在目录；不给则用当前目录",
    "python-module": "报错信息里的写法：yaml、google.protobuf",
    python: "要查询的解释器；不给则用当前 shell 的",
    "dns-host": "主机名，或包含它的 URL",
    "dns-resolver": "改向这台域名服务器查询；可重复给出",
    "disk-path": "报错信息里的路径；不给则用当前目录",
    "execute-file": "不能执行的文件",
  },
};
