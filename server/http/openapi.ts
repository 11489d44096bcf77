// The contract as OpenAPI 3.1, made from the schemas that validate.
import { z } from "zod";
import { Problem } from "../contract.ts";
import { endpoints } from "../endpoints.ts";
import type { Endpoint } from "./createRoute.ts";

type Described = Endpoint & { summary: string; answer: z.ZodType };
type JsonSchema = Record<string, unknown> & { properties?: Record<string, JsonSchema>; required?: string[] };

const toSchema = (schema: z.ZodType, io: "input" | "output"): JsonSchema => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return rest as JsonSchema;
};

export function toOpenApi(): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [name, endpoint] of Object.entries(endpoints) as [string, Described][]) {
    paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method]: toOperation(name, endpoint) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Backchannel",
      version: "1",
      summary: "Who met whom, and who says so",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    paths,
    components: {
      schemas: { Problem: toSchema(Problem, "output") },
      securitySchemes: {
        editorKey: {
          type: "http",
          scheme: "bearer",
          description: "The editor's key, in BACKCHANNEL_DATA/editor.key",
        },
      },
    },
  };
}

function toOperation(name: string, endpoint: Described): Record<string, unknown> {
  const json = (schema: JsonSchema) => ({ "application/json": { schema } });
  const files = (types: readonly string[]) =>
    Object.fromEntries(types.map((type) => [type, { schema: { type: "string" } }]));
  return {
    operationId: name,
    summary: endpoint.summary,
    ...(endpoint.editor ? { security: [{ editorKey: [] }] } : {}),
    parameters: [...toPathParameters(endpoint.path), ...toQueryParameters(endpoint.query)],
    ...(endpoint.body
      ? { requestBody: { required: true, content: json(toSchema(endpoint.body, "input")) } }
      : {}),
    ...(endpoint.accepts ? { requestBody: { required: true, content: files(endpoint.accepts) } } : {}),
    responses: {
      200: {
        description: "The answer",
        content: endpoint.sends ? files(endpoint.sends) : json(toSchema(endpoint.answer, "output")),
      },
      default: {
        description: "What is wrong, and what to do about it (RFC 9457)",
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    },
  };
}

function toPathParameters(path: string) {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
}

/** Lists are written comma-separated: `status=contested,denied`. */
function toQueryParameters(query: z.ZodType) {
  const { properties = {}, required = [] } = toSchema(query, "output");
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: "query",
    required: required.includes(name) && schema.default === undefined,
    ...(schema.description ? { description: schema.description } : {}),
    ...(schema.type === "array" ? { style: "form", explode: false } : {}),
    schema,
  }));
}
