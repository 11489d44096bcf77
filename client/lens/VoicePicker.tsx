// A button that opens the voices of one sort to choose from, the most heard first.
import { Combobox, Loader, useCombobox } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconCheck, IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type ReactElement, useState } from "react";
import { toLanguage } from "../evidence/toLanguage.ts";
import { KindMark } from "../graph/KindMark.tsx";
import { voicesQuery } from "../store/lensQueries.ts";
import { toProblem } from "../store/ProblemError.ts";
import styles from "./Lens.module.css";
import { filterVoices, type VoiceSort } from "./voiceSorts.ts";

interface VoicePickerProps {
  sort: VoiceSort;
  chosen: readonly string[];
  onToggle(id: string): void;
}

/** So many can be read; the search finds the others. */
const mostShown = 100;

export function VoicePicker({ sort, chosen, onToggle }: VoicePickerProps): ReactElement {
  const [text, setText] = useState("");
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      combobox.focusTarget();
      setText("");
    },
    onDropdownOpen: () => combobox.focusSearchInput(),
  });
  const [asked] = useDebouncedValue(text.trim(), 200);
  const open = combobox.dropdownOpened;
  const first = useQuery({ ...voicesQuery(), enabled: open });
  const whole = first.data?.[sort.list];
  const beyond = whole !== undefined && whole.total > whole.voices.length;
  const searched = useQuery({ ...voicesQuery(asked), enabled: open && beyond && asked !== "" });
  const there = beyond && asked !== "" ? searched.data?.[sort.list] : whole;
  const found = filterVoices(there?.voices ?? [], beyond ? "" : text);
  const total = beyond ? (there?.total ?? 0) : found.length;
  const error = first.error ?? searched.error;
  const top = text === "" ? undefined : found[0]?.id;
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={onToggle}
      position="bottom-start"
      width={290}
      shadow="md"
      offset={4}
      withinPortal
    >
      <Combobox.Target targetType="button" withAriaAttributes>
        <button type="button" className={styles.add} onClick={() => combobox.toggleDropdown()}>
          <IconPlus size={13} aria-hidden="true" />
          {sort.one}
        </button>
      </Combobox.Target>
      <Combobox.Dropdown className={styles.dropdown}>
        <section aria-label={`Choose ${sort.many}`}>
          <Combobox.Search
            role="combobox"
            aria-expanded={open}
            value={text}
            placeholder={toFind(sort.one)}
            aria-label={toFind(sort.one)}
            maxLength={200}
            rightSection={searched.isFetching ? <Loader size={14} /> : undefined}
            onChange={(event) => {
              setText(event.currentTarget.value);
              combobox.resetSelectedOption();
            }}
            onKeyDown={(event) => {
              if (event.key !== "Enter" || top === undefined || combobox.getSelectedOptionIndex() >= 0)
                return;
              event.preventDefault();
              onToggle(top);
            }}
          />
          <Combobox.Options className={styles.options} aria-label={sort.many} hidden={found.length === 0}>
            {found.slice(0, mostShown).map(({ id, name, kind, anonymous, claims }) => (
              <Combobox.Option key={id} value={id} active={chosen.includes(id)} className={styles.option}>
                <KindMark kind={kind} size={18} anonymous={anonymous} />
                <span className={styles.name}>
                  <bdi lang={toLanguage(name)}>{name}</bdi>
                  {anonymous && <small> unnamed</small>}
                </span>
                <span className={styles.number} title={`${claims} claims ${sort.did}`}>
                  {claims.toLocaleString("en")}
                </span>
                {chosen.includes(id) && <IconCheck size={15} aria-label="chosen" />}
              </Combobox.Option>
            ))}
          </Combobox.Options>
          {found.length === 0 && (
            <Combobox.Empty role="status">
              {error
                ? toProblem(error).title
                : there === undefined
                  ? "Asking…"
                  : text.trim() === ""
                    ? `There are no ${sort.many} here`
                    : `No ${sort.one} by the name “${text.trim()}”`}
            </Combobox.Empty>
          )}
          {total > Math.min(found.length, mostShown) && (
            <Combobox.Footer className={styles.aside}>
              {Math.min(found.length, mostShown)} of {total.toLocaleString("en")}, most heard first; type to
              find others
            </Combobox.Footer>
          )}
        </section>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function toFind(one: VoiceSort["one"]): string {
  return `Find ${one === "outlet" ? "an" : "a"} ${one}`;
}
