import { createHash } from 'node:crypto'
import { errorsOf, hasErrors } from '../../diagnostics/diagnostic.ts'
import type { Agreement, Party } from '../../model/agreement.ts'
import { parseCalendarDate } from '../../model/calendar-date.ts'
import { writeDateInText } from '../../model/swedish-form.ts'
import { checkProject, type ProjectSources, type SourceBytes } from '../../pipeline/pipeline.ts'
import { type SignedRecord, writeSignedRecord } from '../../pipeline/signed-record.ts'
import { readYaml } from '../../read/read-yaml.ts'
import { type Addition, readAddition } from '../../signatures/read-addition.ts'
import type { StatedSignature } from '../../signatures/read-signatures.ts'
import { daySigned } from '../../signatures/signing-day.ts'
import type { Invocation } from '../arguments.ts'
import type { CommandEnvironment } from '../environment.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { beginsWith, type GivenFile } from '../match-file.ts'
import { createFile } from '../output/create-file.ts'
import { replaceSources } from '../output/replace-sources.ts'
import { fontReader } from '../project.ts'
import { refuse } from '../refuse.ts'
import { type Signing, signSource } from '../sign-source.ts'
import { signingTexts } from '../signing-texts.ts'
import { texts } from '../texts.ts'
import { writeDocument } from '../write-documents.ts'
import { openProject } from './open-project.ts'
import { showDiagnostics } from './show-diagnostics.ts'
import { describeAddition, readGivenFile } from './verify.ts'

/**
 * `ordalag sign-off AGREEMENT SIGNED.pdf`: sees that the signed file begins with exactly what the sources make, writes status, places and
 * days into `agreement.yaml`, and a record beside it that locks the sources. With `--scan` the file is a scanned paper, known by its
 * checksum. All is checked before anything is written.
 */
export async function signOff(invocation: Invocation, environment: CommandEnvironment): Promise<ExitCode> {
  const { files } = environment
  const say = signingTexts[invocation.language]
  const [id, path] = invocation.agreements
  if (id === undefined || path === undefined || invocation.agreements.length > 2) {
    return refuse(environment, say.signOffUsage)
  }
  const given = readSignedCommand(invocation)
  if ('fault' in given) return refuse(environment, say.badSigned(given.fault))
  const file = readGivenFile(path, environment)
  if (file === 'missing') return refuse(environment, say.noFile(path), exitCode.files)
  if (file === 'too-large') return refuse(environment, say.tooLarge(path), exitCode.files)
  const opened = openProject({ ...invocation, agreements: [id] }, environment)
  if (!opened.project) return opened.exit
  const { project, folder } = opened

  const record = `agreements/${id}/signed.yaml`
  if (files.kind(`${folder}/${record}`) !== null)
    return refuse(environment, say.alreadySigned(id, record), exitCode.sourceErrors)
  const checked = checkProject(project)
  showDiagnostics(errorsOf(checked.diagnostics), invocation, environment, project)
  const matter = checked.agreements.find(({ agreement }) => agreement.id.value === id)
  if (hasErrors(checked.diagnostics) || !matter) return exitCode.sourceErrors
  const { agreement, document } = matter
  if (agreement.status.value !== 'final') {
    return refuse(
      environment,
      say.wrongStatus(`agreements/${id}/agreement.yaml`, agreement.status.value),
      exitCode.sourceErrors,
    )
  }
  const [made] = await writeDocument(document, ['pdf'], { font: fontReader(files) })
  if (!made) return exitCode.sourceErrors

  const addition = judgeFile(file, made.bytes, document.version, id, invocation)
  if ('fault' in addition) return refuse(environment, addition.fault, exitCode.sourceErrors)
  const signatures = addition.addition?.signatures.filter(({ isTimeStamp }) => !isTimeStamp) ?? []
  const signings = findSignings(agreement, signatures, given.signings, invocation)
  if ('fault' in signings) {
    const names = signatures.flatMap(({ name }) => name ?? [])
    const known = names.length === 0 ? '' : `\n${say.wrongNames(names.join(', '))}`
    return refuse(environment, `${signings.fault}${known}`, exitCode.sourceErrors)
  }

  const changed = changeSources(project, id, signings.signings, {
    agreement: id,
    copy: addition.addition === null ? 'scanned' : 'electronic',
    file: markOf(file.bytes),
    document: { id: document.id, version: document.version, ...markOf(made.bytes) },
    signatures: signatures.map(({ field, name, time }) => ({ field, name, time })),
  })
  if (!changed)
    return refuse(environment, say.uneditable(`agreements/${id}/agreement.yaml`), exitCode.sourceErrors)
  const after = checkProject(changed.project).diagnostics
  if (hasErrors(after)) {
    showDiagnostics(errorsOf(after), invocation, environment, changed.project)
    return refuse(environment, texts[invocation.language].notWritten, exitCode.sourceErrors)
  }
  const tag = `ordalag-${environment.lock.holder.process}`
  // The record first: a status without one would lock nothing.
  createFile(files, folder, record, changed.record, tag)
  let isWritten = false
  try {
    const refusal = replaceSources(files, folder, [changed.agreement], tag)
    if (refusal) return refuse(environment, say.uneditable(refusal.path), exitCode.files)
    isWritten = true
  } finally {
    if (!isWritten) files.remove(`${folder}/${record}`)
  }
  if (invocation.quiet) return exitCode.done
  const tell = addition.addition === null ? say.scannedOff : say.signedOff
  const lines = [
    tell(id, document.version, record),
    ...agreement.parties.map(({ signatory }, index) => {
      const signing = signings.signings[index]
      return say.party(
        signatory.name.value,
        signing?.place ?? '',
        signing ? writeDateInText(signing.date) : '',
      )
    }),
    ...(addition.addition ? describeAddition(addition.addition, made.bytes.length, invocation.language) : []),
  ]
  environment.print(`${lines.join('\n')}\n`)
  return exitCode.done
}

