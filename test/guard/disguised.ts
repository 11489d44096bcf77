// Hostile queries whose size hides: in numbers of other scripts and tags, in what a pattern may find, in names and places.
import type { Hostile } from "./hostile.ts";

const times = (count: number, text: string, glue = "") =>
  Array.from({ length: count }, () => text).join(glue);
const many = (count: number, toText: (index: number) => string, glue: string) =>
  Array.from({ length: count }, (_, index) => toText(index)).join(glue);

/** Counts to `number`; a whole core is busy with it when that is large. */
const countTo = (number: string) => `RETURN all(x IN range(1, ${number}) WHERE x > 0)`;
const twice = (number: string) =>
  `all(x IN range(1, ${number}) WHERE all(y IN range(1, ${number}) WHERE y > 0))`;
const halfRound =
  "toInteger(point.distance(point({latitude: 0, longitude: 0}), point({latitude: 0, longitude: 180})))";

const numbers = [
  countTo("toInteger(toFloat('Infinity'))"),
  countTo("toInteger('١٠٠٠٠٠٠٠٠٠٠٠٠')"),
  countTo("toInteger('１００００００００００００')"),
  countTo("toInteger('1.e12')"),
  countTo("toInteger(toFloat('0x1p60'))"),
  countTo("toInteger(0.1 ^ -13)"),
  countTo("toInteger(0.5 ^ (0 - 50))"),
  countTo("datetime()['epochMillis']"),
  countTo("duration.inSeconds(date('0001-01-01'), date('9999-01-01'))['seconds']"),
  `WITH datetime() AS d, 'epochMillis' AS k ${countTo("d[k]")}`,
  `WITH datetime() AS d WITH d {.epochMillis} AS m ${countTo("m.epochMillis")}`,
  `WITH properties(datetime()) AS m ${countTo("m.epochMillis")}`,
  "SHOW INDEXES YIELD lastRead WHERE all(x IN range(1, lastRead.epochMillis) WHERE x > 0) RETURN 1",
  "SHOW FUNCTIONS YIELD name WHERE all(x IN range(1, 1000000000000) WHERE x > 0) RETURN name",
  `RETURN ${twice(halfRound)}`,
];

const found = [
  `MATCH (a), (b), (c) WITH count(*) AS n RETURN ${twice("n")}`,
  `MATCH (a), (b), (c) WITH sum(1) AS n RETURN ${twice("n")}`,
  `WITH COUNT { MATCH (a), (b), (c) } AS n RETURN ${twice("n")}`,
  `WITH COUNT { (a), (b), (c) } AS n RETURN ${twice("n")}`,
  `MATCH p = (a)-[*1..5]-(b) WITH count(p) AS n RETURN ${twice("n")}`,
  `MATCH p = (a)-[:MET_WITH]-{1,5}(b) WITH count(p) AS n RETURN ${twice("n")}`,
  "MATCH (a)-[*1..4]-(b) WITH collect(1) AS l RETURN size([x IN l WHERE size([y IN l WHERE y > 1]) > 0])",
  "MATCH ((a)--(b))+ WITH collect(1) AS l RETURN size([x IN l WHERE size([y IN l WHERE y > 1]) > 0])",
  "MATCH p = (a)-[*1..4]-(b) WITH collect(DISTINCT p) AS l RETURN size([x IN l WHERE size([y IN l WHERE y = x]) > 2])",
  "MATCH (a), (b) WITH collect(DISTINCT a.name + b.name) AS l RETURN size([x IN l WHERE size([y IN l WHERE y = x]) > 2])",
];

