/**
 * How surprising the commonest words of technical English are, in bits: -log2 of their share of all words.
 * Counted in 4,906 documents with 7,488,208 words (the manual pages, Node.js API, npm and CMake
 * documentation of Debian 12) by scripts/word-frequencies.py. Generated; do not edit.
 */
export const WORD_BITS: string =
  "the:4.3 a:5.7 to:5.7 is:5.9 n:6.0 of:6.2 code:6.2 and:6.5 in:6.5 for:6.7 be:6.8 this:6.9 if:7.1 0:7.1 4:7.1 " +
  "1:7.3 or:7.4 that:7.4 name:7.4 file:7.4 with:7.4 p:7.5 are:7.6 by:7.7 as:7.7 not:7.7 it:7.8 h:7.8 will:7.8 " +
  "s:7.9 on:7.9 an:7.9 type:7.9 2:7.9 3:8.1 c:8.1 when:8.2 default:8.2 option:8.2 from:8.2 can:8.2 used:8.3 " +
  "set:8.3 command:8.4 value:8.5 options:8.5 use:8.5 ds:8.5 string:8.5 t:8.6 node:8.6 version:8.6 all:8.6 " +
  "textraw:8.7 see:8.7 only:8.7 no:8.7 5:8.9 files:8.9 which:8.9 may:8.9 number:9.0 r:9.0 s0:9.0 object:9.1 " +
  "class:9.1 specified:9.1 any:9.1 bu:9.1 desc:9.1 using:9.1 https:9.2 new:9.2 you:9.2 li:9.2 variable:9.2 " +
  "data:9.2 also:9.2 8:9.2 function:9.2 module:9.2 line:9.2 added:9.2 output:9.3 path:9.3 system:9.3 error:9.3 " +
  "e:9.3 list:9.3 buffer:9.3 systemd:9.3 one:9.3 description:9.4 pre:9.4 process:9.4 user:9.4 url:9.4 v:9.4 " +
  "directory:9.4 item:9.4 at:9.4 href:9.4 example:9.5 l:9.5 has:9.5 aq:9.5 u:9.5 7:9.5 org:9.6 changes:9.6 " +
  "git:9.6 but:9.6 key:9.6 d:9.7 i:9.7 target:9.7 should:9.7 other:9.7 have:9.7 property:9.8 com:9.8 then:9.8 " +
  "time:9.8 more:9.8 const:9.8 format:9.8 log:9.8 was:9.8 each:9.9 must:9.9 cmake:9.9 td:9.9 same:9.9 html:9.9 " +
  "given:9.9 g:9.9 js:9.9 language:9.9 return:9.9 mode:9.9 true:10.0 10:10.0 stream:10.0 following:10.0 " +
  "information:10.0 openssl:10.0 source:10.0 method:10.0 returns:10.0 w:10.0 event:10.1 meta:10.1 server:10.1 " +
  "note:10.1 github:10.1 input:10.1 does:10.2 than:10.2 socket:10.2 size:10.2 argument:10.2 package:10.2 " +
  "these:10.2 id:10.2 test:10.2 nodejs:10.2 values:10.2 first:10.2 run:10.2 current:10.2 pull:10.3 read:10.3 " +
  "so:10.3 after:10.3 its:10.3 before:10.3 do:10.3 cb:10.3 o:10.3 instead:10.3 message:10.3 ip:10.3 " +
  "callback:10.3 configuration:10.3 section:10.3 pr:10.3 such:10.4 b:10.4 names:10.4 environment:10.4 " +
  "integer:10.4 into:10.4 there:10.4 available:10.4 been:10.4 commands:10.4 f:10.4 some:10.4 linux:10.4 " +
  "require:10.4 header:10.4 end:10.5 04:10.5 boolean:10.5 they:10.5 console:10.5 service:10.5 specify:10.5 " +
  "case:10.5 k:10.5 false:10.5 em:10.5 6:10.5 table:10.6 http:10.6 text:10.6 address:10.6 03:10.6 foo:10.6 " +
  "where:10.6 created:10.6 character:10.6 api:10.6 letter:10.6 create:10.6 supported:10.6 support:10.7 " +
  "group:10.7 shell:10.7 print:10.7 exit:10.7 include:10.7 since:10.7 fs:10.7 import:10.7 cw:10.7 called:10.7 " +
  "level:10.7 x:10.7 parameter:10.7 result:10.7 kernel:10.8 index:10.8 standard:10.8 arguments:10.8 help:10.8 " +
  "null:10.8 latin:10.8 like:10.8 params:10.8 local:10.8 etc:10.8 m:10.8 bytes:10.8 multiple:10.8 program:10.8 " +
  "without:10.8 out:10.8 non:10.8 call:10.9 flag:10.9 nconst:10.9 memory:10.9 port:10.9 filename:10.9 " +
  "variables:10.9 defined:10.9 add:10.9 build:10.9 link:10.9 order:10.9 library:10.9 javascript:10.9 " +
  "context:10.9 write:10.9 specific:10.9 host:10.9 passed:10.9 specifies:10.9 setting:10.9 script:11.0 " +
  "single:11.0 encoding:11.0 now:11.0 either:11.0 start:11.0 field:11.0 characters:11.0 optional:11.0 " +
  "freedesktop:11.0 two:11.0 provided:11.0 status:11.0 generator:11.0 policy:11.0 length:11.0 show:11.0 " +
  "check:11.0 match:11.0 behavior:11.0 functions:11.0 npm:11.1 otherwise:11.1 signatures:11.1 up:11.1 " +
  "project:11.1 commit:11.1 your:11.1 display:11.1 details:11.1 config:11.1 objects:11.1 both:11.1 wu:11.1 " +
  "device:11.1 parameters:11.1 manual:11.1 modules:11.1 being:11.1 lines:11.1 sets:11.1 properties:11.1 " +
  "enabled:11.1 change:11.1 above:11.2 documentation:11.2 array:11.2 directories:11.2 root:11.2 " +
  "displayname:11.2 possible:11.2 space:11.2 err:11.2 v8:11.2 pattern:11.2 useful:11.2 request:11.2 ul:11.2 " +
  "unit:11.2 their:11.2 yaml:11.2 make:11.2 client:11.2 block:11.2 json:11.2 tr:11.2 them:11.2 symbol:11.2 " +
  "about:11.2 below:11.2 9:11.3 control:11.3 en:11.3 z:11.3 via:11.3 11:11.3 contains:11.3 search:11.3 " +
  "session:11.3 whether:11.3 flags:11.3 between:11.3 enable:11.3 prefix:11.3 readable:11.3 generated:11.3 " +
  "entry:11.3 always:11.3 would:11.3 v0:11.3 running:11.3 empty:11.3 even:11.4 different:11.4 uses:11.4 " +
  "found:11.4 buf:11.4 access:11.4 tree:11.4 ignored:11.4 prints:11.4 because:11.4 reference:11.4 " +
  "certificate:11.4 types:11.4 interface:11.4 synopsis:11.4 allow:11.4 entries:11.4 form:11.4 install:11.4 " +
  "gnu:11.4 offset:11.4 docs:11.4 defaults:11.4 signal:11.4 written:11.4 undefined:11.4 full:11.4 password:11.5 " +
  "lt:11.5 while:11.5 remote:11.5 automatically:11.5 gt:11.5 additional:11.5 within:11.5 debug:11.5 last:11.5 " +
  "disable:11.5 shared:11.5 protocol:11.5 mjs:11.5 12:11.5 based:11.5 instance:11.5 limit:11.5 operation:11.5 " +
  "web:11.5 binary:11.5 how:11.5 small:11.5 old:11.5 headers:11.5 deprecated:11.5 util:11.5 named:11.5 " +
  "network:11.6 most:11.6 get:11.6 allows:11.6 those:11.6 copy:11.6 connection:11.6 report:11.6 _:11.6 " +
  "archive:11.6 required:11.6 events:11.6 tag:11.6 under:11.6 update:11.6 returned:11.6 errors:11.6 cache:11.6 " +
  "zero:11.6 once:11.6 global:11.6 special:11.6 contents:11.6 net:11.6 us:11.6 generate:11.6 per:11.6 " +
  "promise:11.6 separated:11.6 branch:11.7 currently:11.7 removed:11.7 cannot:11.7 effect:11.7 contain:11.7 " +
  "aqs:11.7 windows:11.7 bit:11.7 conf:11.7 part:11.7 16:11.7 maximum:11.7 times:11.7 containing:11.7 keys:11.7 " +
  "expression:11.7 feature:11.7 targets:11.7 rf:11.7 way:11.7 systems:11.7 main:11.7 usr:11.7 paths:11.7 " +
  "prop_tgt:11.7 what:11.7 tls:11.7 usage:11.7 cjs:11.7 however:11.7 ae:11.8 unless:11.8 developer:11.8 " +
  "state:11.8 need:11.8 libraries:11.8 terminal:11.8 assert:11.8 merge:11.8 th:11.8 point:11.8 lib:11.8 " +
  "already:11.8 warning:11.8 dir:11.8 valid:11.8 executable:11.8 versions:11.8 we:11.8 algorithm:11.8 off:11.8 " +
  "packages:11.8 dev:11.8 extension:11.8 compiler:11.8 equivalent:11.8 fl:11.8 messages:11.8 existing:11.8 " +
  "txt:11.8 database:11.8 public:11.8 linker:11.8 during:11.8 page:11.8 processes:11.8 symbols:11.8 " +
  "matches:11.8 env:11.8 var:11.8 info:11.8 mozilla:11.8 long:11.8 mount:11.8 takes:11.8 parent:11.9 diff:11.9 " +
  "present:11.9 crypto:11.9 sp:11.9 style:11.9 might:11.9 dbus:11.9 dependencies:11.9 filter:11.9 date:11.9 " +
  "fields:11.9 find:11.9 www:11.9 license:11.9 column:11.9 application:11.9 matching:11.9 provider:11.9 " +
  "range:11.9 work:11.9 worker:11.9 means:11.9 settings:11.9 open:11.9 history:11.9 users:11.9 timeout:11.9 " +
  "capital:11.9 executed:11.9 bar:11.9 just:11.9 relative:11.9 15:11.9 except:11.9 through:11.9 strings:11.9 " +
  "ignore:11.9 iso:11.9 described:12.0 readonly:12.0 explicitly:12.0 hash:12.0 ref:12.0 invoked:12.0 " +
  "content:12.0 response:12.0 proc:12.0 copyright:12.0 re:12.0 experimental:12.0 query:12.0 calls:12.0 " +
  "byte:12.0 domain:12.0 expressions:12.0 installed:12.0 regular:12.0 associated:12.0 examples:12.0 " +
  "supports:12.0 remove:12.0 word:12.0 exists:12.0 connect:12.0 runtime:12.0 release:12.0 common:12.0 unix:12.0 " +
  "second:12.0 listed:12.0 thread:12.0 destination:12.0 stack:12.0 syntax:12.0 next:12.0 journal:12.0 " +
  "another:12.0 indent:12.1 provides:12.1 compression:12.1 pid:12.1 typedarray:12.1 were:12.1 " +
  "implementation:12.1 many:12.1 resource:12.1 similar:12.1 fd:12.1 specifying:12.1 nconsole:12.1 calling:12.1 " +
  "close:12.1 private:12.1 emitted:12.1 namespace:12.1 base:12.1 scope:12.1 ar:12.1 nr:12.1 trace:12.1 " +
  "child:12.1 including:12.1 want:12.1 configured:12.1 done:12.1 allowed:12.1 3m:12.1 writable:12.1 " +
  "arraybuffer:12.1 send:12.1 alias:12.1 cause:12.1 followed:12.1 still:12.1 compatibility:12.1 " +
  "corresponding:12.1 directly:12.1 rst2man:12.1 17:12.1 00:12.1 exist:12.1 internal:12.1 well:12.2 itself:12.2 " +
  "sign:12.2 built:12.2 repository:12.2 lang:12.2 none:12.2 changed:12.2 location:12.2 sections:12.2 " +
  "unsigned:12.2 select:12.2 over:12.2 pass:12.2 features:12.2 made:12.2 indicates:12.2 emitschangedsignal:12.2 " +
  "usually:12.2 included:12.2 load:12.2 1m:12.2 execution:12.2 component:12.2 notes:12.2 don:12.2 " +
  "versionadded:12.2 hostname:12.2 llvm:12.2 tables:12.2 chunk:12.2 v10:12.2 tool:12.2 man:12.2 sent:12.2 " +
  "software:12.2 force:12.2 action:12.3 custom:12.3 posix:12.3 working:12.3 addresses:12.3 nthe:12.3 " +
  "verbose:12.3 14:12.3 stdout:12.3 free:12.3 tags:12.3 dns:12.3 dataview:12.3 constants:12.3 requires:12.3 " +
  "8859:12.3 home:12.3 passing:12.3 18:12.3 original:12.3 known:12.3 rather:12.3 methods:12.3 longer:12.3 " +
  "machine:12.3 normally:12.3 signature:12.3 de:12.3 v16:12.3 less:12.3 starting:12.3 count:12.3 " +
  "deprecation:12.3 here:12.3 never:12.3 cases:12.3 dpkg:12.4 scripts:12.4 map:12.4 until:12.4 security:12.4 " +
  "strong:12.4 whose:12.4 own:12.4 perf:12.4 invalid:12.4 static:12.4 stored:12.4 top:12.4 later:12.4 " +
  "units:12.4 provide:12.4 v12:12.4 handle:12.4 xz:12.4 groups:12.4 needed:12.4 window:12.4 yes:12.4 pi:12.4 " +
  "19:12.4 export:12.4 disabled:12.4 override:12.4 vm:12.4 tests:12.4 dependency:12.4 completion:12.4 cpu:12.4 " +
  "debian:12.4 32:12.4 displayed:12.4 dynamic:12.4 1p:12.4 args:12.4 creates:12.4 side:12.4 delete:12.4 " +
  "previous:12.4 printed:12.5 color:12.5 normal:12.5 rs:12.5 await:12.5 pages:12.5 os:12.5 13:12.5 12u:12.5 " +
  "left:12.5 ssh:12.5 results:12.5 every:12.5 throw:12.5 numbers:12.5 exec:12.5 cipher:12.5 skip:12.5 " +
  "performance:12.5 causes:12.5 extra:12.5 simple:12.5 operations:12.5 rules:12.5 01:12.5 md:12.5 " +
  "necessary:12.5 resolve:12.5 author:12.5 creating:12.5 auto:12.5 shown:12.5 64:12.5 seconds:12.5 int:12.5 " +
  "take:12.5 perl:12.5 tools:12.5 particular:12.5 mark:12.5 postgresql:12.5 digest:12.5 sequence:12.5 " +
  "stability:12.5 tcp:12.5 filesystem:12.5 links:12.5 complete:12.5 devices:12.5 dump:12.5 exports:12.5 q:12.5 " +
  "20:12.6 drop:12.6 v18:12.6 ctest:12.6 verify:12.6 could:12.6 bugs:12.6 suffix:12.6 blocks:12.6 commits:12.6 " +
  "programs:12.6 troff:12.6 keep:12.6 zlib:12.6 rsa:12.6 expected:12.6 pack:12.6 attempt:12.6 packet:12.6 " +
  "streams:12.6 execute:12.6 raw:12.6 absolute:12.6 platform:12.6 prompt:12.6 store:12.6 descriptor:12.6 " +
  "fail:12.6 try:12.6 native:12.6 pipe:12.6 short:12.6 priority:12.6 record:12.6 v15:12.6 patch:12.6 v14:12.6 " +
  "amount:12.6 fn:12.6 makes:12.7 position:12.7 verbatim:12.7 view:12.7 ipv6:12.7 disk:12.7 immediately:12.7 " +
  "wait:12.7 least:12.7 patterns:12.7 stop:12.7 boot:12.7 begin:12.7 enables:12.7 width:12.7 specification:12.7 " +
  "thus:12.7 cluster:12.7 listen:12.7 apply:12.7 define:12.7 recommended:12.7 daemon:12.7 core:12.7 three:12.7 " +
  "further:12.7 push:12.7 avoid:12.7 hello:12.7 image:12.7 ctags:12.7 y:12.7 active:12.7 void:12.7 bits:12.7 " +
  "please:12.7 treated:12.7 exception:12.7 back:12.7 channel:12.7 login:12.7 symbolic:12.7 typically:12.7 " +
  "architecture:12.7 columns:12.7 ascii:12.7 operating:12.7 refs:12.7 threads:12.7 definition:12.8 bin:12.8 " +
  "init:12.8 res:12.8 includes:12.8 received:12.8 addition:12.8 locale:12.8 right:12.8 nroff:12.8 lock:12.8 " +
  "napi_value:12.8 numeric:12.8 loaded:12.8 compile:12.8 extensions:12.8 configure:12.8 loop:12.8 " +
  "resolution:12.8 supplied:12.8 checks:12.8 packets:12.8 async:12.8 hy:12.8 stderr:12.8 authentication:12.8 " +
  "determine:12.8 extended:12.8 utf:12.8 writing:12.8 encoded:12.8 generators:12.8 25:12.8 java:12.8 lists:12.8 " +
  "hook:12.8 shows:12.8 listener:12.8 utf8:12.8 intended:12.8 max:12.8 future:12.8 connections:12.8 else:12.8 " +
  "x3c:12.8 identifier:12.8 v20:12.8 selected:12.8 against:12.8 actual:12.8 several:12.8 various:12.8 " +
  "generation:12.8 separate:12.8 share:12.8 considered:12.8 refer:12.8 low:12.9 place:12.9 reset:12.9 " +
  "http2:12.9 applied:12.9 external:12.9 mariadb:12.9 break:12.9 appropriate:12.9 perform:12.9 visual:12.9 " +
  "emit:12.9 arg:12.9 depends:12.9 label:12.9 exclude:12.9 equal:12.9 general:12.9 omitted:12.9 uid:12.9 " +
  "performed:12.9 instances:12.9 manager:12.9 ta:12.9 sort:12.9 char:12.9 master:12.9 modified:12.9 switch:12.9 " +
  "inside:12.9 large:12.9 bash:12.9 rfc:12.9 unset:12.9 legacy:12.9 total:12.9 compressed:12.9 assigned:12.9 " +
  "nf:12.9 attributes:12.9 beginning:12.9 too:12.9 whitespace:12.9 blob:12.9 languages:12.9 optionally:12.9 " +
  "macro:12.9 depending:12.9 started:12.9 imported:12.9 alter:12.9 apis:12.9 replace:12.9 global_objects:12.9 " +
  "head:12.9 kbd:12.9 permissions:12.9 thrown:12.9 linked:12.9 ad:12.9 debugging:12.9 compiled:12.9 ns:12.9 " +
  "kind:13.0 sys:13.0 ipv4:13.0 apt:13.0 doesn:13.0 256:13.0 insert:13.0 hex:13.0 subsection:13.0 failed:13.0 " +
  "abort:13.0 taken:13.0 double:13.0 indicate:13.0 initial:13.0 1v:13.0 bus:13.0 expansion:13.0 operator:13.0 " +
  "mib:13.0 references:13.0 eventemitter:13.0 proxy:13.0 appear:13.0 attribute:13.0 projects:13.0 sockets:13.0 " +
  "member:13.0 ssl:13.0 timers:13.0 components:13.0 cqs:13.0 requested:13.0 applications:13.0 capabilities:13.0 " +
  "origin:13.0 respectively:13.0 tab:13.0 very:13.0 unique:13.0 zsh:13.0 agent:13.0 multi:13.0 reading:13.0 " +
  "processing:13.0 systemd1:13.0 family:13.0 missing:13.0 repl:13.0 ca:13.0 certain:13.0 registry:13.0 ix:13.0 " +
  "needs:13.0 accept:13.0 pem:13.0 underlying:13.0 pitch:13.0 rsync:13.0 updated:13.0 4u:13.1 diablo:13.1 " +
  "random:13.1 mock:13.1 requests:13.1 fetch:13.1 replaced:13.1 step:13.1 compatible:13.1 title:13.1 " +
  "builtin:13.1 permission:13.1 related:13.1 statement:13.1 timestamp:13.1 major:13.1 schema:13.1 subject:13.1 " +
  "works:13.1 structure:13.1 sources:13.1 src:13.1 installation:13.1 queue:13.1 warn:13.1 follows:13.1 22:13.1 " +
  "cursor:13.1 words:13.1 services:13.1 studio:13.1 runs:13.1 again:13.1 warnings:13.1 failure:13.1 " +
  "formats:13.1 zip:13.1 abortsignal:13.1 rule:13.1 tty:13.1 capability:13.1 peer:13.1 controls:13.1 " +
  "algorithms:13.1 platforms:13.1 instructions:13.1 req:13.1 resolved:13.2 starts:13.2 bind:13.2 cert:13.2 " +
  "j:13.2 append:13.2 curl:13.2 escape:13.2 23:13.2 actually:13.2 defines:13.2 displays:13.2 previously:13.2 " +
  "safe:13.2 cpack:13.2 partition:13.2 introduced:13.2 stdin:13.2 branches:13.2 bug:13.2 100:13.2 tmp:13.2 " +
  "comma:13.2 row:13.2 success:13.2 engine:13.2 due:13.2 heap:13.2 certificates:13.2 cq:13.2 resources:13.2 " +
  "summary:13.2 struct:13.2 owner:13.2 blue:13.2 down:13.2 produce:13.2 stat:13.2 tostring:13.2 " +
  "data_structures:13.2 compress:13.2 condition:13.2 journald:13.2 resulting:13.2 ensure:13.2 pathname:13.2 " +
  "together:13.2 statistics:13.2 dq:13.2 tc:13.2 records:13.2 interpreted:13.2 regex:13.2 stabilitytext:13.2 " +
  "signed:13.2 editor:13.3 closed:13.3 real:13.3 therefore:13.3 overrides:13.3 progress:13.3 classes:13.3 " +
  "initialized:13.3 split:13.3 sql:13.3 rq:13.3 elements:13.3 pam:13.3 distribution:13.3 minimum:13.3 turn:13.3 " +
  "chain:13.3 lower:13.3 prevent:13.3 entire:13.3 modify:13.3 transfer:13.3 kill:13.3 2022:13.3 aqt:13.3 " +
  "marked:13.3 child_process:13.3 follow:13.3 pager:13.3 continue:13.3 readablestream:13.3 recursive:13.3 " +
  "world:13.3 alternative:13.3 24:13.3 reads:13.3 something:13.3 3n:13.3 throws:13.3 128:13.3 reserved:13.3 " +
  "secure:13.3 applies:13.3 duplex:13.3 issue:13.3 keyword:13.3 receive:13.3 interactive:13.3 preset:13.3 " +
  "4m:13.3 rows:13.3 much:13.3 processed:13.3 upon:13.3 transaction:13.4 vim:13.4 handler:13.4 element:13.4 " +
  "let:13.4 affect:13.4 representing:13.4 profile:13.4 basic:13.4 look:13.4 ss:13.4 bigint:13.4 exits:13.4 " +
  "ic:13.4 connected:13.4 hardware:13.4 individual:13.4 sub:13.4 able:13.4 primary:13.4 strict:13.4 " +
  "mandatory:13.4 suite:13.4 cgroup:13.4 implies:13.4 checked:13.4 yet:13.4 adds:13.4 items:13.4 simply:13.4 " +
  "constructor:13.4 udp:13.4 definitions:13.4 inspect:13.4 older:13.4 hexadecimal:13.4 num:13.4 rename:13.4 " +
  "virtual:13.4 accents:13.4 11m:13.4 exactly:13.4 my:13.4 sequences:13.4 25m:13.4 2u:13.4 give:13.4 " +
  "http2stream:13.4 meaning:13.4 pipeline:13.4 cmake_:13.4 adding:13.4 occurs:13.5 screen:13.5 matched:13.5 " +
  "mechanism:13.5 spaces:13.5 though:13.5 anything:13.5 negative:13.5 comment:13.5 accepted:13.5 sending:13.5 " +
  "terminated:13.5 creation:13.5 21:13.5 consider:13.5 pointer:13.5 tar:13.5 milliseconds:13.5 reason:13.5 " +
  "prior:13.5 fails:13.5 implemented:13.5 vi:13.5 fast:13.5 handling:13.5 parse:13.5 disables:13.5 final:13.5 " +
  "grep:13.5 overridden:13.5 explicit:13.5 newline:13.5 unknown:13.5 accepts:13.5 deleted:13.5 settimeout:13.5 " +
  "whole:13.5 conditions:13.5 delay:13.5 hooks:13.5 dependent:13.5 nor:13.5 createserver:13.5 writes:13.5 " +
  "leading:13.5 asynchronous:13.5 fork:13.5 frame:13.5 quiet:13.5 higher:13.5 bound:13.5 mysql:13.5 " +
  "trigger:13.5 determined:13.5 decimal:13.5 transform:13.5 edit:13.5 filenames:13.5 servers:13.5 sure:13.5 " +
  "v6:13.5 1024:13.5 mac:13.5 having:13.5 placed:13.5 greater:13.5 statements:13.5 minor:13.6 snapshot:13.6 " +
  "1000:13.6 cm:13.6 generally:13.6 account:13.6 colon:13.6 invocation:13.6 5v:13.6 authors:13.6 vertical:13.6 " +
  "python:13.6 ids:13.6 members:13.6 speed:13.6 correct:13.6 gc:13.6 combined:13.6 regardless:13.6 " +
  "selection:13.6 attached:13.6 timer:13.6 destroy:13.6 ls:13.6 acute:13.6 lookup:13.6 pair:13.6 sha256:13.6 " +
  "logging:13.6 precedence:13.6 generates:13.6 literal:13.6 nis:13.6 v1:13.6 flush:13.6 helper:13.6 " +
  "register:13.6 gid:13.6 move:13.6 io:13.6 scheme:13.6 2026:13.6 task:13.6 handled:13.6 hierarchy:13.6 " +
  "purpose:13.6 cyrillic:13.6 workspaces:13.6 identical:13.6 spec:13.6 v13:13.6 find_package:13.6 listing:13.6 " +
  "sha:13.6 uint8array:13.6 better:13.6 metadata:13.6 separator:13.6 inode:13.6 mapping:13.6 ok:13.6 2023:13.6 " +
  "copied:13.6 limits:13.6 exported:13.7 promises:13.7 xx:13.7 modes:13.7 larger:13.7 functionality:13.7 " +
  "temporary:13.7 dot:13.7 linking:13.7 v19:13.7 interval:13.7 obtain:13.7 policies:13.7 whatwg:13.7 " +
  "behaviour:13.7 initialize:13.7 stable:13.7 often:13.7 addon:13.7 xcode:13.7 4n:13.7 dictionary:13.7 " +
  "forward:13.7 napi_ok:13.7 outside:13.7 username:13.7 instruction:13.7 backup:13.7 echo:13.7 foundation:13.7 " +
  "strictequal:13.7 cmd:13.7 put:13.7 symlink:13.7 clients:13.7 privileges:13.7 token:13.7 trailing:13.7 " +
  "napi_status:13.7 save:13.7 stats:13.7 aborted:13.7 according:13.7 requirements:13.7 points:13.7 ld:13.7 " +
  "mounted:13.7 socat:13.7 clear:13.7 had:13.7 prototype:13.7 reporting:13.7 self:13.7 startup:13.7 " +
  "permitted:13.7 represents:13.7 role:13.7 online:13.7 cli:13.7 issues:13.7 appended:13.7 hosts:13.7 " +
  "folder:13.7 pp:13.7 compiling:13.7 trap:13.7 detailed:13.7 convert:13.7 unicode:13.7 gzip:13.7 limited:13.7 " +
  "implicit:13.7 commonjs:13.7 es:13.7 graph:13.7 reported:13.7 reports:13.7 updates:13.7 cat:13.7 hard:13.7 " +
  "sh:13.7 v11:13.7 readline:13.7 ctrl:13.8 fully:13.8 min:13.8 building:13.8 successfully:13.8 typeerror:13.8 " +
  "allocated:13.8 decompress:13.8 ipc:13.8 nothing:13.8 occur:13.8 plain:13.8 rate:13.8 earlier:13.8 gpg:13.8 " +
  "ff:13.8 signals:13.8 08:13.8 checking:13.8 job:13.8 prefixed:13.8 removes:13.8 encrypted:13.8 few:13.8 " +
  "implementations:13.8 indicating:13.8 interfaces:13.8 others:13.8 coreutils:13.8 lp:13.8 pending:13.8 " +
  "cpp:13.8 aes:13.8 produced:13.8 choose:13.8 driver:13.8 secret:13.8 doc:13.8 parsed:13.8 utility:13.8 " +
  "x86:13.8 doing:13.8 msg:13.8 suitable:13.8 uri:13.8 argv:13.8 along:13.8 bool:13.8 catch:13.8 making:13.8 " +
  "development:13.8 changing:13.8 tells:13.8 assumed:13.8 colors:13.8 specifier:13.8 submodule:13.8 trust:13.8 " +
  "life:13.8 nimport:13.8 ve:13.8 deb:13.8 succeeded:13.8 quotes:13.8 controller:13.8 important:13.8 " +
  "listening:13.8 v7:13.8 am:13.8 direct:13.8 generating:13.8 high:13.8 mask:13.8 octet:13.8 stdio:13.8 " +
  "backslash:13.8 usual:13.8 napi_env:13.8 node_modules:13.8 ed:13.8 storage:13.8 diagnostics_channel:13.9 " +
  "evaluated:13.9 management:13.9 strip:13.9 http2session:13.9 kinds:13.9 quoted:13.9 30:13.9 affects:13.9 " +
  "around:13.9 converted:13.9 problems:13.9 arbitrary:13.9 parser:13.9 tmpfiles:13.9 valgrind:13.9 cross:13.9 " +
  "icu:13.9 napiversion:13.9 parallel:13.9 symlinks:13.9 wide:13.9 192:13.9 inc:13.9 subsequent:13.9 setup:13.9 " +
  "destroyed:13.9 good:13.9 invoke:13.9 tm:13.9 backward:13.9 clock:13.9 model:13.9 ones:13.9 v17:13.9 ga:13.9 " +
  "arch:13.9 depth:13.9 did:13.9 foreign:13.9 obj:13.9 unlike:13.9 document:13.9 inspector:13.9 slice:13.9 " +
  "searched:13.9 email:13.9 glob:13.9 opt:13.9 actions:13.9 codes:13.9 ftp:13.9 human:13.9 independent:13.9 " +
  "hmac:13.9 automatic:13.9 body:13.9 glibc:13.9 ec:13.9 reverse:13.9 salt:13.9 tell:13.9 clause:13.9 " +
  "template:13.9 fix:13.9 padding:13.9 cqt:13.9 gets:13.9 misc:13.9 framework:13.9 loading:13.9 margin:13.9 " +
  "plus:13.9 devlink:13.9 pairs:13.9 referenced:13.9 attempts:13.9 encryption:13.9 subprocess:13.9 " +
  "workspace:13.9 background:13.9 positive:13.9 segment:13.9 determines:14.0 initialization:14.0 know:14.0 " +
  "v9:14.0 detect:14.0 identity:14.0 namespaces:14.0 async_hooks:14.0 desired:14.0 neither:14.0 " +
  "credentials:14.0 oq:14.0 widget:14.0 clean:14.0 providing:14.0 ciphers:14.0 exact:14.0 prime:14.0 " +
  "registered:14.0 systemctl:14.0 whenever:14.0 properly:14.0 testing:14.0 fixed:14.0 lzma:14.0 depend:14.0 " +
  "effective:14.0 extends:14.0 nto:14.0 becomes:14.0 generic:14.0 macos:14.0 mail:14.0 relevant:14.0 urls:14.0 " +
  "07:14.0 tries:14.0 descriptors:14.0 upper:14.0 compare:14.0 coverage:14.0 isolate:14.0 swap:14.0 best:14.0 " +
  "resolver:14.0 analyze:14.0 similarly:14.0 target_link_libraries:14.0 databases:14.0 diaeresis:14.0 ol:14.0 " +
  "uuid:14.0 comments:14.0 gives:14.0 manually:14.0 passwd:14.0 qdisc:14.0 sessions:14.0 traffic:14.0 vb:14.0 " +
  "formatted:14.0 describes:14.0 finished:14.0 implement:14.0 integrity:14.0 remaining:14.0 completed:14.0 " +
  "200:14.0 purposes:14.0 across:14.0 assertionerror:14.0 assume:14.0 baz:14.0 retrieve:14.0 loader:14.0 " +
  "skipped:14.0 constraint:14.0 cuda:14.0 localhost:14.0 8u:14.0 compilation:14.0 02:14.1 20u:14.1 24u:14.1 " +
  "begins:14.1 checkout:14.1 executing:14.1 parts:14.1 additionally:14.1 uncompressed:14.1 255:14.1 " +
  "browser:14.1 pseudo:14.1 font:14.1 third:14.1 watch:14.1 moved:14.1 utils:14.1 app:14.1 executables:14.1 " +
  "consists:14.1 documented:14.1 upstream:14.1 ways:14.1 although:14.1 filters:14.1 refers:14.1 route:14.1 " +
  "sends:14.1 correctly:14.1 isn:14.1 shutdown:14.1 toolchain:14.1 visible:14.1 internally:14.1 menu:14.1 " +
  "sleep:14.1 nand:14.1 receiving:14.1 combination:14.1 buffers:14.1 possibly:14.1 threaded:14.1 ends:14.1 " +
  "newly:14.1 nfor:14.1 plugin:14.1 sample:14.1 add_library:14.1 bundle:14.1 diagnostic:14.1 nif:14.1 " +
  "problem:14.1 four:14.1 occurred:14.1 ci:14.1 garbage:14.1 ninja:14.1 pane:14.1 v2:14.1 defining:14.1 " +
  "str:14.1 things:14.1 trusted:14.1 forms:14.1 fsck:14.1 hence:14.1 restore:14.1 synchronous:14.1 thai:14.1 " +
  "ask:14.1 cbc:14.1 conversion:14.1 sizes:14.1 endian:14.1 outputs:14.1 spawn:14.1 wrapper:14.1 initrd:14.1 " +
  "passphrase:14.1 cc:14.1 differences:14.1 xml:14.1 allowing:14.1 encode:14.1 implicitly:14.1 clang:14.2 " +
  "region:14.2 appears:14.2 satisfy:14.2 archives:14.2 expanded:14.2 compilers:14.2 detail:14.2 keystore:14.2 " +
  "successful:14.2 selects:14.2 suppress:14.2 tlsv1:14.2 wheel:14.2 ctx:14.2 post:14.2 terminate:14.2 " +
  "verification:14.2 clone:14.2 collection:14.2 contained:14.2 finally:14.2 enough:14.2 extract:14.2 " +
  "keyring:14.2 slash:14.2 aliases:14.2 bad:14.2 detected:14.2 pub:14.2 reboot:14.2 1utf8:14.2 2i:14.2 " +
  "logs:14.2 notice:14.2 ecmascript:14.2 nassert:14.2 2008:14.2 preferred:14.2 vs:14.2 circumflex:14.2 " +
  "replacement:14.2 reply:14.2 difference:14.2 elf:14.2 fips:14.2 inherit:14.2 operate:14.2 seed:14.2 " +
  "subdirectory:14.2 crt:14.2 binding:14.2 enter:14.2 mime:14.2 tracing:14.2 who:14.2 05:14.2 evp_pkey:14.2 " +
  "macros:14.2 parsing:14.2 period:14.2 1elf:14.2 gawk:14.2 quote:14.2 reasons:14.2 syslog:14.2 binaries:14.2 " +
  "term:14.2 scheduling:14.2 v4:14.2 vendor:14.2 jar:14.2 ext4:14.2 hand:14.2 31:14.2 looks:14.2 processor:14.2 " +
  "keyobject:14.2 subdirectories:14.2 controlled:14.2 operators:14.2 children:14.2 factors:14.2 digits:14.3 " +
  "embedded:14.3 forces:14.3 lsof:14.3 universal:14.3 dest:14.3 early:14.3 locations:14.3 rights:14.3 " +
  "download:14.3 representation:14.3 steps:14.3 describe:14.3 fatal:14.3 na:14.3 percent:14.3 jobs:14.3 " +
  "located:14.3 string_type:14.3 tracker:14.3 252:14.3 auth:14.3 modification:14.3 printing:14.3 tasks:14.3 " +
  "callbacks:14.3 fill:14.3 listeners:14.3 unspecified:14.3 writablestream:14.3 accessed:14.3 silently:14.3 " +
  "omit:14.3 opened:14.3 logic:14.3 substitution:14.3 jq:14.3 arrays:14.3 upload:14.3 locally:14.3 monitor:14.3 " +
  "represented:14.3 resume:14.3 abi:14.3 filesystems:14.3 sl:14.3 chosen:14.3 filehandle:14.3 groff:14.3 " +
  "learned:14.3 sorted:14.3 worker_threads:14.3 bp:14.3 credential:14.3 eventtarget:14.3 likely:14.3 " +
  "recent:14.3 len:14.3 constant:14.3 semicolon:14.3 digit:14.3 latter:14.3 merged:14.3 nul:14.3 restrict:14.3 " +
  "strategy:14.3 ps:14.3 rebase:14.3 stage:14.3 area:14.3 cd:14.3 conflicts:14.3 corrections:14.3 e2fsck:14.3 " +
  "issued:14.3 sensitive:14.3 terminfo:14.3 1ssl:14.3 delta:14.3 ee:14.3 encountered:14.3 letters:14.3 " +
  "little:14.3 ms:14.3 queries:14.3 rpm:14.3 searching:14.3 waiting:14.3 corresponds:14.3 fstab:14.3 " +
  "publish:14.3 rejected:14.3 tracking:14.3 designed:14.3 dropped:14.3 qt:14.3 turns:14.3 fulfills:14.4 " +
  "big:14.4 bytelength:14.4 cmake_policy:14.4 produces:14.4 site:14.4 timestamps:14.4 validation:14.4 " +
  "everything:14.4 recorded:14.4 size_t:14.4 worktree:14.4 1u:14.4 8m:14.4 intel:14.4 octal:14.4 " +
  "percentage:14.4 specifically:14.4 multicast:14.4 signing:14.4 editing:14.4 immediate:14.4 saved:14.4 " +
  "abc:14.4 mno:14.4 rev:14.4 mke2fs:14.4 smaller:14.4 suspend:14.4 pd:14.4 reduce:14.4 rest:14.4 " +
  "restricted:14.4 2m:14.4 file1:14.4 gcc:14.4 indexes:14.4 triggers:14.4 x26:14.4 1i:14.4 checksum:14.4 " +
  "dsa:14.4 fu:14.4 gitweb:14.4 truncated:14.4 40:14.4 exe:14.4 subset:14.4 upgrade:14.4 conflict:14.4 lpr:14.4 " +
  "submodules:14.4 512:14.4 buf1:14.4 cpuset:14.4 maintained:14.4 op:14.4 spkac:14.4 copies:14.4 counter:14.4 " +
  "fudge:14.4 implied:14.4 makefile:14.4 power:14.4 recursively:14.4 bridge:14.4 keywords:14.4 sometimes:14.4 " +
  "decompression:14.4 lf:14.4 recognized:14.4 xdg:14.4 6m:14.4 v5:14.4 x509:14.4 forwarding:14.4 " +
  "packagename:14.4 connecting:14.4 daisy:14.4 detection:14.4 nspawn:14.4 tlssocket:14.4 13m:14.4 1o:14.4 " +
  "bc:14.4 cleanup:14.4 pkg:14.4 vroff:14.4 alternate:14.4 aware:14.4 cached:14.4 nfunction:14.4 pkcs:14.4 " +
  "sec:14.4 sparse:14.4 warranty:14.4 affected:14.4 db:14.4 desktop:14.4 expect:14.4 zstd:14.4 inserted:14.5 " +
  "overhead:14.5 collected:14.5 incoming:14.5 nested:14.5 owned:14.5 persistent:14.5 80:14.5 prevents:14.5 " +
  "become:14.5 meant:14.5 obtained:14.5 physical:14.5 preserve:14.5 printf:14.5 tilde:14.5 compliance:14.5 " +
  "go:14.5 images:14.5 wrong:14.5 bsd:14.5 shadow:14.5 tunnel:14.5 42:14.5 7ssl:14.5 debugger:14.5 pool:14.5 " +
  "retry:14.5 ttl:14.5 apache:14.5 gpl:14.5 partitions:14.5 performanceentry:14.5 happens:14.5 partial:14.5 " +
  "exclusive:14.5 treat:14.5 blank:14.5 bzip2:14.5 describing:14.5 handles:14.5 layer:14.5 nan:14.5 nthis:14.5 " +
  "terms:14.5 val:14.5 variant:14.5 idle:14.5 invoking:14.5 protocols:14.5 addons:14.5 container:14.5 " +
  "effects:14.5 newer:14.5 constraints:14.5 err_invalid_arg_type:14.5 maps:14.5 team:14.5 traditional:14.5 " +
  "wrap:14.5 duplicate:14.5 faster:14.5 netdev:14.5 performs:14.5 procedure:14.5 advanced:14.5 frames:14.5 " +
  "giving:14.5 alternatively:14.5 cookie:14.5 batch:14.5 compared:14.5 lint:14.5 stores:14.5 2021:14.5 " +
  "allocation:14.5 dashboard:14.5 imports:14.5 ratio:14.5 arm:14.5 bpf:14.5 nice:14.5 reject:14.5 unbound:14.5 " +
  "architectures:14.5 care:14.5 counts:14.5 diagnostics:14.5 enabling:14.5 expr:14.5 i386:14.5 ordering:14.5 " +
  "privilege:14.5 reached:14.5 sha1:14.5 tokens:14.5 won:14.5 holds:14.5 zone:14.5 relocations:14.6 rpath:14.6 " +
  "regexp:14.6 2020:14.6 eth0:14.6 expand:14.6 finish:14.6 maintenance:14.6 overwrite:14.6 removing:14.6 " +
  "repositories:14.6 rl:14.6 x11:14.6 accessible:14.6 cycles:14.6 cpus:14.6 gnupg:14.6 nin:14.6 " +
  "restrictions:14.6 alignment:14.6 emitter:14.6 escaped:14.6 join:14.6 receives:14.6 buildsystem:14.6 " +
  "mapped:14.6 x25519:14.6 123:14.6 dgram:14.6 gz:14.6 wish:14.6 descriptions:14.6 ed25519:14.6 eval:14.6 " +
  "locked:14.6 parents:14.6 qualified:14.6 recurse:14.6 127:14.6 asynclocalstorage:14.6 asyncresource:14.6 " +
  "createreadstream:14.6 gcm:14.6 guide:14.6 interpret:14.6 discussion:14.6 notation:14.6 std:14.6 " +
  "conditional:14.6 evaluation:14.6 gained:14.6 marks:14.6 portion:14.6 compact:14.6 decipher:14.6 exposed:14.6 " +
  "func:14.6 lb:14.6 leave:14.6 prefer:14.6 series:14.6 copying:14.6 exchange:14.6 hidden:14.6 levels:14.6 " +
  "logical:14.6 number_type:14.6 remain:14.6 searches:14.6 translation:14.6 allocunsafe:14.6 base64:14.6 " +
  "heads:14.6 journalctl:14.6 myemitter:14.6 restart:14.6 add_executable:14.6 assignment:14.6 caller:14.6 " +
  "nof:14.6 probably:14.6 buf2:14.6 configures:14.6 cost:14.6 developers:14.6 encrypt:14.6 latest:14.6 " +
  "choice:14.6 dirs:14.6 discard:14.6 ecdsa:14.6 revision:14.6 computed:14.6 kb:14.6 naming:14.6 ac:14.6 " +
  "android:14.6 entered:14.6 greek:14.6 highwatermark:14.6 identify:14.6 mm:14.6 rand:14.6 unchanged:14.6 " +
  "ietf:14.6 layout:14.6 magic:14.6 mto:14.6 track:14.6 myobject:14.7 patches:14.7 presets:14.7 " +
  "err_invalid_callback:14.7 question:14.7 flow:14.7 identified:14.7 initially:14.7 prof:14.7 unused:14.7 " +
  "wildcard:14.7 infinity:14.7 opening:14.7 set_property:14.7 typical:14.7 crl:14.7 derived:14.7 ensures:14.7 " +
  "guaranteed:14.7 lead:14.7 phase:14.7 excluded:14.7 licensed:14.7 preceding:14.7 relation:14.7 " +
  "dynamically:14.7 inherited:14.7 kdf:14.7 addr:14.7 aggregate:14.7 cycle:14.7 inputs:14.7 zle:14.7 41678:14.7 " +
  "audit:14.7 comparison:14.7 pretty:14.7 compressing:14.7 myurl:14.7 protected:14.7 roles:14.7 ready:14.7 " +
  "returning:14.7 unref:14.7 broken:14.7 established:14.7 exceptions:14.7 payload:14.7 sysctl:14.7 turned:14.7 " +
  "analysis:14.7 cmakelists:14.7 file2:14.7 fulfilled:14.7 mostly:14.7 prefixes:14.7 slave:14.7 1license:14.7 " +
  "backwards:14.7 cryptokey:14.7 executes:14.7 subcommand:14.7 sync:14.7 workers:14.7 insensitive:14.7 " +
  "seen:14.7 50:14.7 assembler:14.7 communication:14.7 lq:14.7 tgt:14.7 completely:14.7 configuring:14.7 " +
  "labels:14.7 showing:14.7 closing:14.7 cmake_path:14.7 grave:14.7 kib:14.7 nwill:14.7 represent:14.7 " +
  "weak:14.7 among:14.7 builds:14.7 logged:14.7 mentioned:14.7 performing:14.7 superuser:14.7 topic:14.7 " +
  "chunks:14.7 commonly:14.7 cxx:14.7 looking:14.7 preprocessor:14.7 releases:14.7 sigint:14.7 timing:14.7 " +
  "utc:14.7 esc:14.8 fc:14.8 formatting:14.8 icon:14.8 man7:14.8 preceded:14.8 quoting:14.8 repeat:14.8 " +
  "sense:14.8 webcrypto:14.8 configurations:14.8 semantics:14.8 asynciterable:14.8 ecdh:14.8 european:14.8 " +
  "soft:14.8 span:14.8 abortcontroller:14.8 compose:14.8 ext:14.8 nutil:14.8 0000:14.8 granted:14.8 " +
  "managed:14.8 subsystem:14.8 udev:14.8 wants:14.8 1gnu:14.8 backend:14.8 hold:14.8 identifiers:14.8 " +
  "transport:14.8 26:14.8 28:14.8 completions:14.8 environments:14.8 especially:14.8 happen:14.8 retrieved:14.8 " +
  "shall:14.8 specifiers:14.8 warns:14.8 90:14.8 disconnect:14.8 nodes:14.8 themselves:14.8 trying:14.8 " +
  "wget:14.8 cancel:14.8 delimited:14.8 fortran:14.8 incremental:14.8 integers:14.8 licenses:14.8 " +
  "published:14.8 average:14.8 installing:14.8 wiki:14.8 adduser:14.8 compute:14.8 extent:14.8 nusing:14.8 " +
  "subtle:14.8 twice:14.8 alloc:14.8 curve:14.8 directives:14.8 downloaded:14.8 interpreter:14.8 lynx:14.8 " +
  "networkd:14.8 really:14.8 repair:14.8 serial:14.8 box:14.8 easy:14.8 emacs:14.8 hints:14.8 mysqlcheck:14.8 " +
  "ranges:14.8 rm:14.8 slow:14.8 arabic:14.8 conjunction:14.8 dh:14.8 evaluate:14.8 merges:14.8 nserver:14.8 " +
  "underscore:14.8 09:14.8 anymore:14.8 brackets:14.8 datagram:14.8 gui:14.8 segments:14.8 comes:14.8 " +
  "endif:14.8 traces:14.8 1pem:14.8 day:14.8 fingerprint:14.8 iv:14.8 privileged:14.8 repo:14.8 days:14.9 " +
  "iterable:14.9 scheduled:14.9 sum:14.9 tested:14.9 ts:14.9 2025:14.9 administrator:14.9 attempting:14.9 " +
  "e0:14.9 easier:14.9 grant:14.9 login1:14.9 lzma2:14.9 measure:14.9 potentially:14.9 tpm2:14.9 vlan:14.9 " +
  "activate:14.9 passwords:14.9 positional:14.9 redistribute:14.9 suffixes:14.9 understood:14.9 age:14.9 " +
  "calculated:14.9 foreground:14.9 routing:14.9 yield:14.9 caused:14.9 lost:14.9 mounts:14.9 passes:14.9 " +
  "todo:14.9 2010:14.9 libc:14.9 triggered:14.9 unzip:14.9 asyncid:14.9 co:14.9 kept:14.9 sufficient:14.9 " +
  "tc39:14.9 variants:14.9 halt:14.9 respective:14.9 terminals:14.9 wasi:14.9 39:14.9 behaves:14.9 " +
  "connectlistener:14.9 cr:14.9 dash:14.9 dd:14.9 directive:14.9 ownership:14.9 webassembly:14.9 x448:14.9 " +
  "converts:14.9 correspond:14.9 fact:14.9 fallback:14.9 notification:14.9 nthat:14.9 slightly:14.9 " +
  "cgroups:14.9 incompatible:14.9 locate:14.9 stops:14.9 expressed:14.9 going:14.9 innotop:14.9 der:14.9 " +
  "primarily:14.9 toolset:14.9 typed:14.9 anonymous:14.9 assign:14.9 attempted:14.9 construct:14.9 finds:14.9 " +
  "trailer:14.9 argc:14.9 behave:14.9 extras:14.9 contexts:14.9 declared:14.9 indicated:14.9 mb:14.9 " +
  "optimize:14.9 slot:14.9 timezone:14.9 dll:14.9 ext3:14.9 perf_hooks:14.9 umask:14.9 decode:15.0 " +
  "delimiter:15.0 expects:15.0 implements:15.0 instructs:15.0 modifiers:15.0 mtime:15.0 ordinary:15.0 " +
  "removal:15.0 specifications:15.0 tabs:15.0 trees:15.0 categories:15.0 ext2:15.0 meaningful:15.0 pcr:15.0 " +
  "psk:15.0 scopes:15.0 silent:15.0 standards:15.0 termcap:15.0 1mac:15.0 cmp:15.0 consistent:15.0 far:15.0 " +
  "identifying:15.0 ports:15.0 providers:15.0 ex:15.0 modifier:15.0 ossl_param:15.0 replserver:15.0 " +
  "availability:15.0 duration:15.0 nprocess:15.0 tablespace:15.0 truncate:15.0 u32:15.0 verified:15.0 " +
  "category:15.0 dst:15.0 internet:15.0 ocsp:15.0 reachable:15.0 relocation:15.0 adjust:15.0 collect:15.0 " +
  "decoding:15.0 discarded:15.0 apple:15.0 applicable:15.0 mean:15.0 resolves:15.0 cedilla:15.0 git_dir:15.0 " +
  "idea:15.0 merging:15.0 optimization:15.0 repart:15.0 resolving:15.0 triggerasyncid:15.0 insecure:15.0 " +
  "iterator:15.0 manner:15.0 sbin:15.0 shallow:15.0 significant:15.0 styles:15.0 dnspromises:15.0 " +
  "histogram:15.0 renamed:15.0 serialization:15.0 authority:15.0 dgst:15.0 latency:15.0 ll:15.0 repeated:15.0 " +
  "strictly:15.0 stub:15.0 white:15.0 capture:15.0 entirely:15.0 filtering:15.0 issuer:15.0 portable:15.0 " +
  "receiver:15.0 sup:15.0 threshold:15.0 volatile:15.0 wildcards:15.0 deny:15.0 hibernate:15.0 lu:15.0 lz4:15.0 " +
  "sdk:15.0 synonym:15.0 vector:15.0 arithmetic:15.0 assumes:15.0 ecma262:15.0 ncurses:15.0 pause:15.0 " +
  "postmessage:15.0 queued:15.0 scheduler:15.0 terminates:15.0 volume:15.0 1der:15.0 ab:15.0 kallsyms:15.0 " +
  "ldap:15.0 offsets:15.0 createwritestream:15.1 detached:15.1 watched:15.1 weight:15.1 cover:15.1 ending:15.1 " +
  "manage:15.1 nexttick:15.1 structures:15.1 transactions:15.1 1pe:15.1 et:15.1 front:15.1 outgoing:15.1 " +
  "quit:15.1 writehead:15.1 distinct:15.1 encodings:15.1 1fips:15.1 demangle:15.1 emits:15.1 eventname:15.1 " +
  "md5:15.1 nbe:15.1 presence:15.1 registers:15.1 convenient:15.1 defs:15.1 inherits:15.1 obsolete:15.1 " +
  "parentheses:15.1 approach:15.1 concurrent:15.1 eb:15.1 enclosed:15.1 notify:15.1 scan:15.1 spawned:15.1 " +
  "thing:15.1 uncaught:15.1 urlsearchparams:15.1 completer:15.1 exited:15.1 expands:15.1 pss:15.1 sep:15.1 " +
  "38:15.1 ability:15.1 attach:15.1 charset:15.1 increase:15.1 mechanisms:15.1 preserved:15.1 proper:15.1 " +
  "reporter:15.1 respond:15.1 slashes:15.1 stopped:15.1 substring:15.1 48:15.1 fetched:15.1 jvm:15.1 " +
  "microsoft:15.1 packaging:15.1 refuse:15.1 sorting:15.1 99:15.1 deferred:15.1 disabling:15.1 graphical:15.1 " +
  "iso_8859:15.1 outgoingmessage:15.1 overview:15.1 pkey:15.1 rc:15.1 consist:15.1 ed448:15.1 floating:15.1 " +
  "foobar:15.1 identifies:15.1 limitations:15.1 locks:15.1 webstreams:15.1 half:15.1 mtu:15.1 nwith:15.1 " +
  "particularly:15.1 ping:15.1 pointing:15.1 asynchronously:15.1 extracted:15.1 people:15.1 practice:15.1 " +
  "prepare:15.1 setheader:15.1 taking:15.1 tick:15.1 tmac:15.1 widgets:15.1 assuming:15.1 bottom:15.1 " +
  "fragment:15.1 gen:15.1 installer:15.1 introduced_in:15.1 lowercase:15.1 readfilesync:15.1 assignments:15.2 " +
  "ecdhe:15.2 maintainer:15.2 mysqld:15.2 places:15.2 27:15.2 decompressing:15.2 epoch:15.2 highest:15.2 " +
  "ignores:15.2 plugins:15.2 prepared:15.2 states:15.2 unified:15.2 causing:15.2 easily:15.2 effectively:15.2 " +
  "onmessage:15.2 overriding:15.2 precision:15.2 quota:15.2 rdma:15.2 red:15.2 responsible:15.2 sched:15.2 " +
  "utilities:15.2 views:15.2 whatever:15.2 bracket:15.2 killed:15.2 stash:15.2 super:15.2 unsafe:15.2 " +
  "watchdog:15.2 committer:15.2 determining:15.2 distributed:15.2 flushed:15.2 inputencoding:15.2 " +
  "makefiles:15.2 sd:15.2 setuid:15.2 168:15.2 alt:15.2 eof:15.2 loads:15.2 lot:15.2 necessarily:15.2 " +
  "pathnames:15.2 redirection:15.2 almost:15.2 bindings:15.2 impact:15.2 indexed:15.2 messageport:15.2 " +
  "msvc:15.2 printable:15.2 why:15.2 2001:15.2 alive:15.2 excluding:15.2 guest:15.2 iteration:15.2 openssh:15.2 " +
  "requirement:15.2 synchronously:15.2 toggle:15.2 caron:15.2 controlling:15.2 convention:15.2 crash:15.2 " +
  "esm:15.2 evaluates:15.2 oid:15.2 prune:15.2 ret:15.2 unsupported:15.2 collation:15.2 keymap:15.2 moc:15.2 " +
  "pkt:15.2 referred:15.2 replacing:15.2 switches:15.2 updating:15.2 colons:15.2 curses:15.2 cwd:15.2 ev:15.2 " +
  "minimal:15.2 psql:15.2 recover:15.2 shells:15.2 unresolved:15.2 activated:15.2 checksums:15.2 fetching:15.2 " +
  "mkdir:15.2 nm:15.2 punycode:15.2 suites:15.2 targeted:15.2 utmp:15.2 wrapped:15.2 accessing:15.2 admin:15.2 " +
  "authorization:15.2 bandwidth:15.2 byteoffset:15.2 fit:15.2 modifications:15.2 prop_sf:15.2 say:15.2 " +
  "verity:15.2 allocate:15.3 complex:15.3 def:15.3 incorrect:15.3 lib1:15.3 ordered:15.3 reload:15.3 " +
  "transition:15.3 basis:15.3 decrypt:15.3 genex:15.3 iterations:15.3 predefined:15.3 prompts:15.3 vary:15.3 " +
  "activity:15.3 completes:15.3 consumed:15.3 ish:15.3 mappings:15.3 nit:15.3 readfile:15.3 aes128:15.3 " +
  "channels:15.3 consisting:15.3 errno:15.3 pick:15.3 understand:15.3 modifying:15.3 our:15.3 packed:15.3 " +
  "pathspec:15.3 production:15.3 replaces:15.3 33:15.3 come:15.3 freed:15.3";
