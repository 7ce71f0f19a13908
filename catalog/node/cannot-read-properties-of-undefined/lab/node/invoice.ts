import { appendFileSync } from "node:fs";

const customers = [
  { id: 5, name: "Ada" },
  { id: 7, name: "Bo" },
];
const orders = [
  { id: 1, customer: 5, shipping: { days: 1 }, amounts: [1] },
  { id: 2, customer: 7, shipping: { days: 3 }, amounts: [2] },
  { id: 3, customer: 5, shipping: { days: 1 }, amounts: [1, 2] },
];

class Till {
  each = 20;
  price(amount: number) {
    return amount * this.each;
  }
}

async function loadAddress() {
  return { place: { town: "Oslo" } };
}

const till = new Till();
for (const order of orders) {
  const customer = customers.find((one) => one.id === order.customer);
  const name = customer.name;
  const days = order.shipping.days;
  const address = await loadAddress();
  const town = address.place.town;
  const sum = order.amounts.map((amount) => till.price(amount)).reduce((all: number, one: number) => all + one, 0);
  appendFileSync("invoices.jsonl", `${JSON.stringify({ order: order.id, name, days, town, sum })}\n`);
  console.log(`order ${order.id} is invoiced: ${sum} to ${town}`);
}
