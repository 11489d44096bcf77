// The style sheet inside a story's HTML file: slides on a screen, a handout on paper, light and dark.
import { palette } from "../graph/palette.ts";
import { toThemePairs } from "./themePairs.ts";

export function toStoryStyle(): string {
  const inks = [...toThemePairs()].map(
    ([light, dark]) => `svg [fill="${light}"]{fill:${dark}}svg [stroke="${light}"]{stroke:${dark}}`,
  );
  return `${base}@media screen and (prefers-color-scheme:dark){:root{--ground:${palette.dark.ground};--text:${palette.dark.text};--muted:${palette.dark.muted};--accent:${palette.dark.accent};--line:#3a4656;--soft:#18202a;--warn:#f0a030}${inks.join("")}}${print}`;
}

const base = `
:root{--ground:${palette.light.ground};--text:${palette.light.text};--muted:${palette.light.muted};--accent:${palette.light.accent};--line:#c9d1dc;--soft:#eef2f7;--warn:#8a4700;color-scheme:light dark}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--text);font:18px/1.55 system-ui,"Segoe UI",Roboto,"DejaVu Sans",sans-serif}
main{padding:1.5rem clamp(1rem,3vw,3rem) 5rem}
section{max-width:110rem;margin:0 auto 3rem;scroll-margin-top:1.5rem}
h2{font-size:clamp(1.5rem,2.8vw,2.4rem);line-height:1.15;margin:0 0 .8rem}
h2.title{font-size:clamp(2rem,4.5vw,3.6rem);line-height:1.1;margin:0 0 1rem}
h3{font-size:1rem;margin:1.4rem 0 .4rem}
a{color:var(--accent)}
.where{color:var(--muted);margin:0 0 .4rem;font-size:.95rem}
.caption{font-size:clamp(1.05rem,1.45vw,1.35rem);max-width:46rem;overflow-wrap:anywhere}
.caption p{margin:0 0 .7rem}
.caption pre{overflow-x:auto}
.mark{color:var(--warn);font-weight:650}
.standings{padding-left:1.2rem;font-weight:600}
.sources{padding-left:1.5rem;font-size:.92rem;max-width:46rem;overflow-wrap:anywhere}
.sources li{margin:0 0 .5rem}
cite{font-style:normal;color:var(--muted)}
.retracted{text-decoration:line-through}
figure{margin:0;min-width:0}
@media (max-width:62rem){figure{margin:1rem 0}}
svg.scene{display:block;width:100%;height:auto;max-height:70vh;background:var(--ground)}
svg.legend{display:block;width:100%;max-width:40rem;height:auto;margin-top:.5rem}
figure.drawing svg{width:100%;height:auto;max-height:78vh}
figure.table{overflow-x:auto}
table{border-collapse:collapse;font-size:.92rem}
caption{text-align:left;font-weight:650;padding-bottom:.5rem}
th,td{border:1px solid var(--line);padding:.35rem .6rem;text-align:left;vertical-align:top}
thead th::first-letter{text-transform:uppercase}
th.aspect{background:var(--soft)}
td.silent{color:var(--muted)}
.dates ol{list-style:none;padding:0;border-left:3px solid var(--line)}
.dates li{padding:.3rem 0 .3rem 1rem}
.twin{margin-top:.8rem;font-size:.92rem}
button{font:inherit;color:inherit;background:var(--soft);border:1px solid var(--line);border-radius:.5rem;padding:.45rem .9rem;min-height:44px;cursor:pointer}
button:disabled{opacity:.45;cursor:default}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.guess{display:none}
.told .quiz:not(.open) .answer{display:none}
.told .quiz:not(.open) .guess{display:block}
nav{position:fixed;inset:auto 0 0;display:flex;gap:.5rem;align-items:center;justify-content:center;flex-wrap:wrap;padding:.5rem 1rem;background:var(--ground);border-top:1px solid var(--line)}
nav p{margin:0;min-width:5rem;text-align:center;color:var(--muted)}
section[hidden],nav[hidden]{display:none}
@media (min-width:62rem){section:has(figure){display:grid;grid-template:auto 1fr/minmax(20rem,1fr) minmax(0,1.7fr);column-gap:2.5rem;align-items:start}section:has(figure) figure{grid-area:1/2/3/3}section:has(figure) .ground{grid-area:2/1/3/2}}
@media (max-width:30rem){body{font-size:16px}nav .far{display:none}}
`;

const print = `@media print{
@page{size:A4;margin:16mm}
:root{color-scheme:light;--ground:#fff}
body{font-size:10.5pt;background:#fff}
main{padding:0}
nav,.ask,.twin,.unseen{display:none!important}
section,section[hidden]{display:block!important;margin:0 0 9mm}
h2,h3,.where{break-after:avoid}
h2{font-size:15pt}h2.title{font-size:22pt}
figure,li,tr,.mark{break-inside:avoid}
.caption,.sources{max-width:none;font-size:10.5pt}
svg.scene{max-height:110mm;margin-top:4mm}
svg.legend{max-width:120mm}
.told .quiz:not(.open) .answer{display:block}
.told .quiz:not(.open) th.answer,.told .quiz:not(.open) td.answer{display:table-cell}
.told .quiz:not(.open) span.answer{display:inline}
.told .quiz:not(.open) .guess{display:none}
figure.table{overflow:visible}table{font-size:8pt;width:100%}
a{color:inherit;text-decoration:none}
.sources a[href]::after{content:" <" attr(href) ">";word-break:break-all}
}`;
