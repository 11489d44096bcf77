// One hit: its kind, its name, and the other name that matched.
import { Combobox } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import type { ReactElement } from "react";
import { kinds } from "../../seed/model/kinds.ts";
import { toLanguage } from "../evidence/toLanguage.ts";
import { KindMark } from "../graph/KindMark.tsx";
import type { Answer } from "../store/fetchAnswer.ts";
import styles from "./SearchBox.module.css";

interface SearchOptionProps {
  result: Answer<"search">["results"][number];
  onAdd?(): void;
}

export function SearchOption({ result, onAdd }: SearchOptionProps): ReactElement {
  const { id, name, kind, match } = result;
  return (
    <Combobox.Option value={id} className={styles.option}>
      <KindMark kind={kind} size={20} />
      <span className={styles.words}>
        <span className={styles.name} dir="auto" lang={toLanguage(name)}>
          {name}
        </span>
        {match !== name && (
          <span className={styles.alias}>
            also <bdi lang={toLanguage(match)}>{match}</bdi>
          </span>
        )}
      </span>
      <span className={styles.kind}>{kinds[kind].name}</span>
      {onAdd && (
        // The keyboard adds with Shift+Enter: an option holds no controls of its own.
        <span
          aria-hidden="true"
          className={styles.add}
          title="Add to the graph (Shift+Enter)"
          onMouseDown={(event) => event.preventDefault()}
          onClick={(event) => {
            event.stopPropagation();
            onAdd();
          }}
        >
          <IconPlus size={15} />
        </span>
      )}
    </Combobox.Option>
  );
}
