// The communities with their members; one unfolds at a time, and a click selects all of it.
import { Button } from "@mantine/core";
import type { ReactElement } from "react";
import { KindMark } from "../graph/KindMark.tsx";
import type { Theme } from "../graph/palette.ts";
import { chooseIds, isToggling } from "../table/chooseIds.ts";
import { toCommunityColor } from "./communityLook.ts";
import styles from "./MeasuresView.module.css";
import type { Community } from "./toMeasureRows.ts";

interface CommunityListProps {
  communities: readonly Community[];
  /** Nodes that are tied to nothing. */
  alone: number;
  selected: readonly string[];
  onSelect(ids: string[]): void;
  theme: Theme;
}

export function CommunityList(props: CommunityListProps): ReactElement {
  const { communities, alone, selected, onSelect, theme } = props;
  const chosen = new Set(selected);
  return (
    <section className={styles.communities} aria-label="Communities">
      <h2>
        {communities.length} {communities.length === 1 ? "community" : "communities"}
      </h2>
      <p className={styles.muted}>
        Who is tied more closely among themselves than to others (Louvain). Each is named after its two most
        prominent members by PageRank.
      </p>
      {communities.map(({ number, name, members }) => (
        <details key={number} name="community">
          <summary>
            <span
              className={styles.dot}
              style={{ background: toCommunityColor(number, theme) }}
              aria-hidden="true"
            />
            <span>
              {number + 1} · {name}
            </span>
            <b>{members.length}</b>
          </summary>
          <Button
            size="compact-xs"
            variant="light"
            onClick={(event) =>
              onSelect(
                chooseIds(
                  selected,
                  members.map(({ id }) => id),
                  isToggling(event),
                ),
              )
            }
          >
            Select all {members.length}
          </Button>
          <ul>
            {members.map((member) => (
              <li key={member.id}>
                <button
                  type="button"
                  aria-pressed={chosen.has(member.id)}
                  onClick={(event) => onSelect(chooseIds(selected, [member.id], isToggling(event)))}
                >
                  <KindMark kind={member.kind} anonymous={member.anonymous} /> <bdi>{member.name}</bdi>
                </button>
              </li>
            ))}
          </ul>
        </details>
      ))}
      {alone > 0 && <p className={styles.muted}>{alone} more are tied to nobody here.</p>}
    </section>
  );
}
