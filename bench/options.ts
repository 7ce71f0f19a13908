/** Options of all benchmarks: `--small` for a quick run that proves only that it works, `--name=value` for the rest. */
const args = process.argv.slice(2);

export const small: boolean = args.includes("--small");

export const option = (name: string): string | undefined =>
  args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);

export const numbers = (name: string, usual: readonly number[]): readonly number[] =>
  option(name)?.split(",").map(Number) ?? usual;
