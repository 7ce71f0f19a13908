/** Why Python does not find a module, told from the interpreter that is asked, the project's files and the other interpreters here. */
import { z } from "zod";
import type { ProbeFinding } from "../../model/diagnosis.ts";
import { defineProbe, findingsOf, type Probe, remark } from "../probe.ts";

export const pythonFacts = z.strictObject({
  /** The module as imported: `yaml`, `google.protobuf`. */
  name: z.string(),
  /** Null: it could not be started. */
  interpreter: z
    .strictObject({
      executable: z.string(),
      /** `3.11.2` */
      version: z.string(),
      /** Where it finds the module's first part; null if nowhere. */
      found: z.string().nullable(),
      /** The module's first part belongs to this Python's standard library. */
      standard: z.boolean(),
      /** It is listed in the standard library, and its file is missing. */
      setuptools: z.string(),
    })
    .nullable(),
  tried: z.string(),
  /** A file or folder of that name in the folder the user stands in. */
  here: z.string().nullable(),
  /** One deeper in the project, which an import from here does not see. */
  deeper: z.string().nullable(),
  /** Another interpreter that has it. */
  elsewhere: z.strictObject({ executable: z.string(), found: z.string() }).nullable(),
});
export type PythonFacts = z.infer<typeof pythonFacts>;

const RECORD = "python/module-not-found";
const { proves } = findingsOf(RECORD);

/** Modules whose distribution on the index has another name; each is the first result of that name's own documentation. */
const DISTRIBUTIONS: Readonly<Record<string, string>> = {
  attr: "attrs",
  bs4: "beautifulsoup4",
  cv2: "opencv-python",
  Crypto: "pycryptodome",
  dateutil: "python-dateutil",
  docx: "python-docx",
  dotenv: "python-dotenv",
  fitz: "PyMuPDF",
  git: "GitPython",
  github: "PyGithub",
  googleapiclient: "google-api-python-client",
  grpc: "grpcio",
  jose: "python-jose",
  jwt: "PyJWT",
  ldap: "python-ldap",
  magic: "python-magic",
  multipart: "python-multipart",
  MySQLdb: "mysqlclient",
  nacl: "PyNaCl",
  OpenSSL: "pyOpenSSL",
  PIL: "pillow",
  pptx: "python-pptx",
  psycopg2: "psycopg2-binary",
  serial: "pyserial",
  skimage: "scikit-image",
  sklearn: "scikit-learn",
  slugify: "python-slugify",
  telegram: "python-telegram-bot",
  usb: "pyusb",
  websocket: "websocket-client",
  yaml: "PyYAML",
  zmq: "pyzmq",
};

/** Modules that the standard library lost, and with which version ("What's New in Python"). */
const REMOVED: Readonly<Record<string, string>> = {
  ConfigParser: "3.0",
  Queue: "3.0",
  StringIO: "3.0",
  Tkinter: "3.0",
  cPickle: "3.0",
  urllib2: "3.0",
  urlparse: "3.0",
  asynchat: "3.12",
  asyncore: "3.12",
  distutils: "3.12",
  imp: "3.12",
  smtpd: "3.12",
  aifc: "3.13",
  audioop: "3.13",
  cgi: "3.13",
  cgitb: "3.13",
  chunk: "3.13",
  crypt: "3.13",
  imghdr: "3.13",
  mailcap: "3.13",
  msilib: "3.13",
  nis: "3.13",
  nntplib: "3.13",
  ossaudiodev: "3.13",
  pipes: "3.13",
  sndhdr: "3.13",
  spwd: "3.13",
  sunau: "3.13",
  telnetlib: "3.13",
  uu: "3.13",
  xdrlib: "3.13",
};

/** Parts of the standard library that distributions package apart or that need a library when Python is built. */
const OPTIONAL = new Set([
  "tkinter",
  "_tkinter",
  "_ctypes",
  "_sqlite3",
  "_bz2",
  "_lzma",
  "_ssl",
  "_curses",
  "_dbm",
  "readline",
]);

function examine(facts: PythonFacts): ProbeFinding[] {
  const { interpreter, name, here } = facts;
  if (!interpreter) return [remark("note", "python-no-interpreter", { tried: facts.tried })];
  const { executable, version, found } = interpreter;
  const who = remark("note", "python-interpreter", { executable, version });
  if (found !== null)
    // A file beside the program comes before everything that is installed.
    return here !== null && here !== found
      ? [proves("python-shadowed", "shadowed", { name, path: here, hides: found }), who]
      : [remark("holds", "python-found", { name, path: found }), who];
  return [absent(facts, interpreter), who];
}

/** The interpreter does not have it: why? The most certain reason first. */
function absent(facts: PythonFacts, interpreter: NonNullable<PythonFacts["interpreter"]>): ProbeFinding {
  const { name, here, deeper, elsewhere } = facts;
  const { executable, version, setuptools } = interpreter;
  const [first = name] = name.split(".");
  const since = Object.hasOwn(REMOVED, first) ? REMOVED[first] : undefined;
  if (first === "pkg_resources") return proves("python-pkg-resources", "pkg-resources-gone", { version: setuptools });
  if (since !== undefined && atLeast(version, since))
    return proves("python-removed", "removed-from-stdlib", { name: first, version, since });
  if (OPTIONAL.has(first) || interpreter.standard)
    return proves("python-built-without", "python-built-without-it", { name: first });
  const own = here ?? deeper;
  if (own !== null) return proves("python-own-code", "own-code-not-on-path", { name: first, path: own });
  if (elsewhere)
    return proves("python-elsewhere", "other-interpreter", { name: first, executable, found: elsewhere.found });
  const distribution = Object.hasOwn(DISTRIBUTIONS, first) ? DISTRIBUTIONS[first] : undefined;
  if (distribution !== undefined)
    return proves("python-other-name", "other-distribution-name", { name: first, distribution });
  return proves("python-not-installed", "not-installed", { name: first, executable });
}

function atLeast(version: string, least: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [leastMajor = 0, leastMinor = 0] = least.split(".").map(Number);
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}

export const python: Probe = defineProbe(
  {
    id: "python",
    records: [RECORD],
    local: true,
    inputs: [
      { name: "module", kind: "text", label: "python-module", required: true, first: true },
      { name: "python", kind: "file", label: "python", required: false },
    ],
  },
  pythonFacts,
  examine,
);
