/** What is used of the parser of yarn's first format, which comes without types. */
declare module "@yarnpkg/lockfile" {
  type Parse = (text: string) => { type: "success" | "merge" | "conflict"; object: unknown };
  export const parse: Parse | undefined;
  /** The same again: it depends on the loader which of them a CommonJS module has. */
  const lockfile: { parse: Parse } | undefined;
  export default lockfile;
}
