// A parcel is booked whose weight or note came from a form, or one is looked for by what stands in an address.
import { initialise, start } from "../shared/postgres.mjs";

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;
initialise();
const server = await start();
const client = await server.connect();
await client.query("create table parcels (id int, grams int, note varchar(10))");
await client.query("insert into parcels values (0, 1, 'test'), (1, 500, 'books')");
const cast = approach === "cast-in-sql" ? "::int" : "";
const zero = (text) => (approach === "zero-for-bad" ? Number(text) || 0 : text);
const book = (grams, note) => client.query(`insert into parcels values (2, $1${cast}, $2)`, [grams, note]);
const served = {
  "empty-text": () => book(approach === "null-for-empty" ? null : zero(""), "shoes"),
  "wrong-value": async () => {
    if (approach === "validate-first") return "no such parcel";
    const { rows } = await client.query(`select note from parcels where id = $1${cast}`, [zero("new")]);
    return rows.length > 0 ? rows[0].note : "no such parcel";
  },
  // As a German form has it: one thousand five hundred.
  "other-format": () =>
    book(
      approach === "convert-format" ? Number("1.500,00".replaceAll(".", "").replace(",", ".")) : zero("1.500,00"),
      "shoes",
    ),
  "too-long": async () => {
    if (approach === "widen-column") await client.query("alter table parcels alter column note type text");
    return book(
      700,
      approach === "cut-the-text" ? "leave it with Mrs Miller".slice(0, 10) : "leave it with Mrs Miller",
    );
  },
}[cause];
try {
  const answer = await served();
  await client.query("create table answers as select $1::text as text", [
    typeof answer === "string" ? answer : "booked",
  ]);
  console.log("served");
} finally {
  await server.end();
}
