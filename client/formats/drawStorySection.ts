// A step of a story as a section of HTML: what it says, what it shows, what it rests on. All that others wrote is escaped.

import { toEdtfWords } from "../../seed/model/edtfWords.ts";
import type { Status } from "../../seed/model/stances.ts";
import { escapeHtml, toCaptionHtml, toWebAddress } from "../../seed/model/toCaptionHtml.ts";
import type { ClaimAnswer } from "../../server/contract.ts";
import { toAccountsTable } from "../accounts/toAccountsTable.ts";
import { explainStatus } from "../evidence/explainStatus.ts";
import type { DrawnRelation } from "../graph/DrawnGraph.ts";
import { toRelationWord, toSentence } from "../graph/relationWords.ts";
import type { ExportedStep } from "./ExportedStory.ts";
import { legendWidth, toScene } from "./toScene.ts";

/** `where` is “Step 3 of 8”. */
export function drawStorySection(step: ExportedStep, where: string): string {
  const heading = `h-${step.id}`;
  const quiz = step.quiz === true;
  return [
    `<section id="${escapeHtml(step.id)}" aria-labelledby="${escapeHtml(heading)}"${quiz ? ' class="quiz"' : ""}>`,
    '<div class="words">',
    `<p class="where">${escapeHtml(where)}${step.lens ? ` · ${escapeHtml(step.lens)}` : ""}</p>`,
    `<h2 id="${escapeHtml(heading)}">${escapeHtml(step.title)}</h2>`,
    `<div class="caption" dir="auto">${toCaptionHtml(step.caption)}</div>`,
    ...step.gone.map((one) => `<p class="mark">No longer there: ${escapeHtml(one)}</p>`),
    quiz
      ? '<p class="ask">What do you think: corroborated, single-source, contested or denied?</p><p class="ask"><button type="button" class="reveal" aria-expanded="false">Reveal the status</button></p>'
      : "",
    `<div class="answer">${drawStandings(step)}</div>`,
    "</div>",
    drawFigure(step, quiz),
    `<div class="ground">${drawSources(step.claims)}</div>`,
    "</section>",
  ].join("\n");
}

function drawFigure(step: ExportedStep, quiz: boolean): string {
  if (step.shows === "accounts" && step.accounts) return drawAccounts(step, quiz);
  if (step.drawing) return `<figure class="drawing">${step.drawing}</figure>`;
  if (step.shows === "timeline") return drawDates(step);
  if (step.nodes.length === 0) return "";
  const answer = drawGraph(step, "answer");
  const guess = quiz ? drawGraph(withoutStatuses(step), "guess") : "";
  return `<figure>${guess}${answer}${drawTwin(step)}</figure>`;
}

function drawGraph(step: ExportedStep, kind: "answer" | "guess"): string {
  const { drawn, box, legend } = toScene(step);
  const label = `The graph: ${step.nodes.length} nodes and ${step.relations.length} relations${kind === "guess" ? ", without their statuses" : ""}`;
  return [
    `<div class="${kind}">`,
    `<svg class="scene" viewBox="${box}" data-box="${box}" role="img" aria-label="${escapeHtml(label)}">${drawn}</svg>`,
    `<svg class="legend" viewBox="0 0 ${legendWidth} ${Math.max(1, legend.height)}" aria-hidden="true"><g fill="none">${legend.svg}</g></svg>`,
    "</div>",
  ].join("");
}

function withoutStatuses(step: ExportedStep): ExportedStep {
  const bare = <T extends { status?: Status }>(all: readonly T[]) =>
    all.map((one) => ({ ...one, status: undefined }));
  return { ...step, nodes: bare(step.nodes), relations: bare(step.relations) };
}

/** The same as text, for those who do not see the picture. */
function drawTwin({ nodes, relations }: ExportedStep): string {
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  const lines = relations.map((relation) => toSentence(relation, (id) => names.get(id) ?? id));
  if (lines.length === 0) return "";
  return `<details class="twin answer"><summary>The graph in words</summary><ul>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join("")}</ul></details>`;
}

/** The statuses of what the step points at. */
function drawStandings({ nodes, relations, focus }: ExportedStep): string {
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  const named = new Set(focus);
  const lines = [
    ...nodes
      .filter(({ id, status }) => status && named.has(id))
      .map(({ name, status }) => `${name}: ${status}`),
    ...relations.filter(({ id }) => named.has(id)).map((relation) => toStanding(relation, names)),
  ];
  if (lines.length === 0) return "";
  return `<ul class="standings">${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join("")}</ul>`;
}

