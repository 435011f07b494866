import { type Diagnostic, errorsOf, hasErrors } from '../../diagnostics/diagnostic.ts'
import type { Document } from '../../document/nodes.ts'
import { redlineDocuments } from '../../redline/redline-documents.ts'
import { compareFindings } from '../../review/compare-findings.ts'
import { isChanged } from '../../review/holds-change.ts'
import { type DocumentPair, pairDocuments } from '../../review/pair-documents.ts'
import { printSummary } from '../../review/print-summary.ts'
import type { Review, ReviewDocument, ReviewPart } from '../../review/review.ts'
import { printReviewPage } from '../../review/review-page.ts'
import type { Format, Invocation } from '../arguments.ts'
import { type ComparedPart, compareSides, makePart, pairIds, type Sides } from '../compare-sides.ts'
import { writeSide } from '../diff-sides.ts'
import type { CommandEnvironment } from '../environment.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { openSides } from '../open-sides.ts'
import type { OutputFile } from '../output/output-tree.ts'
import { findOutputFolder, replaceOutputFolder } from '../output-folder.ts'
import { startProgress } from '../progress.ts'
import { fontReader } from '../project.ts'
import { redlineIdentity } from '../redline-identity.ts'
import { refuse } from '../refuse.ts'
import { type ReviewCommandTexts, reviewCommandTexts } from '../review-command-texts.ts'
import { type CheckedSide, type CheckedSides, checkSides, documentsOf } from '../review-sides.ts'
import { texts } from '../texts.ts'
import { writeDocument } from '../write-documents.ts'

/** `ordalag review BASE HEAD --out FOLDER`: a page and a summary of all that differs, with the built documents beside them. */
export async function review(invocation: Invocation, environment: CommandEnvironment): Promise<ExitCode> {
  const { language } = invocation
  const own = reviewCommandTexts[language]
  if (invocation.agreements.length !== 2) return refuse(environment, own.usage)
  const place = findOutputFolder(invocation, environment)
  if ('fault' in place) return refuse(environment, place.fault)
  const opened = openSides(invocation, environment)
  if ('fault' in opened) return refuse(environment, opened.fault)

  const progress = startProgress(environment, invocation.quiet)
  progress.step(own.comparing)
  const { page, outputs } = await makeReview(opened.sides, invocation, environment, (step) =>
    progress.step(step),
  )
  progress.done()
  const encode = (text: string) => new TextEncoder().encode(text)
  const all: readonly OutputFile[] = [
    { path: 'index.html', bytes: encode(printReviewPage(page, language)) },
    { path: 'summary.md', bytes: encode(printSummary(page, language)) },
    ...outputs,
  ]
  const refusal = replaceOutputFolder(place.target, all, invocation, environment)
  if (refusal) return refuse(environment, refusal.fault, exitCode.locked)
  if (!invocation.quiet) environment.print(`${own.wrote(`${invocation.out}/index.html`, all.length)}\n`)
  return exitCode.done
}

/** Steps are told as they begin. */
type Tell = (step: string) => void

interface MadeReview {
  readonly page: Review
  readonly outputs: readonly OutputFile[]
}

