// Relations of a comparison, part by part, with what either lens makes of each.
import { Button } from "@mantine/core";
import { IconGraph } from "@tabler/icons-react";
import { type ReactElement, useState } from "react";
import { toPredicate } from "../../seed/model/predicates.ts";
import type { Relation } from "../../server/contract.ts";
import { StatusMark } from "../graph/StatusMark.tsx";
import styles from "./Compare.module.css";
import type { Assessed, Compared, Part } from "./compareLenses.ts";
import { PartMark } from "./PartMark.tsx";
import { partLook } from "./partLook.ts";
import { toStandingWords } from "./toStandingWords.ts";

interface ComparedListProps {
  compared: readonly Compared<Relation>[];
  selected: string | undefined;
  nameOf(id: string): string;
  onSelect(id: string): void;
  onShow(part: Part, relations: readonly Relation[]): void;
}

const page = 100;
/** Where the lenses part comes first: it is what was asked for. */
const order: readonly Part[] = ["opposed", "only-a", "only-b", "agreed", "neither"];

export function ComparedList(props: ComparedListProps): ReactElement {
  const { compared, selected, nameOf, onSelect, onShow } = props;
  const [pages, setPages] = useState<Partial<Record<Part, number>>>({});
  return (
    <>
      {order.map((part) => {
        const own = compared.filter((item) => item.part === part);
        const most = page * (pages[part] ?? 1);
        if (own.length === 0) return null;
        return (
          <section key={part} className={styles.group} data-part={part}>
            <h3>
              <PartMark part={part} />
              {partLook[part].name}
              <span className={styles.count}>
                {own.length > most ? `${most} of ${own.length.toLocaleString("en")}` : own.length}
              </span>
              {part !== "neither" && (
                <Button
                  className={styles.show}
                  size="compact-sm"
                  variant="subtle"
                  aria-label={`Show on the graph: ${partLook[part].name}`}
                  leftSection={<IconGraph size={15} aria-hidden="true" />}
                  onClick={() =>
                    onShow(
                      part,
                      own.map(({ relation }) => relation),
                    )
                  }
                >
                  Show on the graph
                </Button>
              )}
            </h3>
            <ul className={styles.rows}>
              {own.slice(0, most).map(({ relation: { id, start, type, end }, a, b }) => (
                <li key={id}>
                  <button type="button" aria-pressed={id === selected} onClick={() => onSelect(id)}>
                    <span className={styles.sentence}>
                      <b>
                        <bdi>{nameOf(start)}</bdi>
                      </b>{" "}
                      {toPredicate(type).label}{" "}
                      <b>
                        <bdi>{nameOf(end)}</bdi>
                      </b>
                    </span>
                    <Standing lens="A" assessed={a} />
                    <Standing lens="B" assessed={b} />
                  </button>
                </li>
              ))}
            </ul>
            {own.length > most && (
              <Button
                size="compact-sm"
                variant="light"
                onClick={() => setPages({ ...pages, [part]: (pages[part] ?? 1) + 1 })}
              >
                Show {Math.min(page, own.length - most)} more
              </Button>
            )}
          </section>
        );
      })}
    </>
  );
}

function Standing({ lens, assessed }: { lens: "A" | "B"; assessed: Assessed | undefined }): ReactElement {
  return (
    <span className={styles.standing} data-hidden={!assessed}>
      <i>{lens}:</i>
      {assessed && <StatusMark status={assessed.status} width={20} />}
      {toStandingWords(assessed)}
    </span>
  );
}
