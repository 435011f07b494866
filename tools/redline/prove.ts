import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { countMarkedWords } from '../../src/redline/count-words.ts'
import { redlineDocuments } from '../../src/redline/redline-documents.ts'
import { compareRedline } from '../../test/harness/compare-redline.ts'
import { notedRedlines } from '../../test/harness/noted-redlines.ts'
import { allDocuments, makeCase, type RedlineCase } from './cases.ts'
import { compareInLibreOffice } from './compare-in-libreoffice.ts'
import { leastWords, mostWords } from './least-words.ts'
import { RedlineSizes } from './redline-sizes.ts'
import { LibreOffice } from './settle-in-libreoffice.ts'

/**
 * `npm run prove:redline -- [CASES] [--from SEED] [--libreoffice CASES]`: random edits of the real documents. For each, accepting all changes
 * must give the new document and rejecting all the old one, both as documents and as DOCX; nothing may be neither shown nor listed. Of at
 * least 999 cases in 1,000, no more may be marked than `mostWords` of the least that a minimal word diff marks: those that mark more are named. Exit
 * code 1 where anything failed.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { from: { type: 'string' }, libreoffice: { type: 'string' } },
})
const count = Number(positionals[0] ?? 5000)
const from = Number(values.from ?? 1)
const identity = { author: 'Prov', date: '2031-01-15T00:00:00Z' }
/** A paragraph that is cut in two round a table that was moved there, as Word can join none round a table, and the like. */
const mostBeyond = 1 / 1000

const documents = allDocuments()
let failures = 0
const fail = (name: string, { seed, before, edits }: RedlineCase, detail: unknown) => {
  failures += 1
  console.log(`FAILED ${name}, case ${seed} (${before.id}: ${edits.join('; ')}): ${JSON.stringify(detail)}`)
}

const sizes = new RedlineSizes()
const beyond: string[] = []
const edits = new Map<string, number>()
const notShown = new Map<string, number>()
const started = performance.now()
for (let seed = from; seed < from + count; seed += 1) {
  const each = makeCase(documents, seed)
  for (const edit of each.edits) edits.set(edit, (edits.get(edit) ?? 0) + 1)
  const redline = redlineDocuments(each.before, each.after, identity)
  if (redline.faults.length > 0) fail('as documents', each, redline.faults)
  for (const { kind } of redline.notShown) notShown.set(kind, (notShown.get(kind) ?? 0) + 1)
  const size = sizes.add(each, countMarkedWords(redline.document))
  if (size.marked > mostWords(size.leastWithinBorders))
    beyond.push(
      `case ${seed} (${each.before.id}: ${each.edits.join('; ')}): ${size.marked} words for ${size.leastWithinBorders}`,
    )
  const { accepted, rejected } = compareRedline(
    redline.document,
    { document: each.before },
    { document: each.after },
  )
  if (accepted) fail('accepted DOCX', each, accepted)
  if (rejected) fail('rejected DOCX', each, rejected)
  if ((seed - from + 1) % 500 === 0) console.log(`${seed - from + 1} cases, ${failures} failures`)
}
const total = [...edits.values()].reduce((sum, each) => sum + each, 0)
const seconds = (performance.now() - started) / 1000
console.log(`
${count} cases from ${documents.length} documents, ${total} edits of ${edits.size} kinds, in ${seconds.toFixed(0)} s: ${failures} failures
accepting all gives the new document and its DOCX, rejecting all the old one and its DOCX
${sizes.report()}
${beyond.length} cases mark more than that and the allowance${beyond.map((each) => `\n  ${each}`).join('')}
listed as not shown: ${[...notShown].map(([kind, number]) => `${kind} ${number}`).join(', ')}`)

if (beyond.length > mostBeyond * Math.max(count, 1 / mostBeyond)) failures += 1

const agreements = documents.filter(({ id }) => id.startsWith('overenskommelse-cancer-'))
for (const before of agreements) {
  for (const after of agreements) {
    const redline = redlineDocuments(before, after, identity)
    const { accepted, rejected } = compareRedline(redline.document, { document: before }, { document: after })
    if (redline.faults.length > 0 || accepted || rejected) failures += 1
    const [marked, least] = [countMarkedWords(redline.document), leastWords(before, after)]
    const ratio = least === 0 ? 'nothing marked' : `ratio ${(marked / least).toFixed(3)}`
    console.log(`${before.id} → ${after.id}: ${marked} words marked, ${least} at least, ${ratio}`)
  }
}

const sample = Number(values.libreoffice ?? 0)
if (sample > 0) {
  const work = mkdtempSync(join(tmpdir(), 'ordalag-redline-'))
  try {
    const noted = notedRedlines().map(({ name, ...pair }) => ({ seed: 0, edits: [name], ...pair }))
    const cases = [
      ...noted,
      ...Array.from({ length: sample }, (_, index) => makeCase(documents, from + index)),
    ]
    const { differences, compared } = compareInLibreOffice(cases, new LibreOffice(work))
    for (const { case: each, verdict, expected, found } of differences)
      fail(`LibreOffice, ${verdict}`, each, [expected, found])
    const passedOver = cases.length - compared
    console.log(
      `LibreOffice: ${compared} cases accepted and rejected, ${differences.length} differ; ${passedOver} passed over`,
    )
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
process.exitCode = failures === 0 ? 0 : 1
