// Search as you type over the whole database, through the lens; Enter takes the top hit.
import { Combobox, Kbd, Loader, TextInput, useCombobox } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, type ReactElement, useEffect, useState } from "react";
import type { KindName } from "../../seed/model/kinds.ts";
import type { Lens } from "../app/view.ts";
import { toProblem } from "../store/ProblemError.ts";
import { searchQuery } from "../store/queries.ts";
import { KindFacets } from "./KindFacets.tsx";
import styles from "./SearchBox.module.css";
import { SearchOption } from "./SearchOption.tsx";
import { stepFacet } from "./stepFacet.ts";

export const searchInputId = "search";

interface SearchBoxProps {
  lens?: Lens;
  onFind(id: string): void;
  /** Puts them beside what is on screen; without it they can only be found. */
  onAdd?(ids: string[]): void;
  /** Shows these and nothing else. */
  onOnly?(ids: string[]): void;
}

const everything: Lens = {};

export function SearchBox({ lens = everything, onFind, onAdd, onOnly }: SearchBoxProps): ReactElement {
  const [text, setText] = useState("");
  const [kind, setKind] = useState<KindName>();
  const wanted = text.trim();
  const [asked] = useDebouncedValue(wanted, 120);
  const search = useQuery(searchQuery(asked, kind, lens));
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const current = asked === wanted && !search.isPlaceholderData;
  const results = wanted === "" ? [] : (search.data?.results ?? []);
  const facets = wanted === "" ? [] : (search.data?.facets ?? []);
  const total = search.data?.total ?? results.length;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the top hit is marked again for each new answer
  useEffect(() => {
    if (results.length > 0) combobox.selectFirstOption();
  }, [search.data]);

  function leave(): void {
    setText("");
    setKind(undefined);
    combobox.closeDropdown();
    document.getElementById(searchInputId)?.blur();
  }
  const done = (act: () => void) => {
    leave();
    act();
  };

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    const ids = results.map(({ id }) => id);
    const marked = ids[Math.max(0, combobox.getSelectedOptionIndex())];
    if (event.key === "Escape") {
      event.preventDefault();
      if (text === "") event.currentTarget.blur();
      leave();
    } else if (event.key === "PageDown" || event.key === "PageUp") {
      event.preventDefault();
      setKind(stepFacet(facets, kind, event.key === "PageDown" ? 1 : -1));
    } else if (event.key === "Enter" && marked && event.shiftKey && onAdd) {
      event.preventDefault();
      done(() => onAdd([marked]));
    } else if (event.key === "Enter" && marked && (event.ctrlKey || event.metaKey) && onOnly) {
      event.preventDefault();
      done(() => onOnly(ids));
    }
  }

  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => done(() => onFind(id))}
      withinPortal={false}
      shadow="md"
      offset={4}
    >
      <Combobox.Target withExpandedAttribute>
        <TextInput
          id={searchInputId}
          type="search"
          size="sm"
          role="combobox"
          aria-controls={combobox.listId ?? undefined}
          aria-label="Search people, agencies, meetings"
          placeholder="Search people, agencies, meetings…"
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={text}
          leftSection={<IconSearch size={16} aria-hidden="true" />}
          rightSection={search.isFetching ? <Loader size={14} /> : <Kbd className={styles.key}>/</Kbd>}
          rightSectionPointerEvents="none"
          classNames={{ input: styles.input }}
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.openDropdown();
          }}
          onFocus={() => wanted !== "" && combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onKeyDownCapture={onKeyDown}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={wanted === ""} className={styles.dropdown}>
        {(facets.length > 1 || kind) && <KindFacets facets={facets} kind={kind} onKind={setKind} />}
        <Combobox.Options aria-label="Found" hidden={results.length === 0}>
          {results.map((result) => (
            <SearchOption
              key={result.id}
              result={result}
              onAdd={onAdd && (() => done(() => onAdd([result.id])))}
            />
          ))}
        </Combobox.Options>
        {results.length === 0 && (
          <Combobox.Empty role="status">
            {search.isError
              ? toProblem(search.error).title
              : current && search.isSuccess
                ? `Nothing by the name “${wanted}”${Object.keys(lens).length > 0 ? " through this lens" : ""}`
                : "Searching…"}
          </Combobox.Empty>
        )}
        {results.length > 0 && (
          <p className={styles.foot}>
            <span>
              {results.length < total ? `the first ${results.length} of ${total}` : `${total} found`}
            </span>
            {onOnly && results.length > 1 && (
              <button
                type="button"
                tabIndex={-1}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => done(() => onOnly(results.map(({ id }) => id)))}
              >
                show only these
              </button>
            )}
            {onAdd && results.length > 1 && (
              <button
                type="button"
                tabIndex={-1}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => done(() => onAdd(results.map(({ id }) => id)))}
              >
                add all
              </button>
            )}
            {onAdd && (
              <span className={styles.hint}>
                <Kbd>Shift</Kbd> <Kbd>Enter</Kbd> adds · <Kbd>Ctrl</Kbd> <Kbd>Enter</Kbd> only these ·{" "}
                <Kbd>PgDn</Kbd> kind
              </span>
            )}
          </p>
        )}
      </Combobox.Dropdown>
    </Combobox>
  );
}
