import { resolve } from 'node:path'
import { checkProject, type ProjectSources } from '../../pipeline/pipeline.ts'
import { readSignedRecord, type SignedRecord } from '../../pipeline/signed-record.ts'
import { readYaml } from '../../read/read-yaml.ts'
import { type Addition, readAddition } from '../../signatures/read-addition.ts'
import type { Invocation } from '../arguments.ts'
import type { CommandEnvironment } from '../environment.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { findFaultyFolders } from '../find-faulty-folders.ts'
import {
  beginsWith,
  formatOf,
  type GivenFile,
  type Match,
  matchManifest,
  matchRecords,
  orderCandidates,
} from '../match-file.ts'
import { readManifest } from '../output/manifest.ts'
import { fontReader } from '../project.ts'
import { refuse } from '../refuse.ts'
import { signingTexts } from '../signing-texts.ts'
import { writeDocument } from '../write-documents.ts'
import { openProject } from './open-project.ts'

/** Nothing that is made, signed a hundred times over, is as large as this. */
const mostBytes = 256 * 1024 * 1024

/** What is told of a file. */
interface Finding {
  readonly file: GivenFile
  readonly match: Match
  /** What was added after the bytes that are known; null where nothing was. */
  readonly addition: Addition | null
}

/**
 * `ordalag verify FILE…`: whether each file is byte for byte what the sources make, or begins with it, and which document it is. The
 * documents are made anew for it, so that nothing has to be trusted but the sources.
 */
export async function verify(invocation: Invocation, environment: CommandEnvironment): Promise<ExitCode> {
  const say = signingTexts[invocation.language]
  const { agreements: paths } = invocation
  if (paths.length === 0) return refuse(environment, say.verifyUsage)
  const files: GivenFile[] = []
  for (const path of paths) {
    const read = readGivenFile(path, environment)
    if (read === 'missing') return refuse(environment, say.noFile(path), exitCode.files)
    if (read === 'too-large') return refuse(environment, say.tooLarge(path), exitCode.files)
    files.push(read)
  }
  const opened = openProject({ ...invocation, agreements: [] }, environment)
  if (!opened.project) return opened.exit

  const { matches, compared, unsound } = await matchFiles(files, opened.project, invocation, environment)
  const findings = files.map((file): Finding => {
    const match = matches.get(file) ?? { kind: 'unknown' }
    const isLonger = match.kind !== 'unknown' && match.length < file.bytes.length
    return { file, match, addition: isLonger ? readAddition(file.bytes, match.length) : null }
  })
  if (invocation.output === 'json') {
    environment.print(`${JSON.stringify({ version: 1, files: findings.map(toJson) }, null, 2)}\n`)
  } else {
    for (const finding of findings) {
      const lines = describe(finding, compared, invocation)
      if (!isGood(finding)) environment.printError(lines)
      else if (!invocation.quiet) environment.print(lines)
    }
    if (unsound.length > 0 && !findings.every(isGood))
      environment.printError(`${say.notMade(unsound.join(', '))}\n`)
  }
  return findings.every(isGood) ? exitCode.done : exitCode.sourceErrors
}

/** Reads a file that was named on the command line. */
export function readGivenFile(
  path: string,
  { files, workingFolder }: CommandEnvironment,
): GivenFile | 'missing' | 'too-large' {
  const full = resolve(workingFolder, path)
  const kind = files.kind(full)
  if (kind === null || files.kind(kind === 'link' ? files.realPath(full) : full) !== 'file') return 'missing'
  const bytes = files.read(full)
  return bytes.length > mostBytes ? 'too-large' : { path, bytes, format: formatOf(bytes) }
}

/** Finds out what the files are: from the records of what was signed, then by making documents until all are found. */
async function matchFiles(
  files: readonly GivenFile[],
  project: ProjectSources,
  invocation: Invocation,
  environment: CommandEnvironment,
): Promise<{ matches: ReadonlyMap<GivenFile, Match>; compared: number; unsound: readonly string[] }> {
  const matches = new Map<GivenFile, Match>()
  const records = readRecords(project)
  for (const file of files) {
    const match = matchRecords(file, records)
    if (match) matches.set(file, match)
  }
  const open = () => files.filter((file) => !matches.has(file) && file.format !== null)
  let compared = 0
  let unsound: readonly string[] = []
  if (open().length > 0) {
    const { matters, diagnostics } = checkProject(project)
    unsound = [...findFaultyFolders(diagnostics)].sort()
    const font = fontReader(environment.files)
    for (const { folder, document } of orderCandidates(matters, open())) {
      const formats = [...new Set(open().flatMap(({ format }) => format ?? []))]
      if (formats.length === 0) break
      for (const { format, bytes } of await writeDocument(document, formats, { font })) {
        compared++
        for (const file of open()) {
          if (file.format !== format || !beginsWith(file, bytes)) continue
          const name = `${folder}/${document.id}.${format}`
          matches.set(file, { kind: 'made', document: name, version: document.version, length: bytes.length })
        }
      }
    }
  }
  const rows = readRows(invocation, environment)
  for (const file of open()) {
    const match = matchManifest(file, rows)
    if (match) matches.set(file, match)
  }
  return { matches, compared, unsound }
}