async function makeReview(
  sides: Sides,
  invocation: Invocation,
  environment: CommandEnvironment,
  tell: Tell,
): Promise<MadeReview> {
  const { language } = invocation
  const [say, own] = [texts[language], reviewCommandTexts[language]]
  const { named } = sides
  const { parts } = await compareSides(sides, language, environment)
  const { old, new: now } = checkSides(sides, environment)
  const names = {
    old: writeSide(named.old, named.old.agreement, say),
    new: writeSide(named.new, named.new.agreement, say),
  }

  const outputs: OutputFile[] = []
  const builder: DocumentBuilder = {
    environment,
    own,
    canBuild: !hasErrors(now.checked.diagnostics),
    formats: invocation.formats,
    tell,
    outputs,
  }
  const reviewed: ReviewPart[] = []
  const pairs = pairIds(sides)
  for (const [oldId, newId] of pairs) {
    const own = parts.filter(({ ids }) => ids?.old === oldId && ids.new === newId)
    const pair = pairDocuments(
      { folder: oldId, documents: documentsOf(old, oldId) },
      { folder: newId, documents: documentsOf(now, newId) },
    )
    const documents = await reviewDocuments(pair, newId, { old, new: now }, builder)
    const findings = compareFindings(findingsOf(old, oldId), findingsOf(now, newId), language)
    const isQuiet = documents.length + findings.began.length + findings.ceased.length === 0
    // What is told of the whole folder stands with the agreement, whether it has changed or not.
    const isTold = isQuiet || own.some(({ decision }) => decision === null)
    const first = isTold ? own[0] : null
    const others = isTold ? own.slice(1) : own
    if (first === undefined) continue
    const titles = { old: writeSide(named.old, oldId, say), new: writeSide(named.new, newId, say) }
    const changes = first ?? makePart(titles, [], [], [], true)
    reviewed.push({ changes, models: changes.models, findings, documents }, ...others.map(partAlone))
  }
  const shared = parts.filter(({ ids }) => ids === null).map(partAlone)
  const notes = [
    ...(hasErrors(old.checked.diagnostics) ? [own.oldBroken(names.old, countErrors(old))] : []),
    ...(hasErrors(now.checked.diagnostics) ? [own.newBroken(names.new, countErrors(now))] : []),
  ]
  return { page: { ...names, notes, parts: [...reviewed, ...shared] }, outputs }
}

/** A part whose documents and findings are told elsewhere. */
function partAlone(changes: ComparedPart): ReviewPart {
  return { changes, models: changes.models, findings: null, documents: [] }
}

function countErrors({ checked }: CheckedSide): number {
  return errorsOf(checked.diagnostics).length
}

function findingsOf({ checked }: CheckedSide, folder: string): readonly Diagnostic[] {
  return checked.diagnostics.filter(({ span }) => span?.file.path.startsWith(`agreements/${folder}/`))
}

/** What the documents of a review are built with. */
interface DocumentBuilder {
  readonly environment: CommandEnvironment
  readonly own: ReviewCommandTexts
  /** Nothing that could be signed is written while an error stands. */
  readonly canBuild: boolean
  readonly formats: readonly Format[]
  readonly tell: Tell
  readonly outputs: OutputFile[]
}

/** Documents that differ, redlined; with the built ones and the redlines beside the page. */
async function reviewDocuments(
  pairs: readonly DocumentPair[],
  folder: string,
  sides: CheckedSides,
  builder: DocumentBuilder,
): Promise<readonly ReviewDocument[]> {
  const reviewed: ReviewDocument[] = []
  for (const { before, after } of pairs) {
    const title = after?.title ?? before?.title ?? ''
    if (!after) {
      // Of a side that does not build nothing is known to be gone.
      if (builder.canBuild) reviewed.push({ title, kind: 'removed', redline: null, files: [] })
      continue
    }
    if (!before) {
      if (hasErrors(sides.old.checked.diagnostics)) continue
      const files = await buildFiles(after, folder, after.id, builder)
      reviewed.push({ title, kind: 'added', redline: null, files })
      continue
    }
    // The version is made of all that a document is made from.
    if (before.version === after.version) continue
    const { document } = redlineDocuments(before, after, redlineIdentity(after))
    if (!isChanged(document)) continue
    const files = [
      ...(await buildFiles(after, folder, after.id, builder)),
      ...(await buildFiles(document, folder, `${after.id}-andringar`, builder)).map((file) => ({
        ...file,
        label: builder.own.withChanges(file.label),
      })),
    ]
    reviewed.push({ title, kind: 'changed', redline: { marked: document, before, after }, files })
  }
  return reviewed
}

async function buildFiles(
  document: Document,
  folder: string,
  name: string,
  { environment, own, canBuild, formats, tell, outputs }: DocumentBuilder,
): Promise<ReviewDocument['files']> {
  if (!canBuild) return []
  tell(own.building(name))
  const written = await writeDocument(document, formats, { font: fontReader(environment.files) })
  return written.map(({ format, bytes }) => {
    const path = `${folder}/${name}.${format}`
    outputs.push({ path, bytes })
    return { label: format.toUpperCase(), href: path }
  })
}
