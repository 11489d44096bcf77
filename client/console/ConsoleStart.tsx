// The console before anything was run: what it is for, and queries to begin with.
import { IconPlayerPlay } from "@tabler/icons-react";
import type { ReactElement } from "react";
import styles from "./ConsolePage.module.css";

interface ConsoleStartProps {
  onRun(text: string): void;
}

const examples = [
  {
    title: "Who Ali Mamlouk met with, and how well it is supported",
    query: "MATCH (a:Person {id: 'ali-mamlouk'})-[r:MET_WITH]-(b)\nRETURN a, r, b",
  },
  {
    title: "What somebody denies",
    query:
      "MATCH (c:Claim {stance: 'denies'})-[:SAID_BY]->(who)\nRETURN who, c.predicate AS predicate, c.said AS said, c.note AS note\nORDER BY said",
  },
  {
    title: "The shortest way from the CIA to the National Security Bureau",
    query:
      "MATCH p = shortestPath((a:Agency {id: 'central-intelligence-agency'})-[*..6]-(b:Agency {id: 'national-security-bureau'}))\nRETURN p",
  },
  { title: "What there is to ask about", query: ":schema" },
] as const;

export function ConsoleStart({ onRun }: ConsoleStartProps): ReactElement {
  return (
    <section className={styles.start} aria-labelledby="console-start">
      <h2 id="console-start">Ask in Cypher</h2>
      <p>
        Every relation in an answer shows what it rests on, and any result can be cited, saved and shared. The
        console only reads, so nothing typed here can do harm. <code>:help</code> lists the commands.
      </p>
      <ul>
        {examples.map(({ title, query }) => (
          <li key={title}>
            <button type="button" onClick={() => onRun(query)}>
              <IconPlayerPlay size={15} aria-hidden="true" />
              <span>
                <b>{title}</b>
                <code>{query.replace(/\s+/g, " ")}</code>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
