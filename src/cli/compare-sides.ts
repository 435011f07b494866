import { messageAtPlace } from '../diagnostics/message-at-place.ts'
import type { Change } from '../diff/change.ts'
import { changeTexts } from '../diff/change-texts.ts'
import { diffModels, diffRegisters } from '../diff/diff-models.ts'
import type { DiffPart } from '../diff/diff-report.ts'
import { diffTemplates } from '../diff/diff-templates.ts'
import type { Model } from '../diff/version.ts'
import { writeAmountWithUnit } from '../model/swedish-form.ts'
import { decodeSource } from '../read/decode-source.ts'
import { pairingName } from '../review/pairing-name.ts'
import { type NamedSide, writeSide } from './diff-sides.ts'
import type { CommandEnvironment } from './environment.ts'
import { readSchemas, type SourceBytes } from './project.ts'
import { decisionPaths } from './read-decisions.ts'
import {
  createModelReader,
  type ModelPair,
  type ModelReader,
  type SideFaults,
  type SourceSide,
} from './read-models.ts'
import { type Language, type Texts, texts } from './texts.ts'

const mostFaultsShown = 3

/** Two sides of a comparison, as they were named and as they stand in the sources. */
export interface Sides {
  readonly named: { readonly old: NamedSide; readonly new: NamedSide }
  readonly sources: { readonly old: SourceSide; readonly new: SourceSide }
}

/** What became of one agreement, of the registers or of the templates. */
export interface ComparedPart extends DiffPart {
  /** The folders that it is about; null for what all share. */
  readonly ids: { readonly old: string; readonly new: string } | null
  /** The decision in that folder that it is about, by the name of its file; null for the agreement itself. */
  readonly decision: string | null
  /** The agreement on each side, where both could be read, at least in part. */
  readonly models: { readonly old: Model | null; readonly new: Model | null }
}

/** What came of a comparison. */
export interface Compared {
  readonly parts: readonly ComparedPart[]
  /** Whether something could not be compared at all. */
  readonly isIncomplete: boolean
}

/** Compares two sides: every agreement that differs, then the registers, then the wording of templates. */
export async function compareSides(
  sides: Sides,
  language: Language,
  { files: disk }: CommandEnvironment,
): Promise<Compared> {
  const say = texts[language]
  const { named, sources } = sides
  const reader = createModelReader(() => readSchemas(disk))
  const parts: ComparedPart[] = []
  const isOfOne = named.old.agreement !== null && named.new.agreement !== null
  const sameRegisters = isSameFiles(sources.old.registers, sources.new.registers)
  let registerChanges: readonly Change[] | null = sameRegisters ? [] : null
  let isIncomplete = false

  for (const matter of pairMatters(sides)) {
    const { ids, files } = matter
    const isSame = ids.old === ids.new && sameRegisters && isSameFiles(files.old ?? [], files.new ?? [])
    const titles = titlesOf(matter, named, say)
    if (isSame && files.old && files.new) {
      if (isOfOne && matter.decision === null)
        parts.push({ ...makePart(titles, [], [], [], true), ids, decision: null })
      continue
    }
    const sideOf = (which: 'old' | 'new') => sources[files[which] ? which : which === 'old' ? 'new' : 'old']
    const pair = await readMatter(reader, matter, sideOf('old'), sideOf('new'))
    if (!files.old || !files.new) {
      parts.push({ ...onePartOnly(matter, titles, pair, language), ids, decision: matter.decision })
      continue
    }
    const notes = [...notesOf(titles.old, pair.old, language), ...notesOf(titles.new, pair.new, language)]
    const { models } = pair
    if (!models) {
      isIncomplete = true
      const said = [...notes, changeTexts[language].notCompared]
      parts.push({ ...makePart(titles, [], said, [], false), ids, decision: matter.decision })
      continue
    }
    const changes = diffModels(models.old, models.new)
    registerChanges ??= diffRegisters(models.old.registers, models.new.registers)
    if (changes.length > 0 || notes.length > 0 || (isOfOne && matter.decision === null)) {
      const made = makePart(titles, shortTitles(pair, language), notes, changes, true)
      parts.push({ ...made, ids, decision: matter.decision, models })
    }
  }
  const shared = { old: writeSide(named.old, null, say), new: writeSide(named.new, null, say) }
  const { registers, templates } = changeTexts[language]
  const add = (title: string, changes: readonly Change[]) => {
    if (changes.length === 0) return
    const whole = `${title}: ${shared.old} → ${shared.new}`
    parts.push({ ...makePart(shared, [], [], changes, true), title: whole })
  }
  add(registers, registerChanges ?? [])
  add(templates, diffTemplates(decodeAll(sources.old.templates), decodeAll(sources.new.templates)))
  return { parts, isIncomplete }
}

/** An agreement or a decision on both sides; the files of a side that does not have it are null. */
interface Matter {
  readonly ids: { readonly old: string; readonly new: string }
  readonly decision: string | null
  readonly files: {
    readonly old: readonly SourceBytes[] | null
    readonly new: readonly SourceBytes[] | null
  }
}

