// Search as you type over the whole database; Enter takes the top hit.
import { Combobox, Kbd, Loader, TextInput, useCombobox } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type ReactElement, useEffect, useState } from "react";
import { kinds } from "../../seed/model/kinds.ts";
import { toLanguage } from "../evidence/toLanguage.ts";
import { KindMark } from "../graph/KindMark.tsx";
import { toProblem } from "../store/ProblemError.ts";
import { searchQuery } from "../store/queries.ts";
import styles from "./SearchBox.module.css";

export const searchInputId = "search";

interface SearchBoxProps {
  onFind(id: string): void;
}

export function SearchBox({ onFind }: SearchBoxProps): ReactElement {
  const [text, setText] = useState("");
  const wanted = text.trim();
  const [asked] = useDebouncedValue(wanted, 120);
  const search = useQuery(searchQuery(asked));
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const current = asked === wanted && !search.isPlaceholderData;
  const results = wanted === "" ? [] : (search.data?.results ?? []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the top hit is marked again for each new answer
  useEffect(() => {
    if (results.length > 0) combobox.selectFirstOption();
  }, [search.data]);

  const find = (id: string) => {
    setText("");
    combobox.closeDropdown();
    document.getElementById(searchInputId)?.blur();
    onFind(id);
  };

  return (
    <Combobox store={combobox} onOptionSubmit={find} withinPortal={false} shadow="md" offset={4}>
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
          onKeyDown={(event) => {
            if (event.key !== "Escape") return;
            event.preventDefault();
            if (text === "") event.currentTarget.blur();
            setText("");
            combobox.closeDropdown();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={wanted === ""} className={styles.dropdown}>
        <Combobox.Options aria-label="Found">
          {results.map(({ id, name, kind, match }) => (
            <Combobox.Option key={id} value={id} className={styles.option}>
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
            </Combobox.Option>
          ))}
          {results.length === 0 && (
            <Combobox.Empty>
              {search.isError
                ? toProblem(search.error).title
                : current && search.isSuccess
                  ? `Nothing by the name “${wanted}”`
                  : "Searching…"}
            </Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
