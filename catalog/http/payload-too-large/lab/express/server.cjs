/** POST /import takes many rows, POST /login a name. The parsers are as the cause and the approach have them. */
const express = require("express");

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach, PORT } = process.env;
const app = express();

if (approach === "raise-parser") app.use("/import", express.json({ limit: "200kb" }));
if (approach === "raise-on-all-routes") app.use(express.json({ limit: "200kb" }));
if (approach === "unlimited") app.use(express.json({ limit: "100gb" }));
app.use(express.json());
// The limit stands below the parser that has refused already.
if (cause === "limit-not-applied") app.use(express.json({ limit: "200kb" }));
if (approach === "body-parser-after") app.use(express.json({ limit: "200kb" }));

app.post("/import", (req, res) => res.send(`rows: ${req.body.length}`));
app.post("/login", (req, res) => res.send(`hello ${String(req.body.name).slice(0, 10)}`));
app.listen(Number(PORT), "127.0.0.1");
