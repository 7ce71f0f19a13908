import { recordId } from "../../model/ids.ts";
import type { Check } from "./check.ts";

export const idNotFolder: Check = {
  name: "id-not-folder",
  description: "A record's id is the path of its folder below the catalog.",
  check(record, report) {
    if (record.id === record.folderId) return;
    const what = `the id is \`${record.id}\` and the folder \`${record.folderId}\``;
    const todo = recordId.safeParse(record.folderId).success
      ? `write \`id: ${record.folderId}\`, or rename the folder`
      : `rename the folder to \`${record.id}\``;
    report(record.locate("record.yaml", ["id"]), what, todo);
  },
};
