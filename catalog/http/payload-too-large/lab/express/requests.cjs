const headers = { "Content-Type": "application/json" };
if (process.env.WAYOUT_ASK === "checks") {
  const rows = Array.from({ length: 18_000 }, () => "a row");
  console.log(
    JSON.stringify([{ name: "large-import", method: "POST", path: "/import", headers, body: JSON.stringify(rows) }]),
  );
} else
  console.log(
    JSON.stringify([
      {
        name: "large-login-refused",
        method: "POST",
        path: "/login",
        headers,
        body: JSON.stringify({ name: "a".repeat(190_000) }),
      },
    ]),
  );
