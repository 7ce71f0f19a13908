/** The NOTICE beside an inventory bundle: whose texts it holds. */
import type { Gathered } from "./build.ts";

const section = ({ inventory, fetched, kept }: Gathered): string =>
  [
    `${inventory.program} (${inventory.name})`,
    `  ${kept.length} messages of ${fetched.package} ${fetched.version}`,
    `  licence ${inventory.licence}; sha256 ${fetched.sha256}`,
  ].join("\n");

/** Names every inventory with its package, version, licence and checksum, those that may not be passed on apart. */
export function noticeOf(gathered: readonly Gathered[]): string {
  const permissive = gathered.filter(({ inventory }) => inventory.permissive);
  const own = gathered.filter(({ inventory }) => !inventory.permissive);
  const blocks = [
    "The bundle beside this file holds message texts of the following programs. Wayout did not write them.",
    ...permissive.map(section),
    ...(own.length > 0
      ? [
          "The licences of the following ones ask for more of who passes texts on than this notice gives. They were built from packages on\nthis machine for use on this machine: do not pass this bundle on.",
          ...own.map(section),
        ]
      : []),
  ];
  return `${blocks.join("\n\n")}\n`;
}
