/** When a version of a package came out, and who says so: entries of `publications.yaml`. */
import { z } from "zod";
import { packageUrl } from "./package-url.ts";

export const publication = z.strictObject({
  /** Package URL without a version. */
  package: packageUrl,
  version: z.string().min(1).max(60),
  date: z.iso.date({ error: "is not a date: write it like 2023-07-18" }),
  /** Where that is said: an address, or the place in a file that comes with the package. */
  source: z.string().min(1).max(300),
  /** What the registry says of a version that it has marked as deprecated or yanked. */
  deprecated: z.string().min(1).max(500).optional(),
});
export type Publication = z.infer<typeof publication>;

export const publicationList = z.array(publication);
