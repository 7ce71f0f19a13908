import type { RuntimeName } from "../../model/scenario.ts";
import { go } from "./go.ts";
import { java } from "./java.ts";
import { node } from "./node.ts";
import { python } from "./python.ts";
import type { Runtime } from "./runtime.ts";
import { shell } from "./shell.ts";

export const RUNTIMES: Readonly<Record<RuntimeName, Runtime>> = { node, python, java, go, shell };
