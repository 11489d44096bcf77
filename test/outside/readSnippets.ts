// The fenced blocks of a Markdown file as things to run, each with what its output should be.
export interface Snippet {
  /** The heading it stands under. */
  section: string;
  language: string;
  /** What stands behind the language: `setup`. */
  mark: string;
  code: string;
  line: number;
  /** The text of the block that follows, if it is no code. */
  output?: string;
}

const runnable = new Set(["sh", "python"]);

export function readSnippets(markdown: string): Snippet[] {
  const snippets: Snippet[] = [];
  let section = "";
  let open: Snippet | undefined;
  let body: string[] = [];
  for (const [index, text] of markdown.split("\n").entries()) {
    if (open && text !== "```") body.push(text);
    else if (open) {
      const last = snippets.at(-1);
      if (runnable.has(open.language)) snippets.push({ ...open, code: body.join("\n") });
      else if (last?.section === section) last.output ??= body.join("\n");
      open = undefined;
    } else {
      section = /^## (.+)$/.exec(text)?.[1] ?? section;
      const [fence, language = "", mark = ""] = /^```(\w+) ?(\w*)$/.exec(text) ?? [];
      if (fence) {
        open = { section, language, mark, code: "", line: index + 1 };
        body = [];
      }
    }
  }
  return snippets;
}
