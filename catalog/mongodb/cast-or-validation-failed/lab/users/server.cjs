// Users sign up and are looked for by their ids. The documents are checked by Mongoose; no server of MongoDB is asked, for none is needed.
const http = require("node:http");
const mongoose = require("mongoose");

const { WAYOUT_APPROACH: approach, PORT } = process.env;
const User = mongoose.model(
  "User",
  new mongoose.Schema({
    email: { type: String, required: true },
    kind: { type: String, enum: ["guest", "member"], default: "guest" },
  }),
);

async function find(id) {
  if (approach === "check-the-id" && !/^[0-9a-f]{24}$/i.test(id)) return [404, "told: there is no such user"];
  // The filter is turned into the types of the schema here, as before every query.
  User.findById(id).cast();
  return [200, "told: searched"];
}

async function signUp(body) {
  const user = new User(body);
  if (approach === "skip-validation") return [200, "told: welcome"];
  try {
    await user.validate();
  } catch (error) {
    if (approach !== "answer-400" || error.name !== "ValidationError") throw error;
    return [400, `told: ${Object.keys(error.errors).join(", ")} to be corrected`];
  }
  return [200, "told: welcome"];
}

http
  .createServer(async (request, response) => {
    let text = "";
    for await (const part of request) text += part;
    const { pathname } = new URL(request.url, "http://localhost");
    const answer = request.method === "POST" ? signUp(JSON.parse(text)) : find(pathname.split("/")[2]);
    const [status, body] = await answer.catch((error) => {
      console.error(`${error.name}: ${error.message}`);
      return [500, `${error.name}: ${error.message}`];
    });
    response.writeHead(status).end(body);
  })
  .listen(Number(PORT), "127.0.0.1");
