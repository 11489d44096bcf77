// The two questions of the lens: according to whom, and as of when.
import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import type { Lens } from "../app/view.ts";
import { voicesQuery } from "../store/lensQueries.ts";
import { toProblem } from "../store/ProblemError.ts";
import { DaySlider } from "./DaySlider.tsx";
import styles from "./Lens.module.css";
import { VoiceChips } from "./VoiceChips.tsx";

export interface LensFieldsProps {
  view: Lens;
  /** `step: false` while something slides, `true` when it has come to rest. */
  onChange(patch: Partial<Lens>, how: { step: boolean }): void;
}

export function LensFields({ view, onChange }: LensFieldsProps): ReactElement {
  const voices = useQuery(voicesQuery());
  return (
    <>
      <VoiceChips lens={view} onChange={(patch) => onChange(patch, { step: true })} />
      {voices.data && (
        <DaySlider
          days={voices.data.days}
          undated={voices.data.undated}
          asOf={view.asOf}
          onChange={(asOf, how) => onChange({ asOf }, how)}
        />
      )}
      {voices.isPending && <Skeleton height={96} mt="md" />}
      {voices.isError && !voices.data && (
        <p className={styles.aside} role="alert">
          {toProblem(voices.error).title}
        </p>
      )}
    </>
  );
}
