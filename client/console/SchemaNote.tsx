// The schema in short: labels and relationship types with their counts, each a query to begin with.
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { fetchAnswer } from "../store/fetchAnswer.ts";
import { toProblem } from "../store/ProblemError.ts";
import styles from "./NoteView.module.css";
import { toName } from "./toExpression.ts";

export function SchemaNote({ onEdit }: { onEdit(text: string): void }): ReactElement {
  const schema = useQuery({
    queryKey: ["schema"],
    queryFn: ({ signal }) => fetchAnswer("schema", { signal }),
  });
  if (schema.isError) return <p className={styles.text}>{toProblem(schema.error).title}</p>;
  if (!schema.data) return <p className={styles.text}>Reading the schema…</p>;
  const { labels, relationshipTypes } = schema.data;
  const parts = [
    {
      title: "Labels",
      rows: labels.map(({ name, count }) => ({
        name,
        count,
        query: `MATCH (n:${toName(name)}) RETURN n LIMIT 25`,
      })),
    },
    {
      title: "Relationship types",
      rows: relationshipTypes.map(({ name, count }) => ({
        name,
        count,
        query: `MATCH (a)-[r:${toName(name)}]->(b) RETURN a, r, b LIMIT 25`,
      })),
    },
  ];
  return (
    <div className={styles.schema}>
      {parts.map(({ title, rows }) => (
        <section key={title}>
          <h3>{title}</h3>
          <ul>
            {rows.map(({ name, count, query }) => (
              <li key={name}>
                <button type="button" onClick={() => onEdit(query)}>
                  {name} <small>{count.toLocaleString("en")}</small>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <Link to="/schema">Properties and more on the schema page</Link>
    </div>
  );
}
