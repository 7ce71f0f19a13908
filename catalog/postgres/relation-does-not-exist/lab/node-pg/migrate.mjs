// A small migration tool: applies the steps that the database does not have in its own table.
const steps = [
  [
    "001-orders",
    "create table orders (id serial primary key, total int not null, paid boolean not null default false)",
  ],
  ["002-invoices", "create table invoices (order_id int references orders)"],
];

export async function migrate(client, { reversed = false, fake = false } = {}) {
  await client.query("create table if not exists migrations (name text primary key)");
  for (const [name, statement] of reversed ? [...steps].reverse() : steps) {
    const { rowCount } = await client.query("select from migrations where name = $1", [name]);
    if (rowCount > 0) continue;
    if (!fake) await client.query(statement);
    await client.query("insert into migrations values ($1)", [name]);
  }
}
