/**
 * The looks of a redline: insertions underlined, deletions struck through, moves with double lines, a bar beside whatever changed. All
 * of it shows in black and white, on screen and on paper.
 */
export const markStyles = `
ins, del { text-decoration-thickness: 0.09em; text-decoration-skip-ink: none; print-color-adjust: exact; }
ins { color: var(--inserted); text-decoration-line: underline; }
del { color: var(--deleted); text-decoration-line: line-through; }
ins.moved, del.moved { color: var(--moved); text-decoration-style: double; }
ins a, del a { color: inherit; }
.move { font-family: var(--sans); font-size: 0.82em; font-style: normal; font-weight: 600; text-decoration: underline; display: inline-block; padding-inline: 0.2em; }
.changed { border-inline-start: 3px solid currentcolor; padding-inline-start: 0.7rem; margin-inline-start: calc(-0.7rem - 3px); }
ins .after, del .after { text-decoration: inherit; }
li > p.changed { padding-inline-start: 2.1rem; margin-inline-start: calc(-2.1rem - 3px); }
tr.changed { border: 0; }
tr.changed > :first-child { border-inline-start: 3px solid currentcolor; padding-inline-start: 0.5rem; }
.stop { display: flow-root; margin: 0; height: 0; }
.stop a { position: absolute; left: -2.6rem; font-family: var(--sans); font-size: 0.75rem; font-weight: 600; line-height: 1; padding: 0.35rem; min-width: 1.5rem; min-height: 1.5rem; text-align: center; text-decoration: none; border: 1px solid var(--hairline); border-radius: 0.3rem; background: var(--paper); }
.stop:has(+ h2) { margin-top: 2.6rem; }
.stop:has(+ :is(h3, h4, h5, h6, .signatures)) { margin-top: 2rem; }
.stop + :is(h2, h3, h4, h5, h6, .signatures) { margin-top: 0; }
@media (max-width: 52rem) {
  main { padding-inline-start: 2rem; }
  .stop { float: inline-start; height: auto; margin-inline-end: 0.5rem; }
  .stop:has(+ :is(h2, h3, h4, h5, h6, .fields, .signatures)) { float: none; }
  .stop a { position: static; display: inline-block; }
  .stop + :is(h2, h3, h4, h5, h6) { margin-top: 0.2rem; }
}
nav.changes { border: 1px solid var(--hairline); padding: 0.2rem 1.2rem 0.8rem; margin: 0 0 2rem; font-family: var(--sans); font-size: 0.95rem; }
nav.changes h2 { margin-top: 0.8rem; font-size: 1.15rem; }
nav.changes ol { padding-inline-start: 2.2rem; max-height: 24rem; overflow: auto; }
nav.changes li { margin-bottom: 0.3rem; }
@media print {
  .stop { display: none; }
  nav.changes ol { max-height: none; overflow: visible; }
}
`
