/** Side by side: every contender once a round, the order reversed each round, all raw values kept. */

export interface Contender {
  readonly name: string;
  /** Runs once; the time it took, in milliseconds. */
  run(): number | Promise<number>;
}

export type Samples = Readonly<Record<string, readonly number[]>>;

/** @param rounds times that each contender runs; a first run, not counted, warms all of them up */
export async function sideBySide(contenders: readonly Contender[], rounds: number): Promise<Samples> {
  const samples: Record<string, number[]> = {};
  for (const { name, run } of contenders) {
    await run();
    samples[name] = [];
  }
  for (let round = 0; round < rounds; round++) {
    for (const { name, run } of round % 2 === 0 ? contenders : [...contenders].reverse())
      (samples[name] as number[]).push(await run());
  }
  return samples;
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export const megabytesPerSecond = (bytes: number, milliseconds: number): number => bytes / 1e6 / (milliseconds / 1e3);

/** Milliseconds since some fixed time. */
export const now = (): number => Number(process.hrtime.bigint()) / 1e6;
