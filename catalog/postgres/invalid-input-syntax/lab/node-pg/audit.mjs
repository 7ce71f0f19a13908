// What was served: the weight and the note as the sender meant them, and no parcel of somebody else.
import { copyOf, start } from "../shared/postgres.mjs";

const server = await start({ data: copyOf() });
const client = await server.connect();
const wrong = [];
const { rows } = await client.query("select to_regclass('answers') is not null as served");
if (rows[0].served) {
  const answer = (await client.query("select text from answers")).rows[0].text;
  const parcel = (await client.query("select grams, note from parcels where id = 2")).rows[0];
  const { WAYOUT_CAUSE: cause } = process.env;
  if (cause === "wrong-value" && answer !== "no such parcel") wrong.push(`found ${answer}`);
  if (cause === "empty-text" && parcel.grams !== null) wrong.push(`weighs ${parcel.grams}`);
  if (cause === "other-format" && parcel.grams !== 1500) wrong.push(`weighs ${parcel.grams}`);
  if (cause === "too-long" && parcel.note !== "leave it with Mrs Miller") wrong.push(`says ${parcel.note}`);
}
console.log(wrong.length > 0 ? `wrong: ${wrong.join(", ")}` : "data are right");
await server.end();
