const { createElement } = require("react");
const { renderToString } = require("react-dom/server");
process.stdout.write(renderToString(createElement(require("./article.cjs").Page)));