const growth = [
  "RETURN size(reduce(s = '', x IN range(1, 99999) | s + randomUUID()))",
  "RETURN size([x IN range(1, 100000) | [y IN range(1, 30) | randomUUID()]])",
  "RETURN size([x IN range(1, 1000) | [y IN range(1, 1000) | toString(point({x: x / 3.0, y: y / 7.0}))]])",
  "RETURN size([x IN range(1, 1700) | [y IN range(1, 1700) | toString(datetime())]])",
  `WITH reduce(s = '', i IN range(1, 9999) | s + '${"\ufdfa".repeat(200)}') AS s RETURN size(normalize(s, NFKD))`,
  `WITH reduce(s = '', i IN range(1, 9999) | s + '${"\ufb03".repeat(1_500)}') AS s RETURN size(toUpper(s))`,
  "MATCH (n:$(reduce(s = 'a', i IN range(1, 40) | s + s))) RETURN n",
  "MATCH ()-[r:$(reduce(s = 'a', i IN range(1, 40) | s + s))]->() RETURN r",
  "MATCH (n {name: reduce(s = 'a', i IN range(1, 40) | s + s)}) RETURN n",
  "MATCH ()-[r WHERE all(x IN range(1, 1000000000000) WHERE x > 0)]->() RETURN r",
  "MATCH ((a)-[r]->(b) WHERE all(x IN range(1, 1000000000000) WHERE x > 0)){1,3} RETURN 1",
  "MATCH (n) RETURN n {.name, x: [a IN range(1, 100000) | range(1, 100000)]} LIMIT 1",
  "UNWIND [1, 2] AS x RETURN x ORDER BY reduce(s = 'a', i IN range(1, 40) | s + s)",
  "UNWIND [1, 2] AS x RETURN x SKIP toInteger(reduce(n = 1, i IN range(1, 1000000000000) | n + 1))",
  "RETURN reduce(s = 'a', x IN range(1, 40) \\u007c s + s)",
  "RETURN size([x IN range(1, 100000) WHERE size(COLLECT { UNWIND range(1, 1000000) AS i RETURN i }) > x])",
  `WITH 'ab' AS s ${times(20, "WITH reduce(t = '', p IN split(s, '') | t + p + p) AS s", " ")} RETURN size(s)`,
  `WITH [1, 2] AS s ${times(30, "WITH s[0..] + s[..] AS s", " ")} RETURN size(s)`,
  `WITH 'aaaaaaaaaa' AS s ${times(30, "UNWIND [s, s] AS t WITH reduce(u = '', v IN collect(t) | u + v) AS s", " ")} RETURN size(s)`,
  `WITH 'aaaaaaaaaa' AS s ${times(25, "WITH reduce(u = '', v IN COLLECT { UNWIND [s, s, s] AS t RETURN t } | u + v) AS s", " ")} RETURN size(s)`,
  `WITH 'aaaaaaaaaa' AS s ${times(34, "WITH min(s + s) AS s", " ")} RETURN size(s)`,
];

const shapes = [
  `MATCH (n:${times(1_400, "A", ":")}) RETURN n`,
  `MATCH (n) RETURN n:${many(1_400, (i) => `A${i}`, ":")}`,
  "MATCH p = ANY SHORTEST (a:Person)((x)--(y)){5000000}(b) RETURN p",
  "MATCH p = (a:Person)((x)--(y)){100000,200000}(b) RETURN count(p)",
  `MATCH ()-[r:${many(60, (i) => `(!A${i}&!B${i})`, "|")}]->() RETURN count(r)`,
  `MATCH (n:${times(35, "!(A&(")}B${times(35, "|C))")}) RETURN n`,
  `CALL db.index.fulltext.queryNodes('names', '${times(400, "*ab* ")}') YIELD node RETURN node`,
  `CALL db.index.fulltext.queryNodes('names', '${times(9_000, "(")}a${times(9_000, ")")}') YIELD node RETURN node`,
];

const writes = [
  "MATCH (n) SET n:$(n.name) FINISH",
  "INSERT (:X)-[:Y]->(:Z) FINISH",
  "MATCH (n) REMOVE n:$('Person')",
  "MATCH (n) CALL (*) { WITH n AS m DETACH DELETE m } RETURN 1",
  "CALL () { CALL () { CALL apoc.cypher.doIt('CREATE (n)', {}) YIELD value RETURN value } RETURN value } RETURN value",
  "OPTIONAL CALL (x) { CREATE (n) RETURN n } RETURN 1",
  "SHOW INDEXES YIELD name SHOW SETTINGS YIELD value RETURN value",
  "RETURN 'aaaa' =\\u007e '(.*a){25}$'",
];

