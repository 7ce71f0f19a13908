// A shop with the users Ada, Bob and Cem. Each user has an e-mail address of his own; two tenants share the table.
import { initialise, start } from "../shared/postgres.mjs";

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;
const people = [
  ["ada@example.com", "Ada"],
  ["bob@example.com", "Bob"],
  ["cem@example.com", "Cem"],
];
initialise();
const server = await start();

const upsert =
  {
    "on-conflict-update": "on conflict (email) do update set name = excluded.name",
    "on-conflict-nothing": "on conflict (email) do nothing",
  }[approach] ?? "";

// What the shop answers to somebody who wants to become a user: "stored" or "taken".
async function signUp(client, email, name, tenant = 1) {
  const looks = approach === "select-first" || cause === "concurrent-insert";
  if (looks && (await client.query("select from users where email = $1", [email])).rowCount > 0) return "taken";
  const columns = approach === "explicit-max-plus-one" ? "id, tenant, email, name" : "tenant, email, name";
  const id = approach === "explicit-max-plus-one" ? "(select max(id) + 1 from users), " : "";
  try {
    const { rowCount } = await client.query(`insert into users (${columns}) values (${id}$1, $2, $3) ${upsert}`, [
      tenant,
      email,
      name,
    ]);
    return rowCount === 1 ? "stored" : "taken";
  } catch (error) {
    if (approach === "handle-23505" && error.code === "23505" && error.constraint === "users_email_key") return "taken";
    throw error;
  }
}

// Two visitors at once: the second asks while the transaction of the first is open.
async function bothSignUp(first, second) {
  const [one, two] = [await server.connect(), await server.connect()];
  await one.query("begin");
  const answer = await signUp(one, ...first);
  const waiting = signUp(two, ...second);
  waiting.catch(() => {});
  await new Promise((done) => setTimeout(done, 500));
  await one.query("commit");
  return [answer, await waiting];
}

const work = {
  async "sequence-behind"() {
    await bothSignUp(["dan@example.com", "Dan"], ["eve@example.com", "Eve"]);
    const { rows } = await admin.query(
      "select name from users where email in ('dan@example.com', 'eve@example.com') order by name",
    );
    return rows.map(({ name }) => name).join() === "Dan,Eve";
  },
  "value-taken": async () => ["stored", "taken"].includes(await signUp(admin, "ada@example.com", "A stranger")),
  async "concurrent-insert"() {
    await bothSignUp(["dan@example.com", "Dan"], ["dan@example.com", "Dan"]);
    return (await admin.query("select from users where email = 'dan@example.com'")).rowCount >= 1;
  },
  async rerun() {
    for (const [email, name] of people)
      await admin.query(`insert into users (email, name) values ($1, $2) ${upsert}`, [email, name]);
    return (
      (await admin.query("select from users where email = any ($1)", [people.map(([email]) => email)])).rowCount >= 3
    );
  },
  async "constraint-too-narrow"() {
    await signUp(admin, "ada@example.com", "Ada", 2);
    return (await admin.query("select from users where email = 'ada@example.com' and tenant = 2")).rowCount === 1;
  },
};

const admin = await server.connect();
await admin.query(
  "create table users (id serial primary key, tenant int not null default 1, email text unique, name text not null)",
);
for (const [at, [email, name]] of people.entries())
  await (cause === "sequence-behind"
    ? admin.query("insert into users (id, email, name) values ($1, $2, $3)", [at + 1, email, name])
    : admin.query("insert into users (email, name) values ($1, $2)", [email, name]));
if (approach === "reset-sequence")
  await admin.query(
    "select setval(pg_get_serial_sequence('users', 'id'), coalesce((select max(id) from users), 0) + 1, false)",
  );
if (approach === "drop-constraint")
  await admin.query(
    `alter table users drop constraint ${cause === "sequence-behind" ? "users_pkey" : "users_email_key"}`,
  );
if (approach === "change-constraint") {
  await admin.query("create unique index concurrently users_tenant_email_key on users (tenant, email)");
  await admin.query("alter table users drop constraint users_email_key");
}
try {
  console.log("as it should be:", (await work[cause]()) ? "yes" : "no");
} finally {
  await server.end();
}