/** What was added to the document by signing it; null of a scanned copy. Or why the file cannot be taken. */
function judgeFile(
  file: GivenFile,
  made: Uint8Array,
  version: string,
  id: string,
  invocation: Invocation,
): { readonly addition: Addition | null } | { readonly fault: string } {
  const say = signingTexts[invocation.language]
  const isDocument = beginsWith(file, made)
  if (invocation.signing.isScan) return isDocument ? { fault: say.noScan(file.path) } : { addition: null }
  if (!isDocument) return { fault: say.notTheDocument(file.path, id, version) }
  if (file.bytes.length === made.length) return { fault: say.noSignatures(file.path) }
  const addition = readAddition(file.bytes, made.length)
  if (addition.replaced > 0) return { fault: say.isReplaced(file.path, addition.replaced) }
  const signatures = addition.signatures.filter(({ isTimeStamp }) => !isTimeStamp)
  const isCovered = signatures.every(({ covers }) => covers !== null && covers > made.length)
  return signatures.length > 0 && isCovered ? { addition } : { fault: say.notCovered(file.path) }
}

/** What the user says of a party: `state=2031-12-20, Stockholm`. */
interface GivenSigning {
  readonly body: string
  readonly date: Signing['date']
  readonly place: string | null
}

function readSignedCommand(
  invocation: Invocation,
): { readonly signings: readonly GivenSigning[] } | { readonly fault: string } {
  const signings: GivenSigning[] = []
  for (const written of invocation.signing.signed) {
    const [, body, day = '', place = ''] = /^([a-z][a-z0-9-]*)=([0-9-]+)(?:,(.*))?$/u.exec(written) ?? []
    const date = parseCalendarDate(day)
    if (body === undefined || date === null) return { fault: written }
    signings.push({ body, date, place: place.trim() || null })
  }
  return { signings }
}

/** When and where each party signed: as the user says, else as the signature in its signatory's name states. */
function findSignings(
  agreement: Agreement,
  signatures: readonly StatedSignature[],
  given: readonly GivenSigning[],
  invocation: Invocation,
): { readonly signings: readonly Signing[] } | { readonly fault: string } {
  const say = signingTexts[invocation.language]
  const bodies = agreement.parties.map(({ body }) => body.value)
  const stranger = given.find(({ body }) => !bodies.includes(body))
  if (stranger) return { fault: say.unknownParty(stranger.body, bodies.join(', ')) }
  const signings: Signing[] = []
  for (const party of agreement.parties) {
    const said = given.find(({ body }) => body === party.body.value)
    const stated = signatures.find(({ name }) => name !== null && isSameName(name, party))
    const date = said?.date ?? (stated?.time ? daySigned(stated.time) : null)
    const place = said?.place ?? invocation.signing.place ?? stated?.place ?? null
    const name = party.signatory.name.value
    if (date === null) return { fault: say.noDate(party.body.value, name) }
    if (place === null) return { fault: say.noPlace(party.body.value, name) }
    signings.push({ date, place })
  }
  return { signings }
}

/** Names as people write them: capitals, spaces and the order of `Öberg, Åsa` do not count. */
function isSameName(stated: string, { signatory }: Party): boolean {
  const wordsOf = (name: string) =>
    name
      .toLowerCase()
      .split(/[\s,]+/u)
      .filter((word) => word !== '')
      .sort()
      .join(' ')
  return wordsOf(stated.normalize('NFC')) === wordsOf(signatory.name.value)
}

interface ChangedSources {
  readonly project: ProjectSources
  readonly agreement: { readonly path: string; readonly before: Uint8Array; readonly after: Uint8Array }
  readonly record: Uint8Array
}

/** The sources as they are to be: the agreement's own file signed, and the record beside it. */
function changeSources(
  project: ProjectSources,
  id: string,
  signings: readonly Signing[],
  facts: SignedRecord,
): ChangedSources | null {
  const source = project.agreements.find((each) => each.id === id)
  const path = (name: string) => `agreements/${id}/${name}.yaml`
  const read = (name: string, bytes = source?.files.find((each) => each.path === path(name))?.bytes) => {
    const { file, value } = bytes ? readYaml(path(name), bytes) : { file: undefined, value: undefined }
    return bytes && file && value ? { bytes, file, tree: value } : null
  }
  const before = read('agreement')
  const edited = before && signSource(before, signings)
  const after = edited && read('agreement', edited.bytes)
  const sections = read('sections')
  if (!source || !before || !after || !sections) return null
  const trees = { agreement: after.tree, sections: sections.tree, annexes: read('annexes')?.tree ?? null }
  const record = new TextEncoder().encode(writeSignedRecord(facts, trees))
  const signed = source.files.map(
    (file): SourceBytes => (file.path === path('agreement') ? { path: file.path, bytes: after.bytes } : file),
  )
  const files = [...signed, { path: path('signed'), bytes: record }]
  const agreements = project.agreements.map((each) => (each.id === id ? { id, files } : each))
  return {
    project: { ...project, agreements },
    agreement: { path: path('agreement'), before: before.bytes, after: after.bytes },
    record,
  }
}

function markOf(bytes: Uint8Array): { readonly sha256: string; readonly bytes: number } {
  return { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length }
}
