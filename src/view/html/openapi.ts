/** What the reference page reads of an OpenAPI 3.1 document. Anything else in it is passed over. */
export interface OpenApi {
  readonly info?: { readonly title?: string; readonly version?: string; readonly description?: string };
  readonly paths?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
}

export interface Operation {
  readonly summary?: string;
  readonly description?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly required?: boolean; readonly content?: Content };
  readonly responses?: Readonly<Record<string, { readonly description?: string; readonly content?: Content }>>;
}

export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: Schema;
}

export type Content = Readonly<Record<string, { readonly schema?: Schema }>>;

export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly items?: Schema | boolean;
  readonly prefixItems?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

const METHODS = ["get", "post", "put", "patch", "delete"] as const;

/** All operations, in the order of the document. */
export function operationsOf(document: OpenApi): { method: string; path: string; operation: Operation }[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method] !== undefined).map((method) => ({
      method,
      path,
      operation: item[method] as Operation,
    })),
  );
}

/** The name of a referenced schema. */
export const refName = (schema: Schema | undefined): string | undefined =>
  schema?.$ref ? schema.$ref.replace(/^.*\//, "") : undefined;

/** A type in a few words: `string`, `"a" | "b"`, `Record[]`. */
export function typeText(schema: Schema | boolean | undefined, depth = 0): string {
  if (schema === undefined || typeof schema === "boolean" || depth > 6) return "any";
  const name = refName(schema);
  if (name) return name;
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((one) => JSON.stringify(one)).join(" | ");
  const some = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (some) return [...new Set(some.map((one) => typeText(one, depth + 1)))].join(schema.allOf ? " & " : " | ");
  if (schema.prefixItems) return `[${schema.prefixItems.map((one) => typeText(one, depth + 1)).join(", ")}]`;
  if (schema.items !== undefined) return arrayText(typeText(schema.items, depth + 1));
  const types = typeof schema.type === "string" ? [schema.type] : (schema.type ?? ["object"]);
  return types.map((type) => (schema.format && type === "string" ? `string (${schema.format})` : type)).join(" | ");
}

const arrayText = (item: string): string => (/[ |&]/.test(item) ? `(${item})[]` : `${item}[]`);

/** The fields of an object, those of objects and lists within it behind a dot. */
export function fieldsOf(
  schema: Schema,
  prefix = "",
  depth = 0,
): { name: string; schema: Schema; required: boolean }[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, value]) => {
    const name = `${prefix}${key}`;
    const inner = innerObject(value);
    const field = { name, schema: value, required: (schema.required ?? []).includes(key) };
    if (!inner || depth >= 3) return [field];
    return [field, ...fieldsOf(inner.schema, `${name}${inner.list ? "[]" : ""}.`, depth + 1)];
  });
}

function innerObject(schema: Schema): { schema: Schema; list: boolean } | undefined {
  if (schema.properties) return { schema, list: false };
  if (typeof schema.items === "object" && schema.items.properties) return { schema: schema.items, list: true };
  const some = (schema.anyOf ?? schema.oneOf ?? []).find((one) => one.properties);
  return some && { schema: some, list: false };
}
