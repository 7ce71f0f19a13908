/** All inventories; a new one is a file beside this and a line here. Of messages that several print, the first names the id. */
import { angular } from "./angular.ts";
import { apt } from "./apt.ts";
import { astro } from "./astro.ts";
import { babel } from "./babel.ts";
import { bash } from "./bash.ts";
import { clang } from "./clang.ts";
import { coreutils } from "./coreutils.ts";
import { dpkg } from "./dpkg.ts";
import { eslint } from "./eslint.ts";
import { findutils } from "./findutils.ts";
import { gawk } from "./gawk.ts";
import { gcc } from "./gcc.ts";
import { git } from "./git.ts";
import { glibc } from "./glibc.ts";
import { gnupg } from "./gnupg.ts";
import { grep } from "./grep.ts";
import type { Inventory } from "./inventory.ts";
import { javac } from "./javac.ts";
import { libaptPkg } from "./libapt-pkg.ts";
import { make } from "./make.ts";
import { mariadb } from "./mariadb.ts";
import { node } from "./node.ts";
import { postgresql } from "./postgresql.ts";
import { pyright } from "./pyright.ts";
import { react } from "./react.ts";
import { sed } from "./sed.ts";
import { svelte } from "./svelte.ts";
import { tar } from "./tar.ts";
import { typescript } from "./typescript.ts";
import { typescriptEslint } from "./typescript-eslint.ts";
import { vue } from "./vue.ts";
import { wget } from "./wget.ts";

export const INVENTORIES: readonly Inventory[] = [
  typescript,
  node,
  postgresql,
  clang,
  pyright,
  eslint,
  typescriptEslint,
  svelte,
  astro,
  vue,
  babel,
  angular,
  react,
  git,
  gcc,
  javac,
  mariadb,
  apt,
  libaptPkg,
  dpkg,
  bash,
  coreutils,
  make,
  wget,
  tar,
  grep,
  sed,
  findutils,
  gawk,
  gnupg,
  glibc,
];
