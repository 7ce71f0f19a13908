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

const heldBy = (holder: { pid: number; command: string; user: string; address: string }): string =>
  `\`${holder.command}\`（用户 ${holder.user} 的进程 ${holder.pid}）正在监听 ${holder.address}`;

const bytes = (n: number): string => {
  const power = n < 1 ? 0 : Math.min(4, Math.floor(Math.log2(n) / 10));
  return `${power === 0 ? n : (n / 1024 ** power).toFixed(1)} ${["B", "KiB", "MiB", "GiB", "TiB"][power]}`;
};

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
    `\`${claim}\` 差 ${span(by)}未通过：可能是两边时钟不一致。请核对，例如用 \`wayout diagnose jwt\` 的 \`--clock-url\` 或 \`--ntp\`。`,
  "jwt-short-lifetime": ({ seconds }) => `令牌的有效期只有 ${seconds} 秒（\`exp\` 减 \`iat\`）：很可能把毫秒当成了秒。`,
  "jwt-long-expiry": ({ expires }) => `\`exp\` 是 ${expires}：单位写成了毫秒，令牌实际上不会过期。`,
  "jwt-time-holds": ({ claim, seconds }) => PASSED[claim]?.(seconds) ?? `\`${claim}\` 通过。`,
  "jwt-name-holds": ({ claim, value }) => `\`${claim}\` 是 ${quoted([value])}，与期望一致。`,
  "jwt-not-compared": ({ claim, found }) =>
    `\`${claim}\` 是 ${quoted(found)}，没有比对：未给出服务端期望的 ${claim === "aud" ? "audience" : "issuer"}。`,
  "jwt-algorithm": ({ algorithm, key }) => `头部声明用 ${algorithm} 签名${key === null ? "" : `，密钥 \`${key}\``}。`,
  "jwt-no-algorithm": () => "头部没有写明算法，而它必须写明。",
  "jwt-signature-not-checked": () => "没有校验签名：那需要服务端的密钥。",
  "clock-measured": ({ offset_ms: offset, within_ms: within, source }) =>
    `本机时钟比 ${source} ${clockIs(offset)} ${(Math.abs(offset) / 1000).toFixed(2)} 秒（误差不超过 ${(within / 1000).toFixed(2)} 秒）。`,
  "clock-not-measured": ({ source, why }) => `无法与 ${source} 核对时钟：${why}。`,

  "port-own-program": (holder) =>
    `${heldBy(holder)}，而且是在当前目录启动的：之前的实例还在运行。用 \`kill ${holder.pid}\` 结束它。`,
  "port-other-program": (holder) =>
    `${heldBy(holder)}${holder.folder === "" ? "" : `，启动目录是 ${holder.folder}`}：端口被别的程序占用。`,
  "port-container": (holder) => `${heldBy(holder)}：它在发布容器的端口。用 \`docker ps\` 查看是哪个容器。`,
  "port-holder-hidden": ({ address, user }) =>
    `用户 ${user} 的某个进程在监听 ${address}，但当前用户无权查看是哪个进程：请用 root 再查一次。`,
  "port-free": ({ port }) => `现在没有进程监听端口 ${port}。`,
  "port-perhaps-overlap": ({ port }) => `端口 ${port} 现在空闲：可能是重启时旧进程还没释放，新进程就启动了。`,
  "port-perhaps-twice": ({ port }) => `端口 ${port} 现在空闲：可能是程序自己监听了两次。`,
  "socket-stale": ({ path }) => `${path} 是套接字文件，但没有进程在监听：进程被杀后遗留下来的。`,
  "socket-alive": ({ path }) => `有进程正在监听 ${path}。`,
  "socket-absent": ({ path }) => `${path} 不存在：可以使用。`,
  "socket-other-file": ({ path }) => `${path} 不是套接字，而是别的文件：这个名字已被占用。`,

  "tls-chain": ({ subjects }) => `证书链：${subjects.map((subject, at) => `${at} ${subject}`).join("；")}。`,
  "tls-self-signed": ({ subject }) => `服务器的证书（${subject}）是自签名的，没有任何证书颁发机构为它担保。`,
  "tls-unknown-root": ({ at, subject, issuer, system_trusts: trusts }) =>
    `第 ${at} 张证书（${subject}）由 ${issuer} 签发，而该机构不在本程序的信任列表里。${
      trusts ? "系统自己的列表里有它：用 `NODE_EXTRA_CA_CERTS` 让 Node.js 读取。" : ""
    }`,
  "tls-missing-intermediate": ({ at, subject, issuer }) =>
    `服务器只发送了第 ${at} 张证书（${subject}），缺少其签发者 ${issuer} 的证书。`,
  "tls-perhaps-missing-intermediate": ({ at, issuer }) =>
    `证书链到第 ${at} 张就断了：服务器可能漏发了 ${issuer} 的证书。`,
  "tls-perhaps-private-ca": ({ issuer }) => `也可能 ${issuer} 是私有机构，例如公司或代理自建的 CA。`,
  "tls-perhaps-old-list": ({ issuer }) => `也可能本机的信任列表太旧，还不认识 ${issuer}。`,
  "tls-expired": ({ at, subject, on, by }) => `第 ${at} 张证书（${subject}）已于 ${on} 过期，距今 ${span(by)}。`,
  "tls-not-yet-valid": ({ at, subject, from, by }) =>
    `第 ${at} 张证书（${subject}）从 ${from} 起才有效，还要 ${span(by)}：很可能是本机时钟慢了。`,
  "tls-clock-wrong": ({ offset, source }) => `本机时钟比 ${source} ${clockIs(offset)}了 ${span(offset)}。`,
  "tls-name-missing": ({ host, names }) => `证书签给 ${quoted(names)}，其中没有 \`${host}\`。`,
  "tls-by-ip": ({ host, names }) => `你连接的是 \`${host}\`，而证书签给 ${quoted(names)}。`,
  "tls-another-server": ({ host, names }) =>
    `证书签给 ${quoted(names)}，与 \`${host}\` 毫无关系：很可能是另一台服务器在应答。`,
  "tls-common-name-only": ({ name }) => `证书只在通用名（CN）里写了 \`${name}\`；没有备用名称（SAN），不算数。`,
  "tls-plain-http": ({ host, port }) => `${host} 的端口 ${port} 说的是明文 HTTP，不是 TLS。`,
  "tls-plain": ({ host, port }) => `${host} 的端口 ${port} 说的是另一种协议，没有 TLS。`,
  "tls-starttls": ({ host, port, greeting }) =>
    `${host} 的端口 ${port} 先用明文打招呼（\`${greeting}\`）：要通过 STARTTLS 才转为 TLS。`,
  "tls-version-refused": ({ code }) => `客户端与服务器没有共同的 TLS 版本（\`${code}\`）。`,
  "tls-handshake-refused": ({ code }) => `服务器中止了握手（\`${code}\`）。`,
  "tls-no-connection": ({ host, port, code }) => `无法连接 ${host} 的端口 ${port}：${code}。`,
  "tls-other-fault": ({ code }) => `失败代码：\`${code}\`。`,
  "tls-verified": ({ protocol, host }) => `${protocol}：证书链受信任，并且签给 ${host}。`,

  "module-not-installed": ({ name, declared, searched }) =>
    `${searched.length > 0 ? `${quoted(searched)} 里没有 \`${name}\`` : `逐级向上都没有 node_modules，找不到 \`${name}\``}；package.json ${declared ? "里有它，只是没有安装" : "里也没有它"}。`,
  "module-left-out": ({ name }) => `\`${name}\` 是开发依赖，而这个目录安装时略过了开发依赖。`,
  "module-alias": ({ name, pattern }) =>
    `\`${name}\` 符合 tsconfig.json 里的 \`${pattern}\`：这是给编译器用的别名，Node.js 不认识。`,
  "module-looks-like-alias": ({ name }) => `软件包不可能叫 \`${name}\`：这是没有被解析的别名。`,
  "module-file-missing": ({ path }) => `${path} 不存在，旁边也没有名字相近的文件。`,
  "module-case-differs": ({ path, real }) => `没有 ${path}，只有 ${real}：大小写不同。`,
  "module-near-name": ({ path, real }) => `没有 ${path}。你要找的是不是 ${real}？`,
  "module-extension": ({ path, real }) => `没有 ${path}，只有 ${real}：ES 模块必须写出扩展名。`,
  "module-entry-not-built": ({ path, script }) => `${path} 不存在，它应当由 \`npm run ${script}\` 生成。`,
  "module-main-missing": ({ name, folder, file }) =>
    `\`${name}\` 在 ${folder}，但它的 package.json 指定的文件 ${file} 不在。`,
  "module-no-manifest": ({ name, folder }) => `\`${name}\` 的目录 ${folder} 里没有可读的 package.json：安装不完整。`,
  "module-not-exported": ({ name, subpath }) => `\`${name}\` 已安装，但它的 \`exports\` 里没有 \`${subpath}\`。`,
  "module-folder-import": ({ path, real }) => `${path} 是目录：ES 模块必须写成 ${real}。`,
  "module-builtin": ({ name }) => `\`${name}\` 是 Node.js 自带的。`,
  "module-resolves": ({ name, path }) => `\`${name}\` 解析到 ${path}。`,

  "python-interpreter": ({ executable, version }) => `查询的解释器：${executable}，Python ${version}。`,
  "python-no-interpreter": ({ tried }) => `解释器 ${tried} 无法启动：请用 \`--python\` 指定另一个。`,
  "python-found": ({ name, path }) => `找到了 \`${name}\`：${path}。`,
  "python-shadowed": ({ name, path, hides }) => `${path} 挡住了已安装的 \`${name}\`（${hides}）。`,
  "python-own-code": ({ name, path }) => `\`${name}\` 是你自己的代码（${path}），但它所在的目录不在搜索路径里。`,
  "python-elsewhere": ({ name, executable, found }) => `${executable} 没有 \`${name}\`，另一个解释器有：${found}。`,
  "python-other-name": ({ name, distribution }) => `\`${name}\` 由软件包 \`${distribution}\` 提供，而它没有安装。`,
  "python-removed": ({ name, version, since }) =>
    since === "3.0"
      ? `\`${name}\` 是 Python 2 的模块。`
      : `从 ${since} 起 Python 不再包含 \`${name}\`，当前版本是 ${version}。`,
  "python-pkg-resources": ({ version }) =>
    version === ""
      ? "`pkg_resources` 由 setuptools 提供，而它没有安装。"
      : `setuptools ${version} 已不再包含 \`pkg_resources\`。`,
  "python-built-without": ({ name }) => `\`${name}\` 属于 Python 本身，但这个 Python 在编译或打包时没有带上它。`,
  "python-not-installed": ({ name, executable }) => `${executable} 没有安装 \`${name}\`，本机其他解释器也没有。`,

  "dns-shape": ({ wrong, right }) => `\`${wrong}\` 不只是主机名；实际查询的是 \`${right}\`。`,
  "dns-no-server": ({ file }) => `没有配置域名服务器：${file} 里一个也没有。`,
  "dns-no-such-name": ({ name, server }) => `${server} 说没有 \`${name}\` 这个名字。`,
  "dns-server-fails": ({ server, code }) => `${server} 返回失败（${code}）。`,
  "dns-server-silent": ({ server }) => `${server} 没有应答。`,
  "dns-answers": ({ name, server, addresses }) => `${server} 认识 \`${name}\`：${addresses.join("、")}。`,
  "dns-no-address": ({ name, server }) => `${server} 认识 \`${name}\`，但没有它的地址。`,
  "dns-system-fails": ({ name, code, order }) =>
    `系统解析不了 \`${name}\`（${code}${order === "" ? "" : `；查询顺序是 \`${order}\``}）。`,
  "dns-system-resolves": ({ name, addresses }) => `系统把 \`${name}\` 解析为 ${addresses.join("、")}。`,
  "dns-hosts-file": ({ name, addresses, file }) => `${file} 给 \`${name}\` 指定了地址 ${addresses.join("、")}。`,
  "dns-single-label": ({ name }) => `\`${name}\` 里没有点：这种服务名或容器名只在它自己的网络里有效。`,

  "disk-full": ({ mount, size, free, reserved }) =>
    `${mount} 已满：${bytes(size)} 中只剩 ${bytes(free)}${reserved > 0 ? `，另有 ${bytes(reserved)} 只留给 root` : ""}。`,
  "disk-inodes": ({ mount, inodes }) => `${mount} 的 inode 已用完：${inodes} 个全部被文件和目录占用。`,
  "disk-small-mount": ({ mount, kind, size, root_free: free }) =>
    `${mount} 是单独的挂载点（${kind}），只有 ${bytes(size)}，已经满了；而 \`/\` 还有 ${bytes(free)} 空闲。`,
  "disk-deleted-open": ({ bytes: held, files }) => `已删除但仍被打开的文件占着 ${bytes(held)}：${files.join("；")}。`,
  "disk-docker": ({ folder }) => `Docker 的数据也在这个挂载点上（${folder}）：用 \`docker system df\` 查看占了多少。`,
  "disk-read-only": ({ mount }) => `${mount} 是只读挂载的。`,
  "disk-space-holds": ({ mount, size, free }) => `${mount} 共 ${bytes(size)}，还有 ${bytes(free)} 空闲。`,
  "disk-inodes-hold": ({ mount, free }) => `${mount} 还有 ${free} 个 inode 空闲。`,
  "disk-watches": ({ used, limit }) => `inotify 监视数已用 ${used}，上限 ${limit}。`,
  "disk-watches-hold": ({ used, limit }) => `inotify 监视数已用 ${used}，上限 ${limit}。`,
  "disk-hidden": () => "看不到其他用户的进程打开的已删除文件：请用 root 再查一次。",

  "execute-absent": ({ path }) => `${path} 不存在。`,
  "execute-folder": ({ path }) => `${path} 是目录。`,
  "execute-no-bit": ({ path, mode }) => `${path} 没有执行权限（\`${mode}\`）。`,
  "execute-not-for-user": ({ path, mode, owner, user }) =>
    `${path} 属于 ${owner}，权限是 \`${mode}\`：用户 ${user} 无权读取并执行。`,
  "execute-unreachable": ({ path, folder, mode }) => `通往 ${path} 的目录 ${folder}（\`${mode}\`）不允许进入。`,
  "execute-noexec": ({ mount }) => `${mount} 挂载时带有 \`noexec\`。`,
  "execute-interpreter": ({ interpreter }) => `首行指定的 \`${interpreter}\` 在本机不存在。`,
  "execute-line-ends": ({ interpreter }) =>
    `首行末尾有回车符，系统要找的是 \`${interpreter}\\r\`：文件用了 Windows 换行。`,
  "execute-architecture": ({ found, machine }) => `程序是给 ${found} 编译的，而本机是 ${machine}。`,
  "execute-no-first-line": ({ begins }) => `文件是文本，开头没有 \`#!\`，而是 \`${begins}\`。`,
  "execute-mode-holds": ({ path, mode }) => `按权限 ${path} 可以执行（\`${mode}\`）。`,
  "execute-kind": ({ kind }) => `它适合本机：\`${kind}\`。`,
};
