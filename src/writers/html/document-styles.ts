/** The looks of a document: title, contents, headings, lists, tables, notes, signatures, columns. */
export const documentStyles = `
.title-block { margin-bottom: 2rem; }
.title-block .kind { font-family: var(--sans); font-weight: 600; color: var(--quiet); margin: 0; }
.emblem { font-family: var(--sans); font-size: 0.8rem; color: var(--quiet); border: 1px dashed var(--hairline); padding: 1rem; width: max-content; max-width: 100%; }
.facts { margin: 1.2rem 0 0; }
.facts > div { display: grid; grid-template-columns: minmax(7rem, 12rem) 1fr; gap: 0 1rem; margin-bottom: 0.25rem; }
.facts dt { font-family: var(--sans); font-size: 0.9rem; color: var(--quiet); }
.facts dd { margin: 0; }
nav.contents { margin: 2rem 0; }
nav.contents ol { list-style: none; margin: 0; padding-inline-start: 1.1rem; }
nav.contents > ol { padding-inline-start: 0; }
nav.contents > ol > li { font-family: var(--sans); margin-top: 0.45rem; }
nav.contents li li { font-family: var(--serif); margin-top: 0.1rem; }
nav.contents a { text-decoration: none; display: block; padding-block: 0.1rem; }
nav.contents a:hover, nav.contents a:focus-visible { text-decoration: underline; }
.number { font-variant-numeric: lining-nums tabular-nums; padding-inline-end: 0.35em; }
h2.annex { border-top: 1.5px solid var(--rule); padding-top: 1.2rem; margin-top: 3.5rem; }
.run-in { font-size: 0.98rem; margin: 1.2rem 0 0.2rem; }
p.lead { font-size: 1.08em; margin-block: 0.5rem 1rem; }
p.small { font-family: var(--sans); font-size: 0.88rem; }
p.placeholder { background: var(--gap); border-inline-start: 4px solid var(--gap-bar); padding: 0.5rem 0.8rem; }
main ul, main ol { margin: 0 0 0.8rem; padding-inline-start: 1.4rem; }
main li > p { margin-bottom: 0.2rem; }
ul.dash { list-style-type: "–  "; }
ul.bullet { list-style-type: "•  "; }
.columns > :first-child { margin-top: 0; }
@media (min-width: 40rem) { .columns { columns: var(--columns); column-gap: 2rem; } }
tr.group > * { font-weight: 600; padding-top: 1rem; border-bottom: 0; }
tr.subtotal > *, tr.total > * { font-weight: 600; }
tr.subtotal > * { border-top: 1px solid var(--rule); }
tfoot tr > *, tr.total > * { border-block: 1.5px solid var(--rule); }
td.decimal, th.decimal { text-align: end; white-space: nowrap; }
.after { display: inline-block; min-width: calc(var(--after) * 1ch); text-align: start; }
sup { line-height: 0; }
.notes { list-style: none; padding-inline-start: 0 !important; font-size: 0.88rem; font-family: var(--sans); }
.notes > li { display: grid; grid-template-columns: minmax(1.4rem, auto) 1fr; gap: 0 0.4rem; margin-bottom: 0.3rem; }
.notes p { margin: 0; }
.footnotes { margin-top: 3rem; border-top: 1px solid var(--rule); padding-top: 0.8rem; }
.signatures { display: grid; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); gap: 2rem; margin: 2rem 0; break-inside: avoid; }
.signatory p { margin: 0; }
.signatory .written { padding-top: 0.5rem; }
.signatory .line { border-top: 1px solid var(--rule); margin-top: 3rem; padding-top: 0.2rem; }
.signatory .caption { font-family: var(--sans); font-size: 0.85rem; color: var(--quiet); }
.signatory .signed { padding-top: 1.6rem; }
@media (max-width: 40rem) {
  .facts > div { grid-template-columns: 1fr; margin-bottom: 0.6rem; }
}
@media print {
  h2.annex, .page-break { break-before: page; }
  .columns { columns: var(--columns); }
}
`