/** In each pair of folders the agreement, then the decisions; the folder's own name in that of a decision stands for the other's. */
function pairMatters(sides: Sides): readonly Matter[] {
  const { old, new: now } = sides.sources
  return pairIds(sides).flatMap(([oldId, newId]): readonly Matter[] => {
    const ids = { old: oldId, new: newId }
    const split = (side: SourceSide, id: string) => {
      const files = side.agreements.get(id) ?? []
      const decisions = new Map(
        decisionPaths(files).map((path) => [path, files.filter((file) => file.path === path)]),
      )
      const own = files.filter(({ path }) => !decisions.has(path))
      return { own: own.length > 0 ? own : null, decisions }
    }
    const [before, after] = [split(old, oldId), split(now, newId)]
    const agreement: Matter = { ids, decision: null, files: { old: before.own, new: after.own } }
    const nameOf = (path: string) => pairingName(decisionName(path), oldId === newId)
    const find = (decisions: ReadonlyMap<string, readonly SourceBytes[]>, name: string) =>
      [...decisions].find(([path]) => nameOf(path) === name)?.[1] ?? null
    const names = [...before.decisions.keys(), ...after.decisions.keys()].map(nameOf)
    const decisions = [...new Set(names)].sort().map(
      (decision): Matter => ({
        ids,
        decision,
        files: { old: find(before.decisions, decision), new: find(after.decisions, decision) },
      }),
    )
    return [...(before.own || after.own ? [agreement] : []), ...decisions]
  })
}

function decisionName(path: string | undefined): string {
  return path?.replace(/^.*\/|\.yaml$/gu, '') ?? ''
}

/** `main:cancer-2024`, `main:cancer-2024/utbetalning-skr-2024`. */
function titlesOf(
  { ids, decision, files }: Matter,
  named: Sides['named'],
  say: Texts,
): { readonly old: string; readonly new: string } {
  const within = (title: string, own: readonly SourceBytes[] | null) =>
    decision === null ? title : `${title}/${decisionName((own ?? files.new ?? files.old)?.[0]?.path)}`
  return {
    old: within(writeSide(named.old, ids.old, say), files.old),
    new: within(writeSide(named.new, ids.new, say), files.new),
  }
}

/** Both sides of a matter; a side that does not have it is read as the other. */
function readMatter(
  reader: ModelReader,
  { ids, decision, files }: Matter,
  old: SourceSide,
  now: SourceSide,
): Promise<ModelPair> {
  const [oldFiles, newFiles] = [files.old ?? files.new ?? [], files.new ?? files.old ?? []]
  if (decision !== null)
    return reader.readDecisionPair(old, oldFiles[0]?.path ?? '', now, newFiles[0]?.path ?? '')
  return reader.readPair(old, files.old ? ids.old : ids.new, now, files.new ? ids.new : ids.old)
}

/** The folders that are compared with each other. */
export function pairIds({ named, sources: sides }: Sides): readonly (readonly [string, string])[] {
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

/** A part of a comparison; that it is of one folder, and its models, are added by who knows. */
export function makePart(
  titles: { readonly old: string; readonly new: string },
  subtitles: readonly string[],
  notes: readonly string[],
  changes: readonly Change[],
  isCompared: boolean,
): ComparedPart {
  const models = { old: null, new: null }
  return {
    title: `${titles.old} → ${titles.new}`,
    subtitles,
    notes,
    changes,
    isCompared,
    models,
    ids: null,
    decision: null,
    ...titles,
  }
}

/** An agreement or a decision that only one side has: its name and what it comes to. */
function onePartOnly(
  { files, decision }: Matter,
  titles: { readonly old: string; readonly new: string },
  pair: ModelPair,
  language: Language,
): Omit<ComparedPart, 'ids' | 'decision'> {
  const isOld = files.old !== null
  const texts = changeTexts[language]
  const kind =
    decision === null
      ? isOld
        ? texts.removedAgreement
        : texts.newAgreement
      : isOld
        ? texts.removedDecision
        : texts.newDecision
  const name = isOld ? titles.old : titles.new
  const agreement = pair.models?.new.agreement
  const total = agreement?.funding.total
  return {
    ...makePart(titles, [], notesOf(name, pair.new, language), [], false),
    title: `${kind}: ${name}`,
    subtitles: agreement
      ? [[agreement.shortTitle.value, ...(total ? [writeAmountWithUnit(total.value)] : [])].join(', ')]
      : [],
    old: isOld ? name : null,
    new: isOld ? null : name,
    models: {
      old: isOld ? (pair.models?.old ?? null) : null,
      new: isOld ? null : (pair.models?.new ?? null),
    },
  }
}

function shortTitles({ models }: ModelPair, language: Language): readonly string[] {
  if (!models) return []
  const [old, now] = [models.old.agreement.shortTitle.value, models.new.agreement.shortTitle.value]
  const { before, after } = changeTexts[language]
  return old === now ? [now] : [`${before}: ${old}`, `${after}: ${now}`]
}

/** What is wrong with a side, with the first faults in full: a revision cannot be checked by itself. */
function notesOf(name: string, faults: SideFaults, language: Language): readonly string[] {
  if (faults.errors.length === 0 && faults.leftOut.length === 0) return []
  const { broken, leftOut, alsoCount } = changeTexts[language]
  const shown = faults.errors.slice(0, mostFaultsShown).map((error) => messageAtPlace(error, language))
  const rest = faults.errors.length - shown.length
  const head =
    faults.leftOut.length > 0 ? leftOut(name, faults.leftOut.join(', ')) : broken(name, faults.errors.length)
  return [head, ...shown, ...(rest > 0 ? [alsoCount(rest)] : [])]
}