/** “A met with B: contested. 3 independent speakers assert it …”: no label has to be believed. */
function toStanding(relation: DrawnRelation, names: ReadonlyMap<string, string>): string {
  const { status, start, end, type, assertedBy, deniedBy, claims = 0 } = relation;
  const said = `${names.get(start) ?? start} ${toRelationWord(type)} ${names.get(end) ?? end}`;
  if (!status) return said;
  const speakers = assertedBy + deniedBy;
  return `${said}: ${status}. ${explainStatus({ status, claims, speakers, assertedBy, deniedBy })}`;
}

function drawSources(claims: readonly ClaimAnswer[]): string {
  if (claims.length === 0) return '<p class="mark">Without a source</p>';
  return `<h3>Sources</h3><ol class="sources">${claims.map(drawSource).join("")}</ol>`;
}

function drawSource(claim: ClaimAnswer): string {
  const {
    speaker,
    via,
    stance,
    note,
    subject,
    predicate,
    object,
    value,
    document,
    locator,
    said,
    retracted,
  } = claim;
  const who = `${speaker.name}${speaker.anonymous ? " (unnamed)" : ""}${via.length > 0 ? `, via ${via.map(({ name }) => name).join(", ")}` : ""}`;
  const what =
    note ?? [subject.name, toRelationWord(predicate), object?.name ?? value].filter(Boolean).join(" ");
  const url = toWebAddress(document.url);
  const title = `“${escapeHtml(document.title)}”`;
  const cited = `${url ? `<a href="${escapeHtml(url)}" rel="noopener noreferrer">${title}</a>` : title}, ${escapeHtml(locator)}`;
  return `<li${retracted ? ' class="retracted"' : ""}>${retracted ? "Retracted: " : ""}<b>${escapeHtml(who)}</b> <i>${stance}</i>: ${escapeHtml(what)} <cite>${cited}; said ${escapeHtml(toEdtfWords(said))}</cite></li>`;
}

function drawAccounts({ accounts, title }: ExportedStep, quiz: boolean): string {
  if (!accounts) return "";
  const { columns, rows } = toAccountsTable(accounts);
  const status = columns.indexOf("status");
  const kept = (cells: readonly string[]) =>
    cells.map((text, index) => ({ text, index })).filter(({ index }) => index > 0);
  const hide = (index: number) => (quiz && index === status ? ' class="answer"' : "");
  const head = kept(columns)
    .map(({ text, index }) => `<th scope="col"${hide(index)}>${escapeHtml(text)}</th>`)
    .join("");
  const body = rows.map((cells, row) => {
    const aspect = cells[0] ?? "";
    const group =
      aspect === rows[row - 1]?.[0]
        ? ""
        : `<tr><th scope="rowgroup" colspan="${columns.length - 1}" class="aspect">${escapeHtml(aspect)}</th></tr>`;
    const own = kept(cells).map(({ text, index }) =>
      index === 1
        ? `<th scope="row">${escapeHtml(text)}</th>`
        : `<td${hide(index) || (text === "silent" ? ' class="silent"' : "")}>${escapeHtml(text)}</td>`,
    );
    return `${group}<tr>${own.join("")}</tr>`;
  });
  return `<figure class="table" tabindex="0" aria-label="${escapeHtml(`Accounts: ${title}`)}"><table><caption>${escapeHtml(`Accounts of ${accounts.event.name}`)}</caption><thead><tr>${head}</tr></thead><tbody>${body.join("")}</tbody></table></figure>`;
}

/** The two clocks as lists: what happened in its order, and what is cited of it in the order in which it was said. */
function drawDates({ nodes, claims }: ExportedStep): string {
  const happened = nodes
    .flatMap((node) => (node.date === undefined ? [] : [{ ...node, date: node.date }]))
    .sort((a, b) => compare(a.start ?? a.end, b.start ?? b.end))
    .map(
      ({ name, date, status }) =>
        `<li><b>${escapeHtml(toEdtfWords(date))}</b> ${escapeHtml(name)}${status ? ` <span class="answer">(${status})</span>` : ""}</li>`,
    );
  const said = [...claims]
    .sort((a, b) => compare(a.saidStart ?? a.saidEnd, b.saidStart ?? b.saidEnd))
    .map(
      ({ said: day, speaker, stance }) =>
        `<li><b>${escapeHtml(toEdtfWords(day))}</b> ${escapeHtml(speaker.name)} ${stance}</li>`,
    );
  const list = (title: string, items: readonly string[]) =>
    items.length > 0 ? `<h3>${title}</h3><ol>${items.join("")}</ol>` : "";
  return `<figure class="dates">${list("When it happened", happened)}${list("When it was said", said)}</figure>`;
}

function compare(one = "~", other = "~"): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
