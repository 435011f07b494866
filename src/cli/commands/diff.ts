import { resolve } from 'node:path'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { textOfMessage } from '../../diagnostics/text-of-message.ts'
import type { Change } from '../../diff/change.ts'
import { changeTexts } from '../../diff/change-texts.ts'
import { diffModels, diffRegisters } from '../../diff/diff-models.ts'
import type { DiffPart, DiffReport } from '../../diff/diff-report.ts'
import { diffTemplates } from '../../diff/diff-templates.ts'
import { printJson } from '../../diff/print-json.ts'
import { printMarkdown } from '../../diff/print-markdown.ts'
import { printTerminal } from '../../diff/print-terminal.ts'
import { writeAmountWithUnit } from '../../model/swedish-form.ts'
import { decodeSource } from '../../read/decode-source.ts'
import { nearestName } from '../../text/nearest-name.ts'
import { positionOf } from '../../text/source-file.ts'
import type { Invocation } from '../arguments.ts'
import { type NamedSide, nameSides, readAtRevision, readWorkTree, writeSide } from '../diff-sides.ts'
import type { CommandEnvironment } from '../environment.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { agreementIds, packageFolder, type SourceBytes } from '../project.ts'
import { createModelReader, type ModelPair, type SideFaults, type SourceSide } from '../read-models.ts'
import { type Texts, texts } from '../texts.ts'

const widestText = 120
const usualWidth = 100
const mostFaultsShown = 3

/** `ordalag diff OLD NEW`: what changed between two agreements, or two versions of one; writes nothing. */
export async function diff(invocation: Invocation, environment: CommandEnvironment): Promise<ExitCode> {
  const say = texts[invocation.language]
  const folder = resolve(environment.workingFolder, invocation.project)
  const refuse = (message: string): ExitCode => {
    environment.printError(`${message}\n`)
    return exitCode.usage
  }
  const known = agreementIds(environment.files, folder)
  const named = nameSides(invocation.agreements, known, say)
  if ('fault' in named) return refuse(named.fault)

  const read = new Map<string | null, SourceSide>()
  for (const side of [named.old, named.new]) {
    if (read.has(side.revision)) continue
    const found =
      side.revision === null
        ? { side: readWorkTree(environment, folder) }
        : readAtRevision(folder, side.revision, known, say)
    if ('fault' in found) return refuse(found.fault)
    read.set(side.revision, found.side)
  }
  const sides = { old: read.get(named.old.revision), new: read.get(named.new.revision) }
  if (!sides.old || !sides.new) return exitCode.internal
  for (const [name, side] of [
    [named.old, sides.old],
    [named.new, sides.new],
  ] as const) {
    const ids = [...side.agreements.keys()]
    if (name.agreement !== null && !ids.includes(name.agreement)) {
      return refuse(unknownAgreement(name, name.agreement, ids, say))
    }
    if (ids.length === 0 && name.revision === null)
      return refuse(say.noAgreements(`${invocation.project}/agreements`))
  }

  const compared = await compareSides(named, { old: sides.old, new: sides.new }, invocation, environment)
  if (!invocation.quiet) show(compared.report, invocation, environment)
  if (compared.isIncomplete) return exitCode.sourceErrors
  const differs = compared.report.parts.some((part) => part.changes.length > 0 || !part.isCompared)
  return invocation.exitCode && differs ? exitCode.sourceErrors : exitCode.done
}

function unknownAgreement(side: NamedSide, id: string, ids: readonly string[], say: Texts): string {
  const guess = nearestName(id, ids)
  if (side.revision === null) return say.unknownAgreement(id, ids.join(', '), guess)
  return say.unknownAgreementAt(id, side.revision, ids.join(', ') || '–', guess)
}

function readSchemas({ files }: CommandEnvironment): Readonly<Record<string, object>> {
  const folder = `${packageFolder()}/schemas`
  const schemas: Record<string, object> = {}
  for (const name of files.list(folder)) {
    if (!name.endsWith('.schema.json')) continue
    const text = new TextDecoder().decode(files.read(`${folder}/${name}`))
    schemas[name.replace('.schema.json', '')] = JSON.parse(text) as object
  }
  return schemas
}

interface Compared {
  readonly report: DiffReport
  /** Whether something could not be compared at all. */
  readonly isIncomplete: boolean
}

async function compareSides(
  named: { readonly old: NamedSide; readonly new: NamedSide },
  sides: { readonly old: SourceSide; readonly new: SourceSide },
  invocation: Invocation,
  environment: CommandEnvironment,
): Promise<Compared> {
  const say = texts[invocation.language]
  const reader = createModelReader(() => readSchemas(environment))
  const parts: DiffPart[] = []
  const isOfOne = named.old.agreement !== null && named.new.agreement !== null
  const sameRegisters = isSameFiles(sides.old.registers, sides.new.registers)
  let registerChanges: readonly Change[] | null = sameRegisters ? [] : null
  let isIncomplete = false

  for (const [oldId, newId] of pairIds(named, sides)) {
    const files = { old: sides.old.agreements.get(oldId), new: sides.new.agreements.get(newId) }
    if (!files.old || !files.new) {
      const id = files.old ? oldId : newId
      const only = files.old ? sides.old : sides.new
      parts.push(
        onePartOnly(
          id,
          files.old !== undefined,
          await reader.readPair(only, id, only, id),
          named,
          invocation,
        ),
      )
      continue
    }
    const titles = { old: writeSide(named.old, oldId, say), new: writeSide(named.new, newId, say) }
    const isSame = oldId === newId && sameRegisters && isSameFiles(files.old, files.new)
    if (isSame) {
      if (isOfOne) parts.push(makePart(titles, [], [], [], true))
      continue
    }
    const pair = await reader.readPair(sides.old, oldId, sides.new, newId)
    const notes = [...notesOf(titles.old, pair.old, invocation), ...notesOf(titles.new, pair.new, invocation)]
    if (!pair.models) {
      isIncomplete = true
      parts.push(makePart(titles, [], [...notes, changeTexts[invocation.language].notCompared], [], false))
      continue
    }
    const changes = diffModels(pair.models.old, pair.models.new)
    registerChanges ??= diffRegisters(pair.models.old.registers, pair.models.new.registers)
    if (changes.length > 0 || notes.length > 0 || isOfOne) {
      parts.push(makePart(titles, shortTitles(pair, invocation), notes, changes, true))
    }
  }
  const shared = { old: writeSide(named.old, null, say), new: writeSide(named.new, null, say) }
  const { registers, templates } = changeTexts[invocation.language]
  const add = (title: string, changes: readonly Change[]) => {
    if (changes.length > 0)
      parts.push({
        ...makePart(shared, [], [], changes, true),
        title: `${title}: ${shared.old} → ${shared.new}`,
      })
  }
  add(registers, registerChanges ?? [])
  add(templates, diffTemplates(decodeAll(sides.old.templates), decodeAll(sides.new.templates)))
  return { report: { parts }, isIncomplete }
}

