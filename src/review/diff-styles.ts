/** The looks of changes: what was added is underlined, what was removed struck through, so that nothing is told by colour alone. */
export const diffStyles = `
ins { color: var(--inserted); text-decoration: underline; text-decoration-skip-ink: none; }
del { color: var(--deleted); text-decoration: line-through; }
ul.entries { list-style: none; padding: 0; margin: 0 0 1rem; }
ul.entries > li { padding: 0.35rem 0 0.35rem 1.6rem; border-top: 1px solid var(--soft); position: relative; }
ul.entries ul { margin: 0.2rem 0 0; padding-inline-start: 1.1rem; }
ul.entries ul.consequences { list-style: none; color: var(--quiet); font-size: 0.94em; }
ul.consequences > li::before { content: "↳ "; }
ul.consequences > li.warning::before { content: "! "; font-weight: 700; }
.sign { position: absolute; inset-inline-start: 0.2rem; font-family: var(--sans); font-weight: 700; }
.name, .note, .place { color: var(--quiet); font-family: var(--sans); font-size: 0.88em; }
.place { white-space: nowrap; }
.amounts { font-weight: 600; white-space: nowrap; }
.difference { white-space: nowrap; }
.warning { color: var(--notice); font-weight: 600; }
p.counts { font-family: var(--sans); font-weight: 600; }
table.money th { font-weight: inherit; }
table.money thead th, table.money .sum > * { font-weight: 600; }
table.money .follows > * { color: var(--quiet); }
table.money .end { white-space: nowrap; }
summary { cursor: pointer; font-family: var(--sans); font-weight: 600; padding: 0.3rem 0; }
details { margin: 0.6rem 0; }
@media (max-width: 40rem) {
  .place { white-space: normal; overflow-wrap: anywhere; }
}
@media print { details > :not(summary) { display: block; } }
`
