// What a query may cost before Neo4j can stop it, and how much of that is spent while its expressions are measured.
import { type Bulk, nothing } from "./bulk.ts";
import { type Item, isGroup } from "./groupTokens.ts";
import { Refusal } from "./refusal.ts";
import { toPosition } from "./toPosition.ts";

/** Cells that one value may have, and all named ones together. */
const mostCells = 3_000_000;
const mostHeld = 6_000_000;
/** Steps of one expression on one row. */
const mostWork = 50_000_000;
/** 3,000 overflow its stack, and the connection never answers again. */
const mostDeep = 1_000;
const mostLoops = 2;
const mostSteps = 200_000;

/** What a list of unknown length is taken for where lists are gone through within each other. */
const usualLength = 30;

export class Ledger {
  readonly typed: string;
  readonly params: ReadonlyMap<string, Bulk>;
  readonly names = new Map<string, Bulk>();
  /** How many rows UNWIND may have made of each. */
  rows = 1;
  /** How many MATCH may have found, taken roughly. */
  matches = 1;
  /** What patterns named so far. */
  readonly bound = new Set<string>();
  /** Those of them that are paths. */
  readonly paths = new Set<string>();
  #times = 1;
  #loops = 0;
  #work = 0;
  #held = 0;
  #steps = 0;
  #place = 0;

  constructor(typed: string, params: ReadonlyMap<string, Bulk>) {
    this.typed = typed;
    this.params = params;
  }

  /** Remembers the place that a refusal would point at. */
  visit(item: Item | undefined): void {
    const token = isGroup(item) ? item.opener : item;
    if (token) this.#place = token.start;
    this.#steps += 1;
    if (this.#steps > mostSteps)
      this.refuse(
        "query",
        "The query's expressions are too intricate to be looked through",
        "take them apart with WITH",
      );
  }

  /** Books that a value of this size is made or gone through. */
  spend(bulk: Bulk): Bulk {
    this.#work += this.#times * Math.max(1, bulk.size);
    if (bulk.size > mostCells || this.#work > mostWork) {
      this.refuse(
        "expression",
        "An expression can grow beyond what one row may hold or cost, and neither time limit nor memory limit stops it",
        "UNWIND the list, so that each element is a row, or make it smaller",
      );
    }
    if (bulk.depth > mostDeep) {
      this.refuse(
        "list",
        `Lists or maps can come to lie in each other, or be joined, more than ${mostDeep} times`,
        "use collect() or a list comprehension instead",
      );
    }
    return bulk;
  }

  spendOn(work: number): void {
    this.#work += this.#times * work;
    this.spend(nothing);
  }

  bind(name: string, bulk: Bulk): void {
    this.names.set(name, bulk);
    this.#held += bulk.size;
    if (this.#held > mostHeld) {
      this.refuse(
        "WITH",
        "The query's values can grow beyond what memory holds",
        "keep fewer or smaller ones, or add a LIMIT",
      );
    }
  }

  /** Goes through a list of `length` elements, of which each is called `name` within `body`. */
  loop<T>(length: number, names: Record<string, Bulk>, body: () => T): T {
    const [times, loops] = [this.#times, this.#loops];
    const hidden = Object.keys(names).map((name) => [name, this.names.get(name)] as const);
    this.#times *= Math.max(usualLength, length);
    this.#loops += 1;
    if (this.#loops > mostLoops) {
      this.refuse(
        "list",
        `More than ${mostLoops} lists are gone through within each other`,
        "UNWIND the outer ones, so that each element is a row",
      );
    }
    for (const [name, bulk] of Object.entries(names)) this.names.set(name, bulk);
    const result = body();
    for (const [name, bulk] of hidden) {
      if (bulk) this.names.set(name, bulk);
      else this.names.delete(name);
    }
    [this.#times, this.#loops] = [times, loops];
    return result;
  }

  /** Measures without booking: of what costs the same however large it is. */
  free<T>(measure: () => T): T {
    const work = this.#work;
    const result = measure();
    this.#work = work;
    return result;
  }

  refuse(clause: string, what: string, hint: string): never {
    throw new Refusal({
      code: "QUERY_TOO_COMPLEX",
      clause,
      what,
      hint,
      position: toPosition(this.typed, this.#place),
    });
  }
}