const handed: Omit<Hostile, "layer">[] = [
  { query: "RETURN 'aaaa' =~ $re", params: { re: { $type: "String", _value: "(.*a){25}$" } } },
  { query: "RETURN 'aaaa' =~ $re", params: { re: { $type: "string", base64: "(.*a){25}$" } } },
  { query: "RETURN 'aaaa' =~ '.*' + $re", params: { re: { $type: "STRING", _value: "(.*a){25}$" } } },
  { query: countTo("toInteger($f)"), params: { f: { $type: "float", value: "Infinity" } } },
  { query: countTo("$n"), params: { n: { $type: "Integer", _value: "1000000000000" } } },
  {
    query: countTo("$n[0]"),
    params: { n: { $type: "List", _value: [{ $type: "integer", value: "1e12" }] } },
  },
  { query: countTo("toInteger($s)"), params: { s: "٩٩٩٩٩٩٩٩٩٩٩٩" } },
  { query: countTo("$d.seconds"), params: { d: { $type: "duration", value: "P99999999D" } } },
  { query: countTo("$d.epochMillis"), params: { d: { $type: "datetime", value: "2020-01-01T00:00:00Z" } } },
  { query: countTo("toInteger($p.x)"), params: { p: { $type: "point", srid: 7203, x: 1e13, y: 1 } } },
  { query: `WITH $m AS m UNWIND keys(m) AS k ${countTo("m[k]")}`, params: { m: { n: 1e12 } } },
  { query: countTo("$1a"), params: { "1a": 1e12 } },
  { query: countTo("$007"), params: { "007": 1e12 } },
  { query: countTo("$\\u006e"), params: { n: 1e12 } },
  { query: "RETURN size(reduce(s = [], x IN $l | s + $l))", params: { l: Array(9_000).fill(1) } },
  {
    query: "RETURN size(reduce(s = '', x IN $l | s + $t))",
    params: { l: Array(9_000).fill(1), t: "x".repeat(30_000) },
  },
  {
    query: "CALL db.index.fulltext.queryNodes('names', $q) YIELD node RETURN node",
    params: { q: many(5_000, (i) => `*a${i}*`, " OR ") },
  },
];

const ended = [
  "WITH [x IN range(1, 100000) | x] AS l UNWIND range(1, 20000) AS i WITH tail(l) AS s, i ORDER BY s, i RETURN count(*)",
  "UNWIND range(1, 1000000) AS i RETURN range(1, 100000)",
  "UNWIND range(1, 500) AS i WITH i, [x IN range(1, 2000) | x] AS l ORDER BY l, i RETURN count(*)",
  "RETURN all(x IN range(1, 100000) WHERE NOT EXISTS { MATCH (a), (b), (c) WHERE a.name + b.name + c.name = 'x' })",
  "RETURN size([x IN range(1, 100000) WHERE size([(a)--(b)--(c)--(d) | b]) > x])",
  `MATCH ${many(40, (i) => `(a${i})`, ", ")} WHERE ${many(39, (i) => `a${i}.x = a${i + 1}.x`, " AND ")} RETURN 1 LIMIT 1`,
  `MATCH (n) WHERE ${many(110, (i) => `EXISTS { MATCH (b) WHERE b.x = n.x${i} }`, " AND ")} RETURN n`,
  "MATCH p = SHORTEST 1000000 GROUPS (a)-[]-+(b) RETURN count(p)",
  "MATCH p = shortestPath((a:Person)-[*]-(b:Country)) WHERE length(p) > 60 RETURN count(p)",
  "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN percentileDisc(a * b, 0.5)",
];

export const disguised: Hostile[] = [
  ...[...numbers, ...found, ...growth, ...shapes, ...writes].map((query) => ({
    query,
    layer: "text" as const,
  })),
  ...handed.map((one) => ({ ...one, layer: "text" as const })),
  ...ended.map((query) => ({ query, layer: "engine" as const })),
];
