import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { countMarkedWords } from '../../src/redline/count-words.ts'
import { redlineDocuments } from '../../src/redline/redline-documents.ts'
import { compareRedline } from '../../test/harness/compare-redline.ts'
import { allDocuments, makeCase, type RedlineCase } from './cases.ts'
import { compareInLibreOffice } from './compare-in-libreoffice.ts'
import { leastWords } from './least-words.ts'
import { LibreOffice } from './settle-in-libreoffice.ts'

/**
 * `npm run prove:redline -- [CASES] [--from SEED] [--libreoffice CASES]`: random edits of the real documents. For each, accepting all changes
 * must give the new document and rejecting all the old one, both as documents and as DOCX; nothing may be neither shown nor listed. Exit
 * code 1 where anything failed.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { from: { type: 'string' }, libreoffice: { type: 'string' } },
})
const count = Number(positionals[0] ?? 5000)
const from = Number(values.from ?? 1)
const identity = { author: 'Prov', date: '2031-01-15T00:00:00Z' }
/** What the marked words may be of those of a minimal word diff. */
const mostMarked = 1.2

const documents = allDocuments()
let failures = 0
const fail = (name: string, { seed, before, edits }: RedlineCase, detail: unknown) => {
  failures += 1
  console.log(`FAILED ${name}, case ${seed} (${before.id}: ${edits.join('; ')}): ${JSON.stringify(detail)}`)
}

const words = { marked: 0, least: 0, within: 0, beyond: 0 }
const edits = new Map<string, number>()
const notShown = new Map<string, number>()
const started = performance.now()
for (let seed = from; seed < from + count; seed += 1) {
  const each = makeCase(documents, seed)
  for (const edit of each.edits) edits.set(edit, (edits.get(edit) ?? 0) + 1)
  const redline = redlineDocuments(each.before, each.after, identity)
  if (redline.faults.length > 0) fail('as documents', each, redline.faults)
  for (const { kind } of redline.notShown) notShown.set(kind, (notShown.get(kind) ?? 0) + 1)
  const marked = countMarkedWords(redline.document)
  const least = leastWords(each.before, each.after)
  words.marked += marked
  words.least += least
  if (marked <= mostMarked * least) words.within += 1
  else words.beyond += 1
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
marked words: ${words.marked}, of a minimal word diff: ${words.least}, ratio ${(words.marked / words.least).toFixed(3)}
cases within ${mostMarked} times: ${words.within} of ${count} (${((100 * words.within) / count).toFixed(1)} %)
listed as not shown: ${[...notShown].map(([kind, number]) => `${kind} ${number}`).join(', ')}`)

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
    const cases = Array.from({ length: sample }, (_, index) => makeCase(documents, from + index))
    const differing = compareInLibreOffice(cases, new LibreOffice(work))
    for (const { case: each, verdict, expected, found } of differing)
      fail(`LibreOffice, ${verdict}`, each, [expected, found])
    console.log(`LibreOffice: ${sample} cases accepted and rejected, ${differing.length} differ`)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
process.exitCode = failures === 0 ? 0 : 1
