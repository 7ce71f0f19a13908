/** What probes find, in English: one sentence a finding. */
import type { Difference, Shift } from "../../../model/findings.ts";
import { spanParts } from "../span.ts";
import type { Sentences } from "./findings.ts";

const span = (seconds: number): string =>
  spanParts(seconds)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(" ");

const quoted = (texts: readonly string[]): string => texts.map((text) => `\`${text}\``).join(", ");
const count = (n: number, one: string): string => `${n} ${n === 1 ? one : `${one}s`}`;

const DIFFERENCE: Record<Difference, string> = {
  slash: " Only the slash at the end differs.",
  scheme: " Only `http` and `https` differ.",
  case: " Only upper and lower case differ.",
  port: " Only the port differs.",
  blank: " Only a blank at an end differs.",
  other: "",
};

const shifted = (shift: Shift, hours: number): string => {
  if (shift === "milliseconds") return " It is written in milliseconds; it must be seconds.";
  return shift === "hours" ? ` That is ${hours} h: local time was taken for UTC.` : "";
};

const SHORT = {
  exp: (seconds: number) => `\`exp\` holds: ${span(seconds)} are left.`,
  nbf: (seconds: number) => `\`nbf\` holds: it passed ${span(seconds)} ago.`,
  iat: (seconds: number) => `\`iat\` holds: the token was issued ${span(seconds)} ago.`,
} as Readonly<Record<string, (seconds: number) => string>>;

/** Which way this machine's clock is wrong. */
const clockIs = (offset: number): string => (offset < 0 ? "ahead of" : "behind");

const heldBy = (holder: { pid: number; command: string; user: string; address: string }): string =>
  `\`${holder.command}\` (process ${holder.pid} of ${holder.user}) listens on ${holder.address}`;

/** Bytes in the largest unit that gives at least one: 1.5 GiB. */
const bytes = (n: number): string => {
  const power = n < 1 ? 0 : Math.min(4, Math.floor(Math.log2(n) / 10));
  return `${power === 0 ? n : (n / 1024 ** power).toFixed(1)} ${["B", "KiB", "MiB", "GiB", "TiB"][power]}`;
};

