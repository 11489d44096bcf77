// What there is to ask about: labels, relationship types and properties, drawn and as text, each with queries to begin with.
import { TextInput } from "@mantine/core";
import { useDocumentTitle, useHotkeys, useViewportSize } from "@mantine/hooks";
import { IconFilter } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useLocation, useNavigate } from "@tanstack/react-router";
import { lazy, type ReactElement, Suspense, useDeferredValue, useEffect, useMemo, useState } from "react";
import { AwayBanner } from "../app/AwayBanner.tsx";
import { Header } from "../app/Header.tsx";
import { searchInputId } from "../search/SearchBox.tsx";
import { toProblem } from "../store/ProblemError.ts";
import { useHealth } from "../store/useHealth.ts";
import { filterSchema } from "./filterSchema.ts";
import { LabelTable } from "./LabelTable.tsx";
import { SchemaDrawing } from "./SchemaDrawing.tsx";
import styles from "./SchemaPage.module.css";
import { SchemaState } from "./SchemaState.tsx";
import { type Chosen, parseAnchor, toAnchor } from "./schemaAnchor.ts";
import { schemaQuery } from "./schemaQuery.ts";
import { toSummary } from "./schemaWords.ts";
import { TypeTable } from "./TypeTable.tsx";
import { toFoundLit, toSchemaGraph } from "./toSchemaGraph.ts";

const HelpModal = lazy(() => import("../app/HelpModal.tsx").then((m) => ({ default: m.HelpModal })));
const drawingId = "schema-drawing";

export function SchemaPage(): ReactElement {
  useDocumentTitle("Schema · Backchannel");
  const navigate = useNavigate();
  const anchor = useLocation({ select: ({ hash }) => hash });
  const { data: schema, error, isPending, refetch } = useQuery(schemaQuery);
  const away = useHealth();
  const viewport = useViewportSize();
  const [text, setText] = useState("");
  const [hovered, setHovered] = useState<Chosen>();
  const [help, setHelp] = useState<"never" | "open" | "closed">("never");

  const chosen = useMemo(() => parseAnchor(anchor), [anchor]);
  const wanted = useDeferredValue(text);
  const found = useMemo(() => schema && filterSchema(schema, wanted), [schema, wanted]);
  const graph = useMemo(() => schema && toSchemaGraph(schema), [schema]);
  const foundLit = useMemo(
    () => (graph && found && found !== schema ? toFoundLit(graph, found) : undefined),
    [graph, found, schema],
  );

  const choose = (next: Chosen) => {
    void navigate({
      to: "/schema",
      hash: toAnchor(next),
      replace: true,
      resetScroll: false,
      hashScrollIntoView: false,
    });
  };
  const chooseInDrawing = (next: Chosen) => {
    choose(next);
    const row = document.getElementById(toAnchor(next));
    row?.scrollIntoView({ block: "nearest", behavior: "smooth" });
    row?.querySelector("button")?.focus({ preventScroll: true });
  };
  const chooseInText = (next: Chosen) => {
    choose(next);
    document.getElementById(drawingId)?.scrollIntoView({ block: "nearest", behavior: "smooth" });
  };
  const ready = schema !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a link's row is shown once, when it has been read
  useEffect(() => {
    if (ready && anchor) document.getElementById(anchor)?.scrollIntoView({ block: "center" });
  }, [ready]);

  const focusSearch = () => document.getElementById(searchInputId)?.focus();
  const openHelp = () => setHelp("open");
  useHotkeys([
    ["/", focusSearch],
    ["shift+/", focusSearch],
    ["shift+?", openHelp],
    ["Escape", () => choose({})],
  ]);

  const rows = { chosen, onChoose: chooseInText, onHover: setHovered };
  const problem = away ?? (error ? toProblem(error) : undefined);
  return (
    <div className={styles.page}>
      <Header onFind={(id) => void navigate({ to: "/", search: { selected: [id] } })} onHelp={openHelp} />
      <main className={styles.main} aria-label="Schema">
        {!schema || !found || !graph || schema.labels.length === 0 ? (
          <SchemaState problem={problem} loading={isPending} onRetry={() => void refetch()} />
        ) : (
          <>
            {away && <AwayBanner problem={away} />}
            <div className={styles.head}>
              <div>
                <h2>Schema</h2>
                <p>{toSummary(schema)}</p>
              </div>
              <TextInput
                className={styles.filter}
                classNames={{ input: styles.input }}
                type="search"
                aria-label="Filter labels, types and properties"
                placeholder="Filter labels, types and properties…"
                spellCheck={false}
                leftSection={<IconFilter size={15} aria-hidden="true" />}
                value={text}
                onChange={(event) => setText(event.currentTarget.value)}
              />
            </div>
            <div className={styles.columns}>
              <section id={drawingId} className={styles.drawn} aria-label="Drawn">
                <SchemaDrawing
                  graph={graph}
                  height={Math.max(430, Math.min(680, viewport.height - 210))}
                  chosen={chosen}
                  hovered={hovered}
                  found={foundLit}
                  onChoose={chooseInDrawing}
                  onHover={setHovered}
                />
                <p className={styles.hint}>
                  Choose a label to see which relationship types join it to others.
                  {graph.undrawn.length > 0 &&
                    ` Not drawn, for their nodes go by a more telling label or have no relationships: ${graph.undrawn.join(", ")}.`}
                </p>
              </section>
              <div>
                <section className={styles.text} aria-labelledby="schema-labels">
                  <h3 id="schema-labels">Labels</h3>
                  {found.labels.length > 0 ? (
                    <LabelTable labels={found.labels} {...rows} />
                  ) : (
                    <p>No label fits “{wanted}”.</p>
                  )}
                </section>
                <section className={styles.text} aria-labelledby="schema-types">
                  <h3 id="schema-types">Relationship types</h3>
                  {found.relationshipTypes.length > 0 ? (
                    <TypeTable types={found.relationshipTypes} sampled={schema.sampled} {...rows} />
                  ) : (
                    <p>No relationship type fits “{wanted}”.</p>
                  )}
                </section>
              </div>
            </div>
          </>
        )}
      </main>
      <Suspense>
        {help !== "never" && <HelpModal opened={help === "open"} onClose={() => setHelp("closed")} />}
      </Suspense>
    </div>
  );
}
