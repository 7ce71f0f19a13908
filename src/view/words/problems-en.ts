/** What can be wrong with a request, in English. Declares the codes and what each needs to know. */

/** One kind of problem: its sentences, from data. */
interface ProblemWords<Data> {
  readonly title: string;
  readonly detail: (data: Data) => string;
  readonly todo: (data: Data) => string;
}

const problem = <Data = object>(words: ProblemWords<Data>): ProblemWords<Data> => words;

const megabytes = (bytes: number) => `${bytes / 1024 / 1024} MiB`;

export const problemsEn = {
  "no-such-page": problem({
    title: "No such page",
    detail: () => "There is no page at this address.",
    todo: () => "Search for the error, or browse by domain.",
  }),
  "no-such-record": problem<{ near?: string | undefined }>({
    title: "No such record",
    detail: () => "The catalog has no record of this name.",
    todo: ({ near }) =>
      near
        ? `Did you mean ${near}?`
        : "Look the message itself up, or search by its words: names of records are no messages.",
  }),
  "method-not-allowed": problem<{ allow: string }>({
    title: "Method not allowed",
    detail: ({ allow }) => `This address answers to ${allow} only.`,
    todo: ({ allow }) => `Send it with ${allow}.`,
  }),
  "bad-json": problem({
    title: "Not JSON",
    detail: () => "The body of the request is not JSON.",
    todo: () => 'Send an object, e.g. {"text": "jwt expired"}.',
  }),
  "bad-request": problem({
    title: "Bad request",
    detail: () => "Parts of the request are not as they have to be; `errors` names each.",
    todo: () => "Correct them; /docs shows what each may be.",
  }),
  "bad-cursor": problem({
    title: "Bad cursor",
    detail: () => "The cursor is none that a list of records gave.",
    todo: () => "Give `next` of the list before as it is, or leave it out to begin.",
  }),
  "empty-text": problem({
    title: "Empty text",
    detail: () => "The text to look up is empty.",
    todo: () => "Paste an error message, a stack trace or a log.",
  }),
  "too-long": problem<{ most: number }>({
    title: "Too long",
    detail: ({ most }) => `The text is longer than ${megabytes(most)}.`,
    todo: () => "Paste the part around the error; `wayout scan` reads logs of any size on your own machine.",
  }),
  "not-in-record": problem<{ record: string; part: "approach" | "cause"; known: readonly string[] }>({
    title: "Not in this record",
    detail: ({ record, part }) => `The record ${record} has no such ${part}.`,
    todo: ({ known }) => `It has ${known.join(", ")}.`,
  }),
  "bad-key": problem({
    title: "Key not valid",
    detail: () => "The key is not known here, or was revoked.",
    todo: () => "Ask whoever runs this server for a key, or send the report without one.",
  }),
  "key-reused": problem({
    title: "Idempotency key used before",
    detail: () => "Another report was sent with this `Idempotency-Key`.",
    todo: () => "Give every report a key of its own, a UUID for example.",
  }),
  "foreign-form": problem({
    title: "Not sent from this site",
    detail: () => "A form of this site is only taken from a page of this site.",
    todo: () => "Open the record here and press the button there. Programs use `POST /v1/reports`.",
  }),
  "ledger-unavailable": problem<{ seconds: number }>({
    title: "Reports cannot be taken now",
    detail: () =>
      "The ledger did not take the report: its store is busy, full or out of reach. Nothing acknowledged is lost.",
    todo: ({ seconds }) => `Send it again in ${seconds} s, with the same \`Idempotency-Key\` if it had one.`,
  }),
  "address-too-long": problem<{ most: number }>({
    title: "Address too long",
    detail: ({ most }) => `The address has more than ${most} characters.`,
    todo: () => "Send long texts in the body of POST /v1/lookup.",
  }),
  "unsupported-media-type": problem<{ types: string }>({
    title: "Unsupported media type",
    detail: ({ types }) => `The body has to be ${types}.`,
    todo: ({ types }) => `Name ${types} in Content-Type, and send it so.`,
  }),
  "too-many-requests": problem<{ seconds: number }>({
    title: "Too many requests",
    detail: () => "This client has sent more requests than it may for now.",
    todo: ({ seconds }) => `Try again in ${seconds} s. \`wayout\` on your own machine has no such limit.`,
  }),
  misdirected: problem({
    title: "Wrong host",
    detail: () => "This server does not answer under the name in the Host header.",
    todo: () => "Call it by its own address; `wayout serve --allow-host <name>` adds a name.",
  }),
  "not-ready": problem({
    title: "Not ready",
    detail: () => "The server is starting or stopping.",
    todo: () => "Try again in a moment.",
  }),
  defect: problem({
    title: "A defect of the server",
    detail: () => "Something went wrong that should not have.",
    todo: () => "Try again; if it stays, please report it.",
  }),
};

export type Problems = typeof problemsEn;
export type ProblemCode = keyof Problems;
/** What a kind of problem needs to know. */
export type ProblemData<Code extends ProblemCode> = Parameters<Problems[Code]["detail"]>[0];
