/** The reference of the HTTP API, read from its OpenAPI document. */
import { languageTag, type Page, type PageContext, pageOf } from "./context.ts";
import { renderDocument } from "./document.tsx";
import { fieldsOf, type OpenApi, type Operation, operationsOf, refName, type Schema, typeText } from "./openapi.ts";
import { Line, Prose } from "./parts/text.tsx";

/** @param document an OpenAPI 3.1 document */
export function renderApiReference(document: unknown, context: PageContext): string {
  const openapi = document as OpenApi;
  const page = pageOf(context);
  const { api } = page.site;
  const operations = operationsOf(openapi);
  const schemas = Object.entries(openapi.components?.schemas ?? {});
  return renderDocument({
    page,
    title: api.title,
    description: api.lead,
    place: "api",
    class: "api",
    children: (
      <>
        <h1>{api.title}</h1>
        <p class="lede">{api.lead}</p>
        {!page.live && <p class="warning">{api.static}</p>}
        <p class="go">
          <a href="/openapi.json">{api.document}</a>
        </p>
        <div class="cols">
          <nav class="toc" aria-label={page.site.contents}>
            <ol>
              {operations.map(({ method, path }) => (
                <li>
                  <a href={`#${operationAnchor(method, path)}`}>
                    <b>{method.toUpperCase()}</b> {path}
                  </a>
                </li>
              ))}
              {schemas.length > 0 && (
                <li>
                  <a href="#schemas">{api.schemas}</a>
                </li>
              )}
            </ol>
          </nav>
          <div class="main" lang="en">
            {operations.map(({ method, path, operation }) => (
              <OperationItem page={page} method={method} path={path} operation={operation} />
            ))}
            {schemas.length > 0 && (
              <section aria-labelledby="schemas">
                <h2 id="schemas" lang={languageTag(page.lang)}>
                  {api.schemas}
                </h2>
                {schemas.map(([name, schema]) => (
                  <section aria-labelledby={`schema-${name}`}>
                    <h3 id={`schema-${name}`}>
                      <code>{name}</code>
                    </h3>
                    {schema.description && <Prose text={schema.description} />}
                    <Fields page={page} schema={schema} />
                  </section>
                ))}
              </section>
            )}
          </div>
        </div>
      </>
    ),
  });
}

const operationAnchor = (method: string, path: string): string =>
  `${method}${path.replace(/[^a-z0-9]+/gi, "-").replace(/-$/, "")}`;

interface OperationProps {
  readonly page: Page;
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

const OperationItem = ({ page, method, path, operation }: OperationProps) => {
  const { api } = page.site;
  const anchor = operationAnchor(method, path);
  const body = operation.requestBody?.content;
  return (
    <section class="op" aria-labelledby={anchor}>
      <h2 id={anchor}>
        <b class="verb">{method.toUpperCase()}</b> <code>{path}</code>
      </h2>
      {operation.summary && (
        <p class="lede">
          <Line text={operation.summary} />
        </p>
      )}
      {operation.description && <Prose text={operation.description} />}
      {operation.parameters && operation.parameters.length > 0 && (
        <>
          <h3>{api.parameters}</h3>
          <FieldTable
            page={page}
            fields={operation.parameters.map((one) => ({
              name: one.name,
              required: one.required ?? false,
              schema: { ...one.schema, ...(one.description ? { description: one.description } : {}) },
            }))}
          />
        </>
      )}
      {body &&
        Object.entries(body).map(([type, { schema }]) => (
          <>
            <h3>
              {api.body} <small>{type}</small>
            </h3>
            {schema && <SchemaText page={page} schema={schema} />}
          </>
        ))}
      <h3>{api.responses}</h3>
      <dl class="pairs">
        {Object.entries(operation.responses ?? {}).map(([status, response]) => (
          <>
            <dt>
              <code>{status}</code>
            </dt>
            <dd>
              <Line text={response.description ?? ""} />{" "}
              {Object.entries(response.content ?? {}).map(([type, { schema }]) => (
                <>
                  <small>
                    {type} {schema && !schema.properties && <TypeLink schema={schema} />}
                  </small>
                  {schema?.properties && (
                    <details>
                      <summary>{api.fields}</summary>
                      <Fields page={page} schema={schema} />
                    </details>
                  )}
                </>
              ))}
            </dd>
          </>
        ))}
      </dl>
    </section>
  );
};

const SchemaText = ({ page, schema }: { page: Page; schema: Schema }) =>
  schema.properties ? (
    <Fields page={page} schema={schema} />
  ) : (
    <p>
      <TypeLink schema={schema} />
    </p>
  );

const TypeLink = ({ schema }: { schema: Schema }) => {
  const name = refName(schema) ?? (typeof schema.items === "object" ? refName(schema.items) : undefined);
  const text = <code>{typeText(schema)}</code>;
  return name ? <a href={`#schema-${name}`}>{text}</a> : text;
};

const Fields = ({ page, schema }: { page: Page; schema: Schema }) => {
  const fields = fieldsOf(schema);
  return fields.length > 0 ? (
    <FieldTable page={page} fields={fields} />
  ) : (
    <p>
      <code>{typeText(schema)}</code>
    </p>
  );
};

/** On a narrow screen its rows are laid out as lines; with the roles it stays a table to those who hear it. */
const FieldTable = ({
  page,
  fields,
}: {
  page: Page;
  fields: readonly { name: string; schema: Schema; required: boolean }[];
}) => {
  const { api } = page.site;
  return (
    <table role="table" class="fields">
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            {api.field}
          </th>
          <th scope="col" role="columnheader">
            {api.type}
          </th>
          <th scope="col" role="columnheader">
            {api.meaning}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {fields.map(({ name, schema, required }) => (
          <tr role="row">
            <th scope="row" role="rowheader">
              <code>{name}</code>
              {required && <small>{api.required}</small>}
            </th>
            <td role="cell">
              <TypeLink schema={schema} />
            </td>
            <td role="cell">
              <Line text={schema.description ?? ""} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