function pairIds(
  named: { readonly old: NamedSide; readonly new: NamedSide },
  sides: { readonly old: SourceSide; readonly new: SourceSide },
): readonly (readonly [string, string])[] {
  if (named.old.agreement !== null && named.new.agreement !== null)
    return [[named.old.agreement, named.new.agreement]]
  const ids = new Set([...sides.old.agreements.keys(), ...sides.new.agreements.keys()])
  return [...ids].sort().map((id) => [id, id] as const)
}

function isSameFiles(a: readonly SourceBytes[], b: readonly SourceBytes[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ path, bytes }) => {
      const other = b.find((each) => each.path === path)
      return other !== undefined && Buffer.compare(bytes, other.bytes) === 0
    })
  )
}

function decodeAll(files: readonly SourceBytes[]) {
  return files.flatMap(({ path, bytes }) => decodeSource(path, bytes).file)
}

function makePart(
  titles: { readonly old: string; readonly new: string },
  subtitles: readonly string[],
  notes: readonly string[],
  changes: readonly Change[],
  isCompared: boolean,
): DiffPart {
  return { title: `${titles.old} → ${titles.new}`, subtitles, notes, changes, isCompared, ...titles }
}

/** An agreement that only one side has: its name and what it comes to. */
function onePartOnly(
  id: string,
  isOld: boolean,
  pair: ModelPair,
  named: { readonly old: NamedSide; readonly new: NamedSide },
  invocation: Invocation,
): DiffPart {
  const { newAgreement, removedAgreement } = changeTexts[invocation.language]
  const name = writeSide(isOld ? named.old : named.new, id, texts[invocation.language])
  const agreement = pair.models?.new.agreement
  return {
    title: `${isOld ? removedAgreement : newAgreement}: ${name}`,
    subtitles: agreement
      ? [`${agreement.shortTitle.value}, ${writeAmountWithUnit(agreement.funding.total.value)}`]
      : [],
    notes: notesOf(name, pair.new, invocation),
    changes: [],
    isCompared: false,
    old: isOld ? name : null,
    new: isOld ? null : name,
  }
}

function shortTitles({ models }: ModelPair, invocation: Invocation): readonly string[] {
  if (!models) return []
  const [old, now] = [models.old.agreement.shortTitle.value, models.new.agreement.shortTitle.value]
  const { before, after } = changeTexts[invocation.language]
  return old === now ? [now] : [`${before}: ${old}`, `${after}: ${now}`]
}

/** What is wrong with a side, with the first faults in full: a revision cannot be checked by itself. */
function notesOf(name: string, faults: SideFaults, invocation: Invocation): readonly string[] {
  if (faults.errors.length === 0 && faults.leftOut.length === 0) return []
  const { broken, leftOut, alsoCount } = changeTexts[invocation.language]
  const shown = faults.errors.slice(0, mostFaultsShown).map((error) => writeFault(error, invocation))
  const rest = faults.errors.length - shown.length
  const head =
    faults.leftOut.length > 0 ? leftOut(name, faults.leftOut.join(', ')) : broken(name, faults.errors.length)
  return [head, ...shown, ...(rest > 0 ? [alsoCount(rest)] : [])]
}

function writeFault({ message, span }: Diagnostic, invocation: Invocation): string {
  const text = textOfMessage(message, invocation.language)
  return span ? `${span.file.path}:${positionOf(span.file, span.start).line}: ${text}` : text
}

function show(report: DiffReport, invocation: Invocation, environment: CommandEnvironment): void {
  const { language } = invocation
  if (invocation.output === 'json') {
    environment.print(printJson(report))
    return
  }
  if (invocation.output === 'markdown') {
    environment.print(printMarkdown(report, language))
    return
  }
  const { output, columns } = environment.terminal
  environment.print(
    printTerminal(report, {
      language,
      colour: usesColour(invocation, environment),
      limit: invocation.limit,
      width: output ? Math.min(columns, widestText) : usualWidth,
    }),
  )
}

/** Colour only where somebody looks: a terminal, unless switched off (https://no-color.org). */
function usesColour(invocation: Invocation, environment: CommandEnvironment): boolean {
  if (invocation.colour !== 'auto') return invocation.colour === 'always'
  const { NO_COLOR, TERM } = environment.variables
  return environment.terminal.output && !NO_COLOR && TERM !== 'dumb'
}
