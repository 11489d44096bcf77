// The editor's own parts in the page's inks; every colour is a variable, so both themes are this one.
import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";

const mono = 'ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace';
const popup = {
  border: "1px solid var(--line)",
  borderRadius: "8px",
  backgroundColor: "var(--raised)",
  color: "var(--text)",
  boxShadow: "var(--shadow)",
};

const rules = EditorView.theme({
  "&": { color: "var(--text)", backgroundColor: "var(--panel)", fontSize: "inherit" },
  "&.cm-focused": { outline: "none" },
  // 3 to 14 lines, then it scrolls.
  ".cm-scroller": { fontFamily: mono, lineHeight: "1.5", maxHeight: "22em" },
  ".cm-content, .cm-gutter": { minHeight: "5.7em" },
  ".cm-content": { padding: "8px 0", caretColor: "var(--text)" },
  ".cm-line": { padding: "0 10px" },
  ".cm-cursor, .cm-dropCursor": { borderLeftColor: "var(--text)", borderLeftWidth: "2px" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground, ::selection":
    {
      backgroundColor: "var(--editor-selection)",
    },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "transparent" },
  "&.cm-focused .cm-activeLine": { backgroundColor: "var(--editor-line)" },
  ".cm-gutters": {
    borderRight: "1px solid var(--line)",
    backgroundColor: "var(--sunken)",
    color: "var(--muted)",
  },
  ".cm-placeholder": { color: "var(--muted)" },
  "&.cm-focused .cm-matchingBracket": {
    outline: "1px solid var(--line-strong)",
    backgroundColor: "var(--accent-soft)",
  },
  "&.cm-focused .cm-nonmatchingBracket": {
    outline: "1px solid var(--denies)",
    backgroundColor: "transparent",
  },
  ".cm-tooltip": popup,
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { fontFamily: mono, fontSize: "13px", maxHeight: "16em" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: "3px 10px" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": {
    backgroundColor: "var(--accent-soft)",
    color: "var(--text)",
  },
  ".cm-completionMatchedText": { textDecoration: "none", fontWeight: "700" },
  ".cm-completionDetail": { marginLeft: "12px", color: "var(--muted)", fontStyle: "normal" },
  ".cm-tooltip.cm-completionInfo": { padding: "8px 10px", maxWidth: "46ch", whiteSpace: "pre-wrap" },
  ".cm-diagnostic": { padding: "6px 10px", maxWidth: "60ch" },
  ".cm-diagnostic-error": { borderLeft: "4px solid var(--denies)" },
  ".cm-diagnostic-warning": { borderLeft: "4px solid var(--contested)" },
  // The library draws these as pictures of fixed colours.
  ".cm-lintRange-error": {
    backgroundImage: "none",
    textDecoration: "underline wavy var(--denies)",
    textDecorationSkipInk: "none",
    textUnderlineOffset: "3px",
  },
  ".cm-lintRange-warning": {
    backgroundImage: "none",
    textDecoration: "underline dotted 2px var(--contested)",
    textUnderlineOffset: "3px",
  },
  ".cm-lintRange-active": { backgroundColor: "var(--editor-line)" },
  ".cm-panels": { backgroundColor: "var(--sunken)", color: "var(--text)", borderColor: "var(--line)" },
  ".cm-panels .cm-textfield": {
    border: "1px solid var(--line-strong)",
    backgroundColor: "var(--panel)",
    color: "var(--text)",
  },
  ".cm-panels .cm-button, .cm-panel.cm-search [name=close]": {
    border: "1px solid var(--line)",
    backgroundImage: "none",
    backgroundColor: "var(--raised)",
    color: "var(--text)",
  },
  ".cm-searchMatch": { backgroundColor: "var(--contested-soft)" },
  ".cm-searchMatch-selected": { outline: "1px solid var(--contested)" },
});

export function editorTheme(theme: "light" | "dark"): Extension {
  return [rules, EditorView.darkTheme.of(theme === "dark")];
}
