// The ends of paths: chips that can be taken away, and a search that adds one.
import { Combobox, Loader, Pill, PillsInput, useCombobox } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { type ReactElement, useState } from "react";
import { kinds } from "../../seed/model/kinds.ts";
import { toLanguage } from "../evidence/toLanguage.ts";
import { KindMark } from "../graph/KindMark.tsx";
import { toProblem } from "../store/ProblemError.ts";
import { searchQuery } from "../store/queries.ts";
import styles from "./PathsView.module.css";

interface EndsPickerProps {
  ends: readonly string[];
  nameOf(id: string): string;
  onEnds(ids: string[]): void;
}

// Whom the paths are between is for the person to say; what joins them is for the lens.
const everyone = {};

export function EndsPicker({ ends, nameOf, onEnds }: EndsPickerProps): ReactElement {
  const [text, setText] = useState("");
  const wanted = text.trim();
  const [asked] = useDebouncedValue(wanted, 120);
  const search = useQuery(searchQuery(asked, undefined, everyone));
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const results = wanted === "" ? [] : (search.data?.results ?? []).filter(({ id }) => !ends.includes(id));
  return (
    <Combobox
      store={combobox}
      shadow="md"
      offset={4}
      onOptionSubmit={(id) => {
        setText("");
        combobox.closeDropdown();
        onEnds([...ends, id]);
      }}
    >
      <Combobox.DropdownTarget>
        <PillsInput className={styles.ends} label="Between">
          <Pill.Group>
            {ends.map((id) => (
              <Pill
                key={id}
                withRemoveButton
                removeButtonProps={{
                  "aria-label": `Remove ${nameOf(id)}`,
                  "aria-hidden": false,
                  tabIndex: 0,
                }}
                onRemove={() => onEnds(ends.filter((end) => end !== id))}
              >
                {nameOf(id)}
              </Pill>
            ))}
            <Combobox.EventsTarget withExpandedAttribute>
              <PillsInput.Field
                role="combobox"
                aria-label="Add an end"
                placeholder={ends.length === 0 ? "Two names or more…" : "Add…"}
                autoComplete="off"
                spellCheck={false}
                maxLength={200}
                value={text}
                disabled={ends.length >= 20}
                onChange={(event) => {
                  setText(event.currentTarget.value);
                  combobox.openDropdown();
                  combobox.updateSelectedOptionIndex();
                }}
                onBlur={() => combobox.closeDropdown()}
                onKeyDown={(event) => {
                  if (event.key === "Backspace" && text === "") onEnds(ends.slice(0, -1));
                  if (event.key === "Enter" && combobox.getSelectedOptionIndex() < 0 && results.length > 0) {
                    event.preventDefault();
                    combobox.selectFirstOption();
                    combobox.clickSelectedOption();
                  }
                }}
              />
            </Combobox.EventsTarget>
            {search.isFetching && <Loader size={14} aria-label="Searching" />}
          </Pill.Group>
        </PillsInput>
      </Combobox.DropdownTarget>
      <Combobox.Dropdown hidden={wanted === ""}>
        <Combobox.Options
          aria-label="Found"
          mah={280}
          className={styles.options}
          hidden={results.length === 0}
        >
          {results.map(({ id, name, kind }) => (
            <Combobox.Option key={id} value={id} className={styles.option}>
              <KindMark kind={kind} size={18} />
              <bdi lang={toLanguage(name)}>{name}</bdi>
              <span className={styles.muted}>{kinds[kind].name}</span>
            </Combobox.Option>
          ))}
        </Combobox.Options>
        {results.length === 0 && (
          <Combobox.Empty role="status">
            {search.isError
              ? toProblem(search.error).title
              : search.isFetching
                ? "Searching…"
                : `Nothing else by the name “${wanted}”`}
          </Combobox.Empty>
        )}
      </Combobox.Dropdown>
    </Combobox>
  );
}
