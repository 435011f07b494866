import { colours } from '../../pagination/typography.ts'

/**
 * What every page has: colours for light and dark, type, links, focus, the way past the header, and paper. Sizes are relative to what the
 * reader has chosen; nothing is told by colour alone.
 */
export const pageStyles = `
:root {
  color-scheme: light dark;
  --paper: #ffffff;
  --text: #1a1a1a;
  --quiet: ${colours.quiet};
  --rule: #1a1a1a;
  --hairline: #8c8c8c;
  --link: ${colours.link};
  --notice: ${colours.notice};
  --gap: ${colours.gapFill};
  --gap-bar: ${colours.gapBar};
  --soft: #f2f4f7;
  --inserted: #0a5a2a;
  --deleted: #8c1d18;
  --moved: #5a2d82;
  --serif: "Source Serif 4", "Source Serif Pro", Georgia, "Times New Roman", serif;
  --sans: "Source Sans 3", "Source Sans Pro", "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #15171b;
    --text: #ececea;
    --quiet: #b8bcc2;
    --rule: #ececea;
    --hairline: #83888f;
    --link: #9cc4ff;
    --notice: #ffb4ab;
    --gap: #40330f;
    --gap-bar: #e0b04a;
    --soft: #22262c;
    --inserted: #9be3b0;
    --deleted: #ffb4ab;
    --moved: #d9b8ff;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  margin: 0;
  background: var(--paper);
  color: var(--text);
  font-family: var(--serif);
  font-size: 1.0625rem;
  line-height: 1.5;
  overflow-wrap: break-word;
}
body > header, body > footer, main { max-width: 46rem; margin-inline: auto; padding-inline: 1.25rem; }
main, body > header { position: relative; }
main:focus { outline: none; }
h1, h2, h3, h4, h5, h6 { font-family: var(--sans); line-height: 1.25; margin: 2rem 0 0.5rem; }
h1 { font-size: 1.9rem; margin-top: 0.4rem; }
h2 { font-size: 1.45rem; margin-top: 2.6rem; }
h3 { font-size: 1.2rem; }
h4 { font-size: 1.08rem; }
h5, h6 { font-size: 1rem; }
p { margin: 0 0 0.7rem; hyphens: auto; }
a { color: var(--link); text-underline-offset: 0.15em; }
a:hover { text-decoration-thickness: 0.15em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 1px; }
:target { scroll-margin-top: 1rem; }
.skip { position: absolute; left: -100vw; top: 0; z-index: 1; background: var(--paper); padding: 0.6rem 1rem; }
.skip:focus { left: 0; }
.unseen { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.running { font-family: var(--sans); font-size: 0.9rem; color: var(--quiet); }
.running p { margin: 0; hyphens: none; }
body > header { padding-block: 1rem; }
body > footer { margin-top: 3rem; padding-block: 1rem; border-top: 1px solid var(--hairline); }
.status { color: var(--notice); font-weight: 600; }
.quiet { color: var(--quiet); }
.scroll { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; width: 100%; font-family: var(--sans); font-size: 0.92rem; line-height: 1.35; font-variant-numeric: lining-nums tabular-nums; }
caption { text-align: start; color: var(--quiet); padding-bottom: 0.4rem; }
th, td { text-align: start; vertical-align: top; padding: 0.3rem 0.5rem; border-bottom: 1px solid var(--hairline); font-weight: inherit; }
th:first-child, td:first-child { padding-inline-start: 0; }
th:last-child, td:last-child { padding-inline-end: 0; }
table p { margin: 0 0 0.15rem; }
thead th, thead td { font-weight: 600; vertical-align: bottom; border-bottom: 1px solid var(--rule); }
thead tr:first-child > * { border-top: 1.5px solid var(--rule); }
.end { text-align: end; }
/* What is said only lies in the frame of a table, so that it does not widen the page where the frame scrolls. */
@media (max-width: 52rem) { .scroll { position: relative; } }
@media (max-width: 40rem) {
  body { font-size: 1rem; }
  h1 { font-size: 1.5rem; }
  h2 { font-size: 1.25rem; }
  table { font-size: 0.88rem; }
}
@media print {
  :root { color-scheme: light; --paper: #ffffff; --text: #000000; --quiet: #404040; --rule: #000000; --hairline: #808080; --link: #000000; --notice: #000000; --gap: #ffffff; --gap-bar: #000000; --soft: #ffffff; --inserted: #000000; --deleted: #000000; --moved: #000000; }
  body { font-size: 10.5pt; line-height: 1.4; }
  body > header, body > footer, main { max-width: none; padding-inline: 0; }
  a { text-decoration: none; }
  .skip, .screen-only { display: none; }
  .scroll { overflow: visible; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; }
  tr, figure { break-inside: avoid; }
  p { orphans: 2; widows: 2; }
  thead { display: table-header-group; }
  tfoot { display: table-row-group; }
}
@page { size: A4; margin: 25mm 25mm 22mm 30mm; font-family: sans-serif; font-size: 8.5pt; }
`
