/** The looks of a review: broad, with tiles, pictures and documents beside their sources; one column on a phone and on paper. */
export const reviewStyles = `
:root {
  --flow-1: #1d5fa8; --flow-2: #b3541e; --flow-3: #2f7a4d; --flow-4: #7a4a9c; --flow-5: #8a6d00; --flow-6: #a3325c;
}
@media (prefers-color-scheme: dark) {
  :root { --flow-1: #7fb2ee; --flow-2: #f0a277; --flow-3: #84cfa2; --flow-4: #c9a3e6; --flow-5: #dcc15e; --flow-6: #f09ab9; }
}
body > header, body > footer, main { max-width: 68rem; }
main > section.part { margin-top: 2.5rem; border-top: 3px solid var(--rule); }
section.part > p, section.topic > p { max-width: 46rem; }
section.part > h3 { margin-top: 2.6rem; font-size: 1.3rem; border-top: 1px solid var(--hairline); padding-top: 0.8rem; }
h2:focus { outline: none; }
.scroll { position: relative; }
nav.contents ul { padding-inline-start: 1.2rem; font-family: var(--sans); }
nav.contents a { display: inline; padding: 0; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(11.5rem, 1fr)); gap: 0.8rem; margin: 1.2rem 0; font-family: var(--sans); }
.tiles > div { border: 1px solid var(--hairline); border-radius: 0.4rem; padding: 0.7rem 0.9rem; break-inside: avoid; }
.tiles dt { color: var(--quiet); font-size: 0.88rem; }
.tiles dd { margin: 0; }
.tiles strong { display: block; font-size: 1.3rem; line-height: 1.25; }
.tiles span { font-size: 0.9rem; }
.flows { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); gap: 1.5rem 2.5rem; margin: 1rem 0; }
.flows figure { margin: 0; break-inside: avoid; }
figcaption { font-family: var(--sans); margin-bottom: 0.6rem; }
svg.flow { width: 100%; height: auto; display: block; overflow: visible; }
svg text { font-family: var(--sans); fill: var(--text); }
svg.flow .who { font-size: 13px; font-weight: 600; }
svg.flow .much { font-size: 13px; }
svg.flow text { paint-order: stroke; stroke: var(--paper); stroke-width: 3px; stroke-linejoin: round; }
.ribbon { fill-opacity: 0.3; }
.node.giver, .node.payee { fill: var(--text); }
.flow-1 { fill: var(--flow-1); } .flow-2 { fill: var(--flow-2); } .flow-3 { fill: var(--flow-3); }
.flow-4 { fill: var(--flow-4); } .flow-5 { fill: var(--flow-5); } .flow-6 { fill: var(--flow-6); }
ul.bars { list-style: none; padding: 0; font-family: var(--sans); font-size: 0.95rem; }
ul.bars li { display: grid; grid-template-columns: minmax(0, 1fr) 11rem minmax(8rem, 22rem); gap: 0.2rem 1rem; align-items: center; padding: 0.25rem 0; border-bottom: 1px solid var(--soft); }
ul.bars .much { text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; }
svg.bar { width: 100%; height: 0.9rem; }
svg.bar line { stroke: var(--rule); stroke-width: 0.6; }
svg.bar .more { fill: var(--inserted); } svg.bar .less { fill: var(--deleted); }
ol.timeline { list-style: none; padding: 0; margin: 0.4rem 0 1rem; }
ol.timeline li { display: grid; grid-template-columns: minmax(0, 1fr) minmax(18rem, 26rem); gap: 0.2rem 1.5rem; align-items: center; padding: 0.35rem 0; border-bottom: 1px solid var(--soft); break-inside: avoid; }
ol.timeline li.scale { border: 0; padding: 0; }
.timeline .dates { display: block; font-family: var(--sans); font-size: 0.92rem; }
svg.strip, svg.axis { width: 100%; height: auto; display: block; }
svg.axis text { font-size: 11px; fill: var(--quiet); }
svg.axis line, svg .base { stroke: var(--hairline); stroke-width: 1; }
svg .tick { stroke: var(--hairline); stroke-width: 1; }
svg .was { fill: var(--paper); stroke: var(--deleted); stroke-width: 2; }
svg .is { fill: var(--inserted); stroke: var(--inserted); stroke-width: 1; }
svg .move, svg .gone { fill: none; stroke: var(--text); stroke-width: 1.6; }
ul.findings { padding-inline-start: 1.2rem; }
ul.findings li { margin-bottom: 0.4rem; }
ul.findings .finding-error > strong { color: var(--notice); }
.redlined p[data-heading] { font-family: var(--sans); font-weight: 600; }
table.documents th { font-weight: inherit; }
details.topic > summary > :is(h3, h4) { display: inline; }
details.topic { border-top: 1px solid var(--soft); margin: 0; padding: 0.3rem 0; }
ul.words { padding-inline-start: 1.2rem; max-width: 46rem; font-size: 1.1rem; }
.redline { border: 1px solid var(--hairline); border-radius: 0.4rem; margin: 1rem 0; }
.redline > summary { padding: 0.7rem 1rem; }
.redline > .rows { padding: 0 1rem 1rem; }
.row { display: grid; grid-template-columns: minmax(0, 46rem) minmax(12rem, 1fr); gap: 0.3rem 1.5rem; border-top: 1px solid var(--soft); padding: 0.5rem 0; }
.row.folded { color: var(--quiet); font-family: var(--sans); font-size: 0.88rem; }
.row > .source { font-family: ui-monospace, "SFMono-Regular", Consolas, "Liberation Mono", monospace; font-size: 0.76rem; line-height: 1.4; min-width: 0; }
.source pre { margin: 0.1rem 0 0; white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; background: var(--soft); padding: 0.3rem 0.5rem; }
.row h2, .row h3, .row h4, .row h5, .row h6 { margin: 0.2rem 0; font-size: 1.05rem; }
.row .changed { margin-inline-start: 0; }
p.files { font-family: var(--sans); }
p.files a { margin-inline-end: 0.6rem; }
@media (max-width: 48rem) {
  .row, ol.timeline li { grid-template-columns: minmax(0, 1fr); }
  ul.bars li { grid-template-columns: minmax(0, 1fr) auto; }
  ul.bars li svg { grid-column: 1 / -1; }
  .tiles { grid-template-columns: repeat(auto-fit, minmax(min(100%, 9.5rem), 1fr)); }
  main { padding-inline: 1rem; }
  .scroll table { font-size: 0.84rem; }
  .scroll :is(th, td), table.money .end { padding-inline: 0.25rem; white-space: normal; }
}
@media print {
  :root { --flow-1: #404040; --flow-2: #707070; --flow-3: #202020; --flow-4: #909090; --flow-5: #585858; --flow-6: #808080; }
  .row { grid-template-columns: minmax(0, 1fr); }
}
`
