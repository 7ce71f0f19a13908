/** All inventories; a new one is a file beside this and a line here. */
import { git } from "./git.ts";
import type { Inventory } from "./inventory.ts";
import { postgresql } from "./postgresql.ts";
import { typescript } from "./typescript.ts";

export const INVENTORIES: readonly Inventory[] = [typescript, postgresql, git];
