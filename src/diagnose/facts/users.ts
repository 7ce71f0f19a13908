/** Names of users. */
import { read } from "./processes.ts";

let names: ReadonlyMap<number, string> | undefined;

/** The name of a user by /etc/passwd (passwd(5)); the number where there is none. */
export function userName(uid: number): string {
  names ??= new Map(
    (read("/etc/passwd") ?? "").split("\n").flatMap((line) => {
      const [name, , id] = line.split(":");
      return name && id ? [[Number(id), name] as const] : [];
    }),
  );
  return names.get(uid) ?? String(uid);
}
