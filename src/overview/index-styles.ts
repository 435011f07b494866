/** The looks of the page that lists everything, beside those that every page has. */
export const indexStyles = `
body > header, body > footer, main { max-width: 60rem; }
:root { --share-1: #1d4f91; --share-2: #8a4b08; --share-3: #2e6b34; --share-4: #6b3fa0; --share-5: #9c2464; --share-6: #4d5560; --on-share: #ffffff; }
@media (prefers-color-scheme: dark) {
  :root { --share-1: #9cc4ff; --share-2: #f0b36b; --share-3: #9be3b0; --share-4: #d9b8ff; --share-5: #ffa8d5; --share-6: #c4cad2; --on-share: #15171b; }
}
.share-1 { --share: var(--share-1); } .share-2 { --share: var(--share-2); } .share-3 { --share: var(--share-3); }
.share-4 { --share: var(--share-4); } .share-5 { --share: var(--share-5); } .share-6 { --share: var(--share-6); }
.picture { margin: 1.2rem 0; }
.picture figcaption { font-family: var(--sans); font-weight: 600; margin-bottom: 0.4rem; }
.picture svg { display: block; font-family: var(--sans); font-size: 13px; overflow: visible; }
.share rect { fill: var(--share); stroke: var(--paper); stroke-width: 2; }
.share text { fill: var(--on-share); text-anchor: middle; font-weight: 600; }
.legend { font-family: var(--sans); font-size: 0.92rem; margin: 0.5rem 0 0; }
.swatch { display: inline-block; width: 0.8em; height: 0.8em; margin-inline-end: 0.5em; background: var(--share); print-color-adjust: exact; }
.bar { display: block; min-width: 4rem; margin-top: 0.25em; }
.bar rect { fill: var(--share-1); }
.stem { stroke: var(--hairline); }
.entry circle { fill: var(--paper); stroke: var(--text); stroke-width: 1.5; }
.entry text { fill: var(--text); text-anchor: middle; font-weight: 600; }
.stretch { fill: var(--hairline); }
.axis { stroke: var(--text); stroke-width: 1.5; }
.tick { stroke: var(--text); }
text.from, text.year, text.to { fill: var(--text); }
text.year { text-anchor: middle; }
text.to { text-anchor: end; }
.facts { margin: 0.5rem 0 1rem; }
.facts > div { display: grid; grid-template-columns: minmax(7rem, 10rem) 1fr; gap: 0 1rem; margin-bottom: 0.2rem; }
.facts dt { font-family: var(--sans); font-size: 0.9rem; color: var(--quiet); }
.facts dd { margin: 0; }
.files { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0.3rem 0.9rem; font-family: var(--sans); }
.files a { display: inline-block; padding-block: 0.15rem; }
.amount { text-align: end; white-space: nowrap; }
.when, .nowrap { white-space: nowrap; }
td .files { font-size: 1em; gap: 0 0.7rem; white-space: nowrap; }
td .files a { padding: 0; }
section.folder { border-top: 1.5px solid var(--rule); margin-top: 3rem; }
section.folder h2 { margin-top: 1.2rem; }
.trouble { border-inline-start: 4px solid var(--gap-bar); background: var(--gap); padding: 0.5rem 0.8rem; }
@media (max-width: 40rem) {
  .facts > div { grid-template-columns: 1fr; margin-bottom: 0.5rem; }
  .stack, .stack caption, .stack tbody, .stack tr, .stack th, .stack td { display: block; }
  .stack thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .stack tbody tr { border-top: 1px solid var(--rule); padding-block: 0.4rem; }
  .stack tbody th, .stack tbody td { border: 0; padding: 0.1rem 0; text-align: start; white-space: normal; }
  .stack tbody th { font-weight: 600; }
  .stack td:empty { display: none; }
  .stack td[data-label]::before { content: attr(data-label) ": "; color: var(--quiet); }
}
`