export const en: Sentences = {
  "jwt-empty": () => "There is no token: the text is empty.",
  "jwt-not-a-token": ({ parts, characters }) =>
    `This is no JWT: ${count(characters, "character")} in ${count(parts, "part")} where three parts with dots between them are due.`,
  "jwt-word-instead": ({ word }) =>
    `The word \`${word}\` stands where the token should be: the client had none and joined that.`,
  "jwt-extra-characters": ({ before }) =>
    `\`${before}\` stands before the token. If the server is handed it like that it cannot read the token.`,
  "jwt-cut": ({ parts }) =>
    `It begins like a JWT and has ${count(parts, "part")} instead of three: it was cut off or joined.`,
  "jwt-encrypted": () =>
    "The token is encrypted (JWE, five parts): it must be decrypted before anything can be checked.",
  "jwt-unreadable": ({ part, why }) =>
    `The ${part} cannot be read: it is not ${why === "json" ? "JSON" : `valid ${why}`}.`,
  "jwt-payload-no-object": ({ found }) => `The payload is no JSON object but a ${found}.`,
  "jwt-unsigned": () => "The token is not signed: a server must refuse it.",
  "jwt-claim-type": ({ claim, found, expected }) => `\`${claim}\` is a ${found}; it must be a ${expected}.`,
  "jwt-claim-missing": ({ claim }) => `The token has no \`${claim}\`, and the server wants one.`,
  "jwt-audience-differs": ({ found, expected, difference }) =>
    `\`aud\` is ${quoted(found)}, the server expects ${quoted(expected)}.${DIFFERENCE[difference]}`,
  "jwt-issuer-differs": ({ found, expected, difference }) =>
    `\`iss\` is ${quoted([found])}, the server expects ${quoted(expected)}.${DIFFERENCE[difference]}`,
  "jwt-expired": ({ by, expires, clock_known: known }) =>
    `\`exp\` (${expires}) passed ${span(by)} ago${known ? " by a clock that was compared" : ", more than clocks usually differ"}: the token has expired.`,
  "jwt-perhaps-expired": ({ by, expires }) =>
    `\`exp\` (${expires}) passed ${span(by)} ago by this machine's clock: the token has expired, if that clock is right.`,
  "jwt-not-yet-valid": ({ by, shift, hours }) => `\`nbf\` lies ${span(by)} ahead.${shifted(shift, hours)}`,
  "jwt-issued-in-future": ({ by, shift, hours }) => `\`iat\` lies ${span(by)} ahead.${shifted(shift, hours)}`,
  "jwt-this-clock": ({ claim, by, offset, source }) =>
    `\`${claim}\` fails by ${span(by)}, but this machine's clock is ${span(offset)} ${clockIs(offset)} that of ${source}: by the true time it would pass.`,
  "jwt-issuer-clock": ({ claim, by }) =>
    `\`${claim}\` lies ${span(by)} ahead of the true time: the issuer's clock is ahead.`,
  "jwt-perhaps-clock": ({ claim, by }) =>
    `\`${claim}\` fails by ${span(by)}: clocks that differ would explain it. Compare them, as \`wayout diagnose jwt\` does with \`--clock-url\` or \`--ntp\`.`,
  "jwt-short-lifetime": ({ seconds }) =>
    `The token lives ${seconds} s (\`exp\` minus \`iat\`): a lifetime in milliseconds was probably meant as seconds.`,
  "jwt-long-expiry": ({ expires }) =>
    `\`exp\` is ${expires}: written in milliseconds, so the token practically never expires.`,
  "jwt-time-holds": ({ claim, seconds }) => SHORT[claim]?.(seconds) ?? `\`${claim}\` holds.`,
  "jwt-name-holds": ({ claim, value }) => `\`${claim}\` is ${quoted([value])}, as expected.`,
  "jwt-not-compared": ({ claim, found }) =>
    `\`${claim}\` is ${quoted(found)}. It was not compared: the ${claim === "aud" ? "audience" : "issuer"} that the server expects was not given.`,
  "jwt-algorithm": ({ algorithm, key }) =>
    `Says it is signed with ${algorithm}${key === null ? "" : `, key \`${key}\``}.`,
  "jwt-no-algorithm": () => "The header names no algorithm; it must.",
  "jwt-signature-not-checked": () => "The signature was not checked: that takes the server's key.",
  "clock-measured": ({ offset_ms: offset, within_ms: within, source }) =>
    `This machine's clock is ${(Math.abs(offset) / 1000).toFixed(2)} s ${clockIs(offset)} that of ${source} (within ${(within / 1000).toFixed(2)} s).`,
  "clock-not-measured": ({ source, why }) => `The clock could not be compared with ${source}: ${why}.`,

  "port-own-program": (holder) =>
    `${heldBy(holder)}, started in this folder: an earlier instance still runs. \`kill ${holder.pid}\` ends it.`,
  "port-other-program": (holder) =>
    `${heldBy(holder)}${holder.folder === "" ? "" : `, started in ${holder.folder}`}: another program has the port.`,
  "port-container": (holder) => `${heldBy(holder)}: it publishes the port of a container. \`docker ps\` shows which.`,
  "port-holder-hidden": ({ address, user }) =>
    `Somebody listens on ${address} as the user ${user}, but this user may not see which process: ask again as root.`,
  "port-free": ({ port }) => `Nobody listens on port ${port} now.`,
  "port-perhaps-overlap": ({ port }) =>
    `Port ${port} is free now: a restart may have begun before the old process let go.`,
  "port-perhaps-twice": ({ port }) => `Port ${port} is free now: the program may listen on it twice by itself.`,
  "socket-stale": ({ path }) =>
    `${path} is a socket file with nobody behind it: left over from a process that was killed.`,
  "socket-alive": ({ path }) => `Somebody listens on ${path}.`,
  "socket-absent": ({ path }) => `There is no ${path}: it is free.`,
  "socket-other-file": ({ path }) => `${path} is no socket but another file: the name is taken.`,

  "tls-chain": ({ subjects }) => `Chain: ${subjects.map((subject, at) => `${at} ${subject}`).join("; ")}.`,
  "tls-self-signed": ({ subject }) =>
    `The server's certificate (${subject}) is self-signed: no authority stands behind it.`,
  "tls-unknown-root": ({ at, subject, issuer, system_trusts: trusts }) =>
    `Certificate ${at} (${subject}) comes from ${issuer}, an authority that is not on this program's list.${
      trusts ? " The system's own list has it: Node.js reads that with `NODE_EXTRA_CA_CERTS`." : ""
    }`,
  "tls-missing-intermediate": ({ at, subject, issuer }) =>
    `The server sends only certificate ${at} (${subject}); that of its issuer, ${issuer}, is missing.`,
  "tls-perhaps-missing-intermediate": ({ at, issuer }) =>
    `After certificate ${at} the chain ends: the server may have left out that of ${issuer}.`,
  "tls-perhaps-private-ca": ({ issuer }) => `Or ${issuer} is a private authority, such as a company's or a proxy's.`,
  "tls-perhaps-old-list": ({ issuer }) => `Or the list of authorities here is too old to know ${issuer}.`,
  "tls-expired": ({ at, subject, on, by }) => `Certificate ${at} (${subject}) expired on ${on}, ${span(by)} ago.`,
  "tls-not-yet-valid": ({ at, subject, from, by }) =>
    `Certificate ${at} (${subject}) is valid from ${from}, in ${span(by)}: this machine's clock is probably behind.`,
  "tls-clock-wrong": ({ offset, source }) =>
    `This machine's clock is ${span(offset)} ${clockIs(offset)} that of ${source}.`,
  "tls-name-missing": ({ host, names }) =>
    `The certificate is for ${quoted(names)}, and \`${host}\` is not among them.`,
  "tls-by-ip": ({ host, names }) => `You connect to \`${host}\`, and the certificate is for ${quoted(names)}.`,
  "tls-another-server": ({ host, names }) =>
    `The certificate is for ${quoted(names)}, which has nothing in common with \`${host}\`: probably another server answers.`,
  "tls-common-name-only": ({ name }) =>
    `The certificate has \`${name}\` as its common name only; without an alternative name that does not count.`,
  "tls-plain-http": ({ host, port }) => `Port ${port} of ${host} speaks plain HTTP, not TLS.`,
  "tls-plain": ({ host, port }) => `Port ${port} of ${host} speaks another protocol, without TLS.`,
  "tls-starttls": ({ host, port, greeting }) =>
    `Port ${port} of ${host} greets in plain text (\`${greeting}\`): TLS begins later there, by STARTTLS.`,
  "tls-version-refused": ({ code }) => `Client and server have no TLS version in common (\`${code}\`).`,
  "tls-handshake-refused": ({ code }) => `The server breaks the handshake off (\`${code}\`).`,
  "tls-no-connection": ({ host, port, code }) => `There is no connection to ${host}, port ${port}: ${code}.`,
  "tls-other-fault": ({ code }) => `It fails with \`${code}\`.`,
  "tls-verified": ({ protocol, host }) => `${protocol}: the chain is trusted and is for ${host}.`,

  "module-not-installed": ({ name, declared, searched }) =>
    `\`${name}\` is ${searched.length > 0 ? `not in ${quoted(searched)}` : "nowhere: no folder above has a node_modules"}; package.json ${declared ? "names it: it was not installed" : "does not name it"}.`,
  "module-left-out": ({ name }) =>
    `\`${name}\` is a development dependency, and this folder was installed without those.`,
  "module-alias": ({ name, pattern }) =>
    `\`${name}\` fits \`${pattern}\` of tsconfig.json: an alias for the compiler, which Node.js does not know.`,
  "module-looks-like-alias": ({ name }) => `No package may be named \`${name}\`: it is an alias that was not resolved.`,
  "module-file-missing": ({ path }) => `There is no ${path}, and nothing with a similar name beside it.`,
  "module-case-differs": ({ path, real }) => `There is no ${path}, but ${real}: upper and lower case differ.`,
  "module-near-name": ({ path, real }) => `There is no ${path}. Did you mean ${real}?`,
  "module-extension": ({ path, real }) => `There is no ${path}, but ${real}: an ES module must write the extension.`,
  "module-entry-not-built": ({ path, script }) => `There is no ${path}; \`npm run ${script}\` should make it.`,
  "module-main-missing": ({ name, folder, file }) =>
    `\`${name}\` is in ${folder}, but not the file ${file} that its package.json names.`,
  "module-no-manifest": ({ name, folder }) =>
    `${folder} of \`${name}\` has no readable package.json: the install is incomplete.`,
  "module-not-exported": ({ name, subpath }) => `\`${name}\` is installed, and its \`exports\` have no \`${subpath}\`.`,
  "module-folder-import": ({ path, real }) => `${path} is a folder: an ES module must name ${real}.`,
  "module-builtin": ({ name }) => `\`${name}\` is part of Node.js.`,
  "module-resolves": ({ name, path }) => `\`${name}\` resolves to ${path}.`,

  "python-interpreter": ({ executable, version }) => `Asked: ${executable}, Python ${version}.`,
  "python-no-interpreter": ({ tried }) => `The interpreter ${tried} cannot be started: name another with \`--python\`.`,
  "python-found": ({ name, path }) => `\`${name}\` is found: ${path}.`,
  "python-shadowed": ({ name, path, hides }) => `${path} hides the installed \`${name}\` (${hides}).`,
  "python-own-code": ({ name, path }) => `\`${name}\` is your own (${path}), and its folder is not on the search path.`,
  "python-elsewhere": ({ name, executable, found }) =>
    `${executable} has no \`${name}\`; another interpreter has it: ${found}.`,
  "python-other-name": ({ name, distribution }) =>
    `\`${name}\` comes with the package \`${distribution}\`, which is not installed.`,
  "python-removed": ({ name, version, since }) =>
    since === "3.0"
      ? `\`${name}\` is a module of Python 2.`
      : `\`${name}\` is no longer part of Python since ${since}, and this is ${version}.`,
  "python-pkg-resources": ({ version }) =>
    version === ""
      ? "`pkg_resources` comes with setuptools, which is not installed."
      : `\`pkg_resources\` is not part of setuptools ${version} any more.`,
  "python-built-without": ({ name }) =>
    `\`${name}\` belongs to Python itself, but this Python was built or packaged without it.`,
  "python-not-installed": ({ name, executable }) =>
    `\`${name}\` is not installed for ${executable}, nor for any other interpreter here.`,

  "dns-shape": ({ wrong, right }) => `\`${wrong}\` is more than a host name; it was asked for \`${right}\`.`,
  "dns-no-server": ({ file }) => `No name server is configured: ${file} names none.`,
  "dns-no-such-name": ({ name, server }) => `${server} says that there is no \`${name}\`.`,
  "dns-server-fails": ({ server, code }) => `${server} answers with a failure (${code}).`,
  "dns-server-silent": ({ server }) => `${server} does not answer.`,
  "dns-answers": ({ name, server, addresses }) => `${server} knows \`${name}\`: ${addresses.join(", ")}.`,
  "dns-no-address": ({ name, server }) => `${server} knows \`${name}\`, but no address of it.`,
  "dns-system-fails": ({ name, code, order }) =>
    `The system does not resolve \`${name}\` (${code}${order === "" ? "" : `; it asks in the order \`${order}\``}).`,
  "dns-system-resolves": ({ name, addresses }) => `The system resolves \`${name}\` to ${addresses.join(", ")}.`,
  "dns-hosts-file": ({ name, addresses, file }) => `${file} gives \`${name}\` the address ${addresses.join(", ")}.`,
  "dns-single-label": ({ name }) =>
    `\`${name}\` has no dot: such names of services and containers are known inside their own network only.`,

  "disk-full": ({ mount, size, free, reserved }) =>
    `${mount} is full: ${bytes(free)} of ${bytes(size)} are left${reserved > 0 ? `, and ${bytes(reserved)} for root only` : ""}.`,
  "disk-inodes": ({ mount, inodes }) =>
    `${mount} has no inodes left: all ${inodes} are used, by as many files and folders.`,
  "disk-small-mount": ({ mount, kind, size, root_free: free }) =>
    `${mount} is a mount of its own (${kind}) of only ${bytes(size)}, and it is full; \`/\` has ${bytes(free)} free.`,
  "disk-deleted-open": ({ bytes: held, files }) =>
    `Deleted files that are still open hold ${bytes(held)}: ${files.join("; ")}.`,
  "disk-docker": ({ folder }) =>
    `Docker keeps its data on this mount (${folder}): \`docker system df\` tells how much.`,
  "disk-read-only": ({ mount }) => `${mount} is mounted read-only.`,
  "disk-space-holds": ({ mount, size, free }) => `${mount} has ${bytes(free)} of ${bytes(size)} free.`,
  "disk-inodes-hold": ({ mount, free }) => `${mount} has ${free} inodes free.`,
  "disk-watches": ({ used, limit }) => `${used} of ${limit} inotify watches are in use.`,
  "disk-watches-hold": ({ used, limit }) => `${used} of ${limit} inotify watches are in use.`,
  "disk-hidden": () => "Deleted files of other users' processes could not be seen: ask again as root.",

  "execute-absent": ({ path }) => `There is no ${path}.`,
  "execute-folder": ({ path }) => `${path} is a folder.`,
  "execute-no-bit": ({ path, mode }) => `${path} has no execute permission (\`${mode}\`).`,
  "execute-not-for-user": ({ path, mode, owner, user }) =>
    `${path} belongs to ${owner} with \`${mode}\`: the user ${user} may not read and execute it.`,
  "execute-unreachable": ({ path, folder, mode }) =>
    `On the way to ${path} the folder ${folder} (\`${mode}\`) may not be entered.`,
  "execute-noexec": ({ mount }) => `${mount} is mounted with \`noexec\`.`,
  "execute-interpreter": ({ interpreter }) => `The first line names \`${interpreter}\`, which does not exist here.`,
  "execute-line-ends": ({ interpreter }) =>
    `The first line ends in a carriage return, so that \`${interpreter}\\r\` is looked for: the file has Windows line ends.`,
  "execute-architecture": ({ found, machine }) => `The program is for ${found}, and this machine is ${machine}.`,
  "execute-no-first-line": ({ begins }) =>
    `The file is text without \`#!\` at its start; it begins with \`${begins}\`.`,
  "execute-mode-holds": ({ path, mode }) => `${path} may be executed by its permissions (\`${mode}\`).`,
  "execute-kind": ({ kind }) => `It is made for what is here: \`${kind}\`.`,
};
