/** Mounts as /proc/self/mountinfo shows them (Linux, proc(5)). */
import { read } from "./processes.ts";

export interface Mount {
  readonly point: string;
  readonly kind: string;
  readonly options: readonly string[];
}

/** The mount that a path lies on; `undefined` where the system does not tell. */
export function mountOf(path: string): Mount | undefined {
  let best: Mount | undefined;
  // The last mount on a point hides those before it.
  for (const mount of mounts())
    if (isBelow(path, mount.point) && (!best || mount.point.length >= best.point.length)) best = mount;
  return best;
}

function mounts(): Mount[] {
  return (read("/proc/self/mountinfo") ?? "").split("\n").flatMap((line) => {
    // id parent major:minor root point options tags... - kind source super-options
    const [left = "", right] = line.split(" - ");
    const [, , , , point, options = ""] = left.split(" ");
    if (point === undefined || right === undefined) return [];
    const [kind = "", , superOptions = ""] = right.split(" ");
    return [{ point: plainPath(point), kind, options: [...options.split(","), ...superOptions.split(",")] }];
  });
}

/** Blanks and backslashes stand as octal numbers. */
const plainPath = (text: string): string =>
  text.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));

const isBelow = (path: string, point: string): boolean =>
  point === "/" || path === point || path.startsWith(`${point}/`);
