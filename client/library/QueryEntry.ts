// A query with a name: what a `.cypher` file of the library holds, and what the console opens.

export interface QueryEntry {
  /** One line. */
  title: string;
  /** One paragraph; may be empty. */
  explanation: string;
  tags: string[];
  query: string;
  /** JSON values; dates and the like are tagged as the API takes them: `{"$type": "date", "value": "2018-08-28"}`. */
  params: Record<string, unknown>;
}

/** The longest query that the server takes. */
export const longestQuery = 20_000;