function readRecords(project: ProjectSources): readonly SignedRecord[] {
  return project.agreements.flatMap(({ id, files }) => {
    const path = `agreements/${id}/signed.yaml`
    const source = files.find((file) => file.path === path)
    const tree = source && readYaml(path, source.bytes).value
    const record = tree && readSignedRecord(tree)
    return record ? [record] : []
  })
}

/** What an earlier build says that it made; nothing where there is none. */
function readRows(invocation: Invocation, { files, workingFolder }: CommandEnvironment) {
  const path = `${resolve(workingFolder, invocation.out)}/manifest.json`
  if (files.kind(path) !== 'file') return []
  return readManifest(new TextDecoder().decode(files.read(path)))?.outputs ?? []
}

/** A file is good where its first bytes are known and nothing was put over them. */
function isGood({ match, addition }: Finding): boolean {
  return (match.kind === 'made' || match.kind === 'recorded') && (addition?.replaced ?? 0) === 0
}

function describe({ file, match, addition }: Finding, compared: number, { language }: Invocation): string {
  const say = signingTexts[language]
  const added = match.kind === 'unknown' ? 0 : file.bytes.length - match.length
  const what = (): string => {
    switch (match.kind) {
      case 'made':
        return added === 0
          ? say.same(match.document, match.version)
          : say.begins(match.document, match.version, added)
      case 'recorded': {
        const { agreement, copy, document } = match.record
        if (match.isCopy) {
          const tell = copy === 'scanned' ? say.recordedScan : say.recordedCopy
          return tell(agreement, document.version)
        }
        return added === 0
          ? say.recordedBefore(agreement, document.version)
          : say.recordedBegins(agreement, document.version, added)
      }
      case 'earlier':
        return (added === 0 ? say.earlier : say.earlierBegins)(match.document, match.version)
      case 'no-document':
        return say.noDocument(match.document)
      case 'unknown':
        return file.format === null ? say.unknownFormat : say.unknown(compared)
    }
  }
  const more = addition
    ? describeAddition(addition, match.kind === 'unknown' ? 0 : match.length, language)
    : match.kind === 'recorded' && match.isCopy
      ? describeRecorded(match.record, language)
      : []
  return [`${file.path} ${what()}`, ...more.map((line) => `  ${line}`), ''].join('\n')
}

function describeRecorded({ signatures }: SignedRecord, language: Invocation['language']): readonly string[] {
  const say = signingTexts[language]
  const told = signatures.map(({ name, time, field }) => say.signature(name, time, field))
  return told.length === 0 ? [] : [...told, say.notChecked]
}

/** What was added, a line each; `base` is how many bytes the document has. */
export function describeAddition(
  { signatures, uncovered, fields, replaced }: Addition,
  base: number,
  language: Invocation['language'],
): readonly string[] {
  const say = signingTexts[language]
  const told = signatures.flatMap(({ name, time, field, covers, isTimeStamp }) => [
    isTimeStamp ? say.timeStamp(time) : say.signature(name, time, field),
    ...(covers === null || covers < base ? [say.partial] : []),
  ])
  return [
    ...told,
    ...(signatures.length > 0 ? [say.notChecked] : []),
    ...(fields > 0 ? [say.filled(fields)] : []),
    ...(uncovered > 0 ? [say.uncovered(uncovered)] : []),
    ...(replaced > 0 ? [say.replaced(replaced)] : []),
  ]
}

function toJson(finding: Finding): object {
  const { file, match, addition } = finding
  const common = { file: file.path, matches: isGood(finding), outcome: match.kind, format: file.format }
  const added = addition && {
    bytes: match.kind === 'unknown' ? 0 : file.bytes.length - match.length,
    ...addition,
  }
  switch (match.kind) {
    case 'made':
    case 'earlier':
    case 'no-document':
      return { ...common, document: match.document, version: match.version, added }
    case 'recorded':
      return { ...common, record: match.record, isSignedCopy: match.isCopy, added }
    case 'unknown':
      return common
  }
}
