/** The looks of a form's boxes: as on paper, a small label on top and the value below. */
export const formStyles = `
.fields { display: grid; gap: 0; border: 1px solid var(--hairline); margin: 0 0 -1px; break-inside: avoid; }
@media (min-width: 40rem) { .fields { grid-template-columns: var(--fields); } }
@media print { .fields { grid-template-columns: var(--fields); } }
.field { border: 0; outline: 1px solid var(--hairline); padding: 0.3rem 0.5rem 0.45rem; margin: 0; min-width: 0; font-family: var(--sans); }
.field label, .field legend, .field .label { display: block; font-size: 0.82rem; color: var(--quiet); padding: 0; float: none; }
.field output, .field input, .field textarea { display: block; width: 100%; min-height: 1.7rem; font: inherit; color: var(--text); opacity: 1; background: none; border: 0; padding: 0.1rem 0; -webkit-text-fill-color: currentcolor; }
.field textarea { resize: none; }
.field output { white-space: pre-line; }
.field.open input, .field.open textarea { border-bottom: 1px dotted var(--hairline); }
.field.amount output, .field.amount input { text-align: end; font-variant-numeric: lining-nums tabular-nums; }
.field .options, .field.checkbox { display: flex; flex-wrap: wrap; gap: 0.2rem 0.6rem; align-items: baseline; }
.field .options { flex-direction: column; }
.field .option { display: flex; gap: 0.5rem; align-items: baseline; }
.field .option label, .field.checkbox label { font-size: 1rem; color: var(--text); }
.field input[type="checkbox"], .field input[type="radio"] { width: 1.1rem; min-height: 0; height: 1.1rem; flex: none; align-self: center; }
.field.signature output { min-height: 3.5rem; border-bottom: 1px solid var(--rule); }
`
