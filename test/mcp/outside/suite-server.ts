/**
 * A server with the tools, resources and prompts that the official conformance suite asks for by name. They stand in for the catalog's
 * own, so that the suite can try the way to them: the app, its host and origin checks, the stateless transport.
 */
import {
  completable,
  fromJsonSchema,
  McpServer,
  ResourceTemplate,
  type ServerContext,
} from "@modelcontextprotocol/server";
import { z } from "zod";

/** One red pixel. */
const PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==";
/** A WAV file without a sample. */
const WAV = "UklGRiQAAABXQVZFZm10IBAAAAABAAEAQB8AAIA+AAACABAAZGF0YQAAAAA=";

const text = (said: string) => ({ type: "text" as const, text: said });
const image = { type: "image" as const, data: PNG, mimeType: "image/png" };
const resource = (uri: string, mimeType: string, said: string) => ({
  type: "resource" as const,
  resource: { uri, mimeType, text: said },
});
const moment = () => new Promise((resolve) => setTimeout(resolve, 20));

export function createSuiteServer(): McpServer {
  const server = new McpServer(
    { name: "conformance", version: "1" },
    { capabilities: { logging: {} }, enforceStrictCapabilities: true },
  );
  addContents(server);
  addNotifications(server);
  addQuestions(server);
  addResources(server);
  addPrompts(server);
  return server;
}

/** Every kind of content, an error, and a schema with keywords that must survive. */
function addContents(server: McpServer): void {
  const tool = (name: string, content: (ReturnType<typeof text | typeof resource> | typeof image | typeof audio)[]) =>
    server.registerTool(name, { description: name }, () => ({ content }));
  const audio = { type: "audio" as const, data: WAV, mimeType: "audio/wav" };
  tool("test_simple_text", [text("This is a simple text response for testing.")]);
  tool("test_image_content", [image]);
  tool("test_audio_content", [audio]);
  tool("test_embedded_resource", [
    resource("test://embedded-resource", "text/plain", "This is an embedded resource content."),
  ]);
  tool("test_multiple_content_types", [
    text("Multiple content types test:"),
    image,
    resource("test://mixed-content-resource", "application/json", '{"test":"data","value":123}'),
  ]);
  server.registerTool("test_error_handling", { description: "Always fails." }, () => {
    throw new Error("This tool intentionally returns an error for testing");
  });
  const inputSchema = fromJsonSchema<Record<string, unknown>>({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    type: "object",
    $defs: { address: { type: "object", properties: { street: { type: "string" }, city: { type: "string" } } } },
    properties: { name: { type: "string" }, address: { $ref: "#/$defs/address" } },
    additionalProperties: false,
  });
  server.registerTool("json_schema_2020_12_tool", { description: "Keywords of 2020-12.", inputSchema }, () => ({
    content: [text("taken")],
  }));
}

/** What comes before the result, on the same stream. */
function addNotifications(server: McpServer): void {
  server.registerTool("test_tool_with_logging", { description: "Logs three lines." }, async ({ mcpReq }) => {
    for (const said of ["Tool execution started", "Tool processing data", "Tool execution completed"]) {
      await mcpReq.log("info", said);
      await moment();
    }
    return { content: [text("logged")] };
  });
  server.registerTool("test_tool_with_progress", { description: "Tells its progress." }, async ({ mcpReq }) => {
    const progressToken = mcpReq._meta?.progressToken;
    for (const progress of [0, 50, 100]) {
      if (progressToken !== undefined)
        await mcpReq.notify({ method: "notifications/progress", params: { progressToken, progress, total: 100 } });
      await moment();
    }
    return { content: [text("done")] };
  });
}

/** Asks the client back, which a transport without sessions cannot: expected to fail, but to fail at once and in words. */
function addQuestions(server: McpServer): void {
  const sampling = z.object({ prompt: z.string() });
  server.registerTool(
    "test_sampling",
    { description: "Asks the model.", inputSchema: sampling },
    async (asked, ctx) => {
      const content = text(asked.prompt);
      const said = await ctx.mcpReq.requestSampling({ messages: [{ role: "user", content }], maxTokens: 100 });
      return { content: [text(`LLM response: ${JSON.stringify(said.content)}`)] };
    },
  );
  const elicitation = z.object({ message: z.string() });
  server.registerTool("test_elicitation", { description: "Asks.", inputSchema: elicitation }, ({ message }, ctx) =>
    elicit(ctx, message, { username: { type: "string" }, email: { type: "string" } }),
  );
  server.registerTool("test_elicitation_sep1034_defaults", { description: "Asks with defaults." }, (ctx) =>
    elicit(ctx, "Defaults", { name: { type: "string", default: "John Doe" }, age: { type: "integer", default: 30 } }),
  );
  server.registerTool("test_elicitation_sep1330_enums", { description: "Asks for a choice." }, (ctx) =>
    elicit(ctx, "Choices", { untitledSingle: { type: "string", enum: ["option1", "option2", "option3"] } }),
  );
}

type Asked = Record<
  string,
  { type: "string"; default?: string; enum?: string[] } | { type: "integer"; default: number }
>;

async function elicit({ mcpReq }: ServerContext, message: string, properties: Asked) {
  const requestedSchema = { type: "object" as const, properties };
  const { action, content } = await mcpReq.elicitInput({ mode: "form", message, requestedSchema });
  return { content: [text(`User response: action=${action}, content=${JSON.stringify(content)}`)] };
}

function addResources(server: McpServer): void {
  const mimeType = "text/plain";
  server.registerResource("text", "test://static-text", { description: "Text.", mimeType }, ({ href }) => ({
    contents: [{ uri: href, mimeType, text: "This is the content of the static text resource." }],
  }));
  server.registerResource("binary", "test://static-binary", { description: "A picture." }, ({ href }) => ({
    contents: [{ uri: href, mimeType: "image/png", blob: PNG }],
  }));
  const template = new ResourceTemplate("test://template/{id}/data", { list: undefined });
  server.registerResource("template", template, { description: "Data by its id." }, ({ href }, { id }) => ({
    contents: [
      {
        uri: href,
        mimeType: "application/json",
        text: JSON.stringify({ id, templateTest: true, data: `Data for ID: ${String(id)}` }),
      },
    ],
  }));
}

function addPrompts(server: McpServer): void {
  const say = (...contents: (ReturnType<typeof text | typeof resource> | typeof image)[]) => ({
    messages: contents.map((content) => ({ role: "user" as const, content })),
  });
  server.registerPrompt("test_simple_prompt", { description: "No arguments." }, () =>
    say(text("This is a simple prompt for testing.")),
  );
  const arg1 = completable(z.string(), (start) => [`${start}1`, `${start}2`]);
  const argsSchema = z.object({ arg1, arg2: z.string() });
  server.registerPrompt("test_prompt_with_arguments", { description: "Two arguments.", argsSchema }, (given) =>
    say(text(`Prompt with arguments: arg1='${given.arg1}', arg2='${given.arg2}'`)),
  );
  const embedding = z.object({ resourceUri: z.string() });
  server.registerPrompt(
    "test_prompt_with_embedded_resource",
    { description: "Holds a resource.", argsSchema: embedding },
    ({ resourceUri }) =>
      say(
        resource(resourceUri, "text/plain", "Embedded resource content for testing."),
        text("Please process the embedded resource above."),
      ),
  );
  server.registerPrompt("test_prompt_with_image", { description: "Holds a picture." }, () =>
    say(image, text("Please analyze the image above.")),
  );
}
