const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach, WAYOUT_ASK: ask } = process.env;
const post = (name, body) => ({
  name,
  method: "POST",
  path: "/users",
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});
const checks = {
  "id-is-no-objectid": { name: "is-answered", method: "GET", path: "/users/new" },
  "required-missing": post(
    "is-answered",
    approach === "give-what-is-required" ? { email: "ada@example.com" } : { mail: "ada@example.com" },
  ),
  "value-not-allowed": post("is-answered", { email: "ada@example.com", kind: "admin" }),
};
const invariants = [
  post("bad-user-refused", { kind: "root" }),
  post("good-user-accepted", { email: "bob@example.com", kind: "member" }),
];
console.log(JSON.stringify(ask === "invariants" ? invariants : [checks[cause]]));
