// A story as one HTML file that works from disk without a network: slides by keyboard, a handout when printed.
import { escapeHtml, toCaptionHtml, toWebAddress } from "../../seed/model/toCaptionHtml.ts";
import { drawStorySection } from "./drawStorySection.ts";
import type { ExportedStory } from "./ExportedStory.ts";
import { storyScript } from "./storyScript.ts";
import { toStoryStyle } from "./storyStyle.ts";

/** The policy in it lets nothing run or load but the style and script that it was written with. */
export async function toStoryHtml(story: ExportedStory): Promise<string> {
  const style = toStoryStyle();
  const [styleHash, scriptHash] = await Promise.all([toHash(style), toHash(storyScript)]);
  const policy = `default-src 'none'; style-src '${styleHash}'; script-src '${scriptHash}'; img-src data:; base-uri 'none'; form-action 'none'`;
  const { title, steps, questions } = story;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Backchannel">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<header class="unseen"><h1>${escapeHtml(title)}</h1></header>
<main>
${drawCover(story)}
${steps.map((step, index) => drawStorySection(step, `Step ${index + 1} of ${steps.length}`)).join("\n")}
${drawQuestions(questions, new Set(steps.map(({ id }) => id)))}
</main>
<p id="_live" class="unseen" role="status"></p>
<nav id="_bar" aria-label="Slides" hidden>
<button type="button" id="_first" class="far">First</button>
<button type="button" id="_previous">Previous</button>
<p id="_count"></p>
<button type="button" id="_next">Next</button>
<button type="button" id="_last" class="far">Last</button>
</nav>
<script>${storyScript}</script>
</body>
</html>
`;
}

function drawCover({ title, summary, minutes, steps, exported, link }: ExportedStory): string {
  const day = exported.toLocaleDateString("en-GB", { dateStyle: "long", timeZone: "UTC" });
  const url = toWebAddress(link);
  const facts = [
    `${steps.length} ${steps.length === 1 ? "step" : "steps"}`,
    ...(minutes ? [`${minutes} minutes`] : []),
    `exported from Backchannel on ${day}`,
  ];
  return [
    '<section id="_cover" aria-labelledby="_title">',
    '<div class="words">',
    `<h2 id="_title" class="title">${escapeHtml(title)}</h2>`,
    `<div class="caption" dir="auto">${toCaptionHtml(summary)}</div>`,
    `<p class="where">${escapeHtml(facts.join(" · "))}${url ? ` · <a href="${escapeHtml(url)}" rel="noopener noreferrer">in Backchannel</a>` : ""}</p>`,
    '<p class="where ask">Move with the arrow keys, Home and End. Printed, this is a handout.</p>',
    "</div></section>",
  ].join("\n");
}

function drawQuestions(questions: readonly string[], taken: ReadonlySet<string>): string {
  if (questions.length === 0) return "";
  let id = "discussion";
  while (taken.has(id)) id += "-slide";
  return [
    `<section id="${id}" aria-labelledby="h-${id}"><div class="words">`,
    `<h2 id="h-${id}">To discuss</h2>`,
    `<ol class="caption">${questions.map((question) => `<li>${escapeHtml(question)}</li>`).join("")}</ol>`,
    "</div></section>",
  ].join("\n");
}

async function toHash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
