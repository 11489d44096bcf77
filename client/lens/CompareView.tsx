// Two lenses side by side over what is on screen: where they agree, what only one of them sees, where they contradict each other.
import { Button, Loader } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconArrowsExchange, IconDownload } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type ReactElement, useMemo, useState } from "react";
import type { GraphNode, Relation } from "../../server/contract.ts";
import { type Lens, toVoices } from "../app/view.ts";
import { isOpenLens, toLensWords } from "../console/mergeLens.ts";
import type { FrameLens } from "../frames/FrameLens.ts";
import { saveFile } from "../frames/saveFile.ts";
import { voicesQuery } from "../store/lensQueries.ts";
import { toProblem } from "../store/ProblemError.ts";
import styles from "./Compare.module.css";
import { ComparedList } from "./ComparedList.tsx";
import type { Part } from "./compareLenses.ts";
import { LensFields } from "./LensFields.tsx";
import { PartBar } from "./PartBar.tsx";
import { toComparisonCsv } from "./toComparisonCsv.ts";
import { toLensPresets } from "./toLensPresets.ts";
import { useComparison } from "./useComparison.ts";
import { useVoiceNames } from "./useVoiceNames.ts";

interface CompareViewProps {
  /** Those without any lens: whatever a lens sees is among them. */
  relations: readonly Relation[];
  nodes: readonly GraphNode[];
  a: Lens;
  /** Without one, everyone as of today. */
  b: Lens | undefined;
  onA(patch: Partial<Lens>, how: { step: boolean }): void;
  onB(patch: Partial<Lens>, how: { step: boolean }): void;
  onSelect(id: string): void;
  selected: string | undefined;
  /** These relations, which are one part, on the graph. */
  onShow(part: Part, relations: readonly Relation[]): void;
}

const everyone: Lens = {};
const none = { speaker: undefined, via: undefined, document: undefined, asOf: undefined };

export function CompareView(props: CompareViewProps): ReactElement {
  const { relations, nodes, a, b = everyone, onA, onB, onSelect, onShow, selected } = props;
  const [shown, setShown] = useState<Part>();
  const voices = useQuery(voicesQuery());
  const presets = useMemo(() => (voices.data ? toLensPresets(voices.data) : []), [voices.data]);
  const { compared, counts, pending, stale, error } = useComparison(relations, a, b);
  const nodeNames = useMemo(() => new Map(nodes.map(({ id, name }) => [id, name])), [nodes]);
  const nameOf = (id: string) => nodeNames.get(id) ?? id;
  const words = [useLensWords(a), useLensWords(b)] as const;
  const part = shown && counts[shown] > 0 ? shown : undefined;
  const set = (lensA: FrameLens, lensB: FrameLens) => {
    onA({ ...none, ...lensA }, { step: true });
    onB({ ...none, ...lensB }, { step: true });
  };
  return (
    <div className={styles.compare}>
      <h2 className={styles.title}>Two lenses compared</h2>
      <div className={styles.presets}>
        {presets.map((preset) => (
          <button key={preset.name} type="button" onClick={() => set(preset.a, preset.b)}>
            {preset.name}
          </button>
        ))}
        <button type="button" onClick={() => set(toVoices(b), toVoices(a))}>
          <IconArrowsExchange size={14} aria-hidden="true" /> swap A and B
        </button>
      </div>
      <div className={styles.lenses}>
        <Side name="A" words={words[0]} view={a} onChange={onA} />
        <Side name="B" words={words[1]} view={b} onChange={onB} />
      </div>
      {error && (
        <p className={styles.note} role="alert">
          {toProblem(error).title}
        </p>
      )}
      {pending && !error && (
        <p className={styles.note} role="status">
          <Loader size={14} /> Weighing {relations.length.toLocaleString("en")} relations through both lenses
          …
        </p>
      )}
      {compared.length > 0 && (
        <div className={styles.outcome} data-stale={stale}>
          <PartBar counts={counts} shown={part} onShow={setShown} />
          <div className={styles.actions}>
            <p className={styles.note} role="status">
              {toOutcomeNote(words[0] === words[1], counts)}
            </p>
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={<IconDownload size={15} />}
              onClick={() =>
                saveFile("comparison.csv", toComparisonCsv(compared, nameOf, ...words), "text/csv")
              }
            >
              CSV
            </Button>
          </div>
          <ComparedList
            compared={part ? compared.filter((item) => item.part === part) : compared}
            {...{ selected, nameOf, onSelect, onShow }}
          />
        </div>
      )}
      {relations.length === 0 && <p className={styles.note}>There are no relations on screen to compare.</p>}
    </div>
  );
}

interface SideProps {
  name: "A" | "B";
  words: string;
  view: Lens;
  onChange: CompareViewProps["onA"];
}

/** On a narrow screen the lenses are folded, so that what comes of them is in sight. */
function Side({ name, words, view, onChange }: SideProps): ReactElement {
  const roomy = useMediaQuery("(min-width: 901px)", true, { getInitialValueInEffect: false });
  return (
    <section aria-label={`Lens ${name}`}>
      <details className={styles.side} data-part={name === "A" ? "only-a" : "only-b"} open={roomy}>
        <summary>
          <b className={styles.sideName}>{name}</b> {words}
        </summary>
        <LensFields view={view} onChange={onChange} />
      </details>
    </section>
  );
}

function useLensWords(lens: Lens): string {
  const known = useVoiceNames(lens);
  if (isOpenLens(lens)) return "everyone, today";
  return toLensWords(lens, Object.fromEntries([...known].map(([id, { name }]) => [id, name])));
}

function toOutcomeNote(same: boolean, counts: Readonly<Record<Part, number>>): string {
  if (same) return "Both lenses are the same. Change one, or begin with a comparison from above.";
  const whole = counts.agreed + counts["only-a"] + counts["only-b"] + counts.opposed;
  return `Together they see ${whole.toLocaleString("en")} ${whole === 1 ? "relation" : "relations"}.`;
}
