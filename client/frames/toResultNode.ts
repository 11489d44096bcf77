// A node as a query returned it → as the canvas draws it: of our model, a claim, or of another database.
import { toKind } from "../../seed/model/kinds.ts";
import { toPredicate } from "../../seed/model/predicates.ts";
import { type Status, statuses } from "../../seed/model/stances.ts";
import type { DrawnNode } from "../graph/DrawnGraph.ts";
import type { FoundNode } from "./findEntities.ts";

export interface ResultNode extends DrawnNode {
  labels: string[];
  properties: Record<string, unknown>;
}

export function toResultNode({ id, labels, properties }: FoundNode): ResultNode {
  const claim = labels.includes("Claim");
  const kind = claim ? "Claim" : (toKind(labels) ?? "Other");
  const status = toStatus(properties.status);
  return {
    id,
    kind,
    name: (claim && toClaimName(properties)) || toName(properties) || toFallback(id, labels),
    degree: 0,
    labels,
    properties,
    ...(kind === "Other" && { kindWord: labels.length > 0 ? labels.join(", ") : "Node without a label" }),
    ...(properties.anonymous === true && { anonymous: true }),
    ...(status && (kind === "Event" || kind === "Meeting") && { status }),
  };
}

/** The end of a relation that the query did not return. */
export function toStub(id: string): ResultNode {
  return {
    id,
    kind: "Other",
    kindWord: "not returned itself",
    name: id,
    degree: 0,
    labels: [],
    properties: {},
    stub: true,
  };
}

export function toStatus(value: unknown): Status | undefined {
  return statuses.find((status) => status === value);
}

/** "denies: met with" */
function toClaimName({ stance, predicate }: Record<string, unknown>): string | undefined {
  if (typeof stance !== "string" || typeof predicate !== "string") return undefined;
  return `${stance}: ${/^[A-Z]/.test(predicate) ? toPredicate(predicate).label : predicate}`;
}

const nameKeys = ["name", "title", "fullName", "label", "caption", "description"];

/** What another database most likely means by a name; else the first short text. */
function toName(properties: Record<string, unknown>): string | undefined {
  const named = nameKeys.find((key) => isName(Object.hasOwn(properties, key) && properties[key]));
  if (named !== undefined) return String(properties[named]);
  const [, text] = Object.entries(properties).find(([key, value]) => key !== "id" && isName(value)) ?? [];
  return text === undefined ? undefined : String(text);
}

function isName(value: unknown): boolean {
  return typeof value === "string" && value.trim() !== "" && value.length <= 200;
}

function toFallback(id: string, labels: readonly string[]): string {
  return labels.length > 0 ? `${labels[0]} ${id}` : id;
}
