// A day that is typed: taken with Enter or on leaving, refused with an example, given back with Escape.
import { TextInput, type TextInputProps } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { parseDay } from "./saidDays.ts";

interface DayFieldProps extends Omit<TextInputProps, "value" | "error" | "onChange"> {
  day: string | undefined;
  /** What to write instead of something that is no day. */
  hint: string;
  onChange(day: string | undefined): void;
}

export function DayField({ day, hint, onChange, ...field }: DayFieldProps): ReactElement {
  const [draft, setDraft] = useState<string>();
  const [wrong, setWrong] = useState(false);
  const take = () => {
    if (draft === undefined) return;
    const empty = draft.trim() === "";
    const read = empty ? undefined : parseDay(draft);
    setWrong(!empty && !read);
    if (!empty && !read) return;
    setDraft(undefined);
    if (read !== day) onChange(read);
  };
  return (
    <TextInput
      size="xs"
      {...field}
      value={draft ?? day ?? ""}
      error={wrong && hint}
      autoComplete="off"
      spellCheck={false}
      maxLength={30}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === "Enter") take();
        if (event.key !== "Escape" || draft === undefined) return;
        event.preventDefault();
        setDraft(undefined);
        setWrong(false);
      }}
    />
  );
}
