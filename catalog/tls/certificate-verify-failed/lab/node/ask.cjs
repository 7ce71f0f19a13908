const [port, from] = process.argv.slice(2);
require("node:https").get({ host: "localhost", family: 4, port }, (answer) => {
  answer.on("data", (data) => console.log(`${data} from ${from}`));
});
