// A small migration tool: applies the steps that the database does not have in its own table.
export const steps = [
  ["001", 'create table orders (id int primary key, "userName" text, total int)'],
  ["002", "alter table orders add column paid boolean not null default true"],
];

export async function migrate(client, wanted = steps) {
  await client.query("create table if not exists migrations (name text primary key)");
  for (const [name, text] of wanted) {
    if ((await client.query("select from migrations where name = $1", [name])).rowCount > 0) continue;
    await client.query(text);
    await client.query("insert into migrations values ($1)", [name]);
  }
}
