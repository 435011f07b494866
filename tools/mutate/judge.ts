import { checkDocument } from '../../src/checks/check-model.ts'
import { checks } from '../../src/checks/index.ts'
import { composeDocument } from '../../src/compose/compose-document.ts'
import { planDocuments } from '../../src/compose/plan-documents.ts'
import { type Diagnostic, hasErrors } from '../../src/diagnostics/diagnostic.ts'
import { report } from '../../src/diagnostics/report.ts'
import type { Severity } from '../../src/diagnostics/severity.ts'
import type { Agreement, Registers } from '../../src/model/agreement.ts'
import { buildAgreement } from '../../src/model/build-agreement.ts'
import { buildDecision } from '../../src/model/build-decision.ts'
import type { ProjectSources } from '../../src/pipeline/pipeline.ts'
import { checkIds, scalarAt } from '../../src/pipeline/source-folders.ts'
import { decodeSource } from '../../src/read/decode-source.ts'
import { readYaml } from '../../src/read/read-yaml.ts'
import type { SourceMap } from '../../src/read/source-tree.ts'
import { createValidator } from '../../src/schema/create-validator.ts'
import type { SourceFile } from '../../src/text/source-file.ts'
import {
  findSource,
  folderOf,
  kindOf,
  readSources,
  registerName,
  registersOf,
  replaceSource,
  type Sources,
  type Trees,
  treesOf,
} from './judged-sources.ts'

/** A stretch of one file, and what stands there instead. */
export interface Edit {
  readonly path: string
  readonly start: number
  readonly end: number
  readonly text: string
}

export interface Verdict {
  /** A suggestion alone does not count as caught. */
  readonly severity: Severity
  readonly code: string
}

/** The model of an agreement or a decision, its own trees, and the folder that it lies in. */
export interface JudgedMatter {
  readonly folder: string
  readonly agreement: Agreement
  readonly trees: readonly SourceMap[]
}

/**
 * Judges changed sources as `checkProject` does, stage by stage, but does anew only what depends on what changed, and stops as soon as
 * the verdict is known. `judge.test.ts` holds the two against each other.
 */
export interface Judge {
  /** Agreements and decisions, those of a folder together and the agreement first. */
  readonly matters: readonly JudgedMatter[]
  readonly registers: Registers
  readonly registerTrees: readonly SourceMap[]
  /** The gravest new finding, or null where nothing new is found. */
  judge(edit: Edit): Verdict | null
}

/** Models by what they are made of: the folder of an agreement, the path of a decision. */
type Models = ReadonlyMap<string, Agreement>

type Findings = Generator<readonly Diagnostic[]>

export function createJudge(project: ProjectSources): Judge {
  const validator = createValidator(project.schemas)
  const templates = project.templates.flatMap(({ path, bytes }): readonly SourceFile[] => {
    const { value } = decodeSource(path, bytes)
    return value ? [value] : []
  })
  const clean = new Set<string>()
  const sources = readSources(project)
  const registers = registersOf(sources.registers).value
  if (!registers) throw new Error('The registers cannot be read: mend them first.')

  /** Models what `isTouched` says and what leans on that; the rest is as it was. Tells what is found on the way. */
  function* modelAnew(
    now: Sources,
    models: Map<string, Agreement>,
    isTouched: (name: string) => boolean,
    around: Registers,
  ): Findings {
    for (const [folder, trees] of now.agreements) {
      if (!isTouched(folder)) continue
      yield checkIds(folder, treesOf(trees))
      const built = buildAgreement(treesOf(trees), noVersion)
      yield built.diagnostics
      yield* keep(folder, built.value, models, around)
    }
    for (const [path, tree] of now.decisions) {
      const leansOn = scalarAt(tree, 'leans-on')
      const about = leansOn ? String(leansOn.value) : null
      if (!isTouched(path) && !(about !== null && isTouched(about))) continue
      yield wrongDecisionId(tree, path)
      if (leansOn && !now.agreements.has(String(about))) {
        models.delete(path)
        yield [report('project/no-such-agreement', leansOn.span, { id: String(about), known: '' })]
      } else {
        const agreement = about === null ? null : models.get(about)
        const built = agreement === undefined ? null : buildDecision(tree, agreement, noVersion)
        yield built?.diagnostics ?? []
        yield* keep(path, built?.value, models, around)
      }
    }
  }

  function* keep(
    name: string,
    model: Agreement | undefined,
    models: Map<string, Agreement>,
    around: Registers,
  ): Findings {
    models.delete(name)
    if (!model) return
    const found: Diagnostic[] = []
    for (const check of checks) {
      const own = check.checkModel?.(model, around) ?? []
      found.push(...own)
      yield own
    }
    if (!hasErrors(found)) models.set(name, model)
  }

  /** What the agreements and decisions of the whole project say of one another. */
  function* betweenMatters(now: Sources, models: Models): Findings {
    if (models.size < now.agreements.size + now.decisions.size) return
    const all = [...models].map(([name, agreement]) => ({ folder: folderOf(name), agreement }))
    for (const check of checks) yield check.checkMatters?.(all) ?? []
  }

  /** The documents of a model; of an agreement, `only` those of these payments where they are named. */
  function* compose(
    agreement: Agreement,
    models: Models,
    around: Registers,
    only: readonly string[] | null,
  ): Findings {
    for (const planned of planDocuments(agreement, around, templates)) {
      const payment = planned.subject?.payment?.id.value
      if (only && (payment === undefined || !only.includes(payment))) continue
      const decisions = [...models.values()].filter(
        ({ decision, leansOn }) =>
          leansOn === agreement && (decision?.pays ?? []).some((paid) => paid.payment.value === payment),
      )
      const document = { agreement, registers: around, templates, ...planned, decisions, version: noVersion }
      const composed = composeDocument(document)
      yield composed.diagnostics
      if (composed.value) yield checkDocument(composed.value, agreement, around)
    }
  }

  /** The documents of what was touched, and of what is printed from that: the forms of the payments that a decision pays. */
  function* composeAnew(
    models: Models,
    isTouched: (name: string) => boolean,
    around: Registers,
    before: Models,
  ): Findings {
    for (const [name, agreement] of models) {
      const { leansOn } = agreement
      const isAgain = leansOn !== null && before.get(leansOn.id.value) !== leansOn
      if (isTouched(name) || isAgain) yield* compose(agreement, models, around, null)
      if (!leansOn || isAgain || !isTouched(name)) continue
      const old = before.get(name)?.decision?.pays ?? []
      const pays = [...old, ...(agreement.decision?.pays ?? [])].map(({ payment }) => payment.value)
      if (pays.length > 0) yield* compose(leansOn, models, around, pays)
    }
  }

  function* registerFindings(files: Trees): Findings {
    const built = registersOf(files)
    yield built.diagnostics
    const value = built.value
    if (value) for (const check of checks) yield check.checkRegisters?.(value) ?? []
  }

  function isNew(diagnostic: Diagnostic, edit: Edit): boolean {
    return !clean.has(keyOf(diagnostic, edit))
  }

  function gravest(stages: Iterable<readonly Diagnostic[]>, edit: Edit): Verdict | null {
    let verdict: Verdict | null = null
    for (const stage of stages) {
      for (const diagnostic of stage) {
        if (!isNew(diagnostic, edit)) continue
        const found: Verdict = { severity: diagnostic.severity, code: diagnostic.message.code }
        if (found.severity === 'error') return found
        verdict = graver(verdict, found)
      }
    }
    return verdict
  }

  const models = new Map<string, Agreement>()
  const everything = () => true
  const remember = (stages: Iterable<readonly Diagnostic[]>) => {
    for (const stage of stages) for (const diagnostic of stage) clean.add(keyOf(diagnostic, null))
  }
  remember(registerFindings(sources.registers))
  remember(modelAnew(sources, models, everything, registers))
  if (models.size < sources.agreements.size + sources.decisions.size) {
    throw new Error('The sources have errors: mend them first.')
  }
  remember(betweenMatters(sources, models))
  remember(composeAnew(models, everything, registers, models))

  function judge(edit: Edit): Verdict | null {
    const { kind, name, tree: old } = findSource(sources, edit.path)
    const { text } = old.span.file
    const changed = text.slice(0, edit.start) + edit.text + text.slice(edit.end)
    const read = readYaml(edit.path, new TextEncoder().encode(changed))
    const faults = read.value ? validator.validate(kind, read.value) : []
    const early = gravest([read.diagnostics, faults], edit)
    if (early?.severity === 'error' || !read.value) return early
    const now = replaceSource(sources, edit.path, read.value)
    const isRegister = name === registerName
    const own = isRegister ? gravest(registerFindings(now.registers), edit) : null
    const around = isRegister ? registersOf(now.registers).value : registers
    if (own?.severity === 'error' || !around) return own
    const isTouched = isRegister ? everything : (each: string) => each === name
    const anew = new Map(models)
    let verdict = graver(early, own)
    const stages = [
      () => modelAnew(now, anew, isTouched, around),
      () => betweenMatters(now, anew),
      // A warning is verdict enough: what composition would add is not needed.
      () => (verdict?.severity === 'warning' ? [] : composeAnew(anew, isTouched, around, models)),
    ]
    for (const stage of stages) {
      const found = gravest(stage(), edit)
      if (found?.severity === 'error') return found
      verdict = graver(verdict, found)
    }
    return verdict
  }

  return {
    matters: mattersOf(sources, models),
    registers,
    registerTrees: Object.values(sources.registers),
    judge,
  }
}

const noVersion = '000000000000'

/** The graver of two; the first where they are alike. */
function graver(first: Verdict | null, second: Verdict | null): Verdict | null {
  if (!first || !second) return first ?? second
  return second.severity === 'error' || (second.severity === 'warning' && first.severity === 'suggestion')
    ? second
    : first
}

function mattersOf(sources: Sources, models: Models): readonly JudgedMatter[] {
  const treesUnder = (name: string): readonly SourceMap[] => {
    const decision = sources.decisions.get(name)
    return decision ? [decision] : Object.values(sources.agreements.get(name) ?? {})
  }
  const all = [...models].map(([name, agreement]) => ({
    folder: folderOf(name),
    agreement,
    trees: treesUnder(name),
  }))
  const folders = [...new Set(all.map(({ folder }) => folder))].sort()
  return folders.flatMap((folder) => all.filter((each) => each.folder === folder))
}

function wrongDecisionId(tree: SourceMap, path: string): readonly Diagnostic[] {
  const id = scalarAt(tree, 'id')
  if (!id || id.value === kindOf(path)) return []
  return [report('project/wrong-decision-id', id.span, { written: String(id.value), file: kindOf(path) })]
}

/** A code at a place of the unchanged file: what stood there before the edit is nothing new, whatever it now says. */
function keyOf({ message, span }: Diagnostic, edit: Edit | null): string {
  const isAfter = edit && span && span.file.path === edit.path && span.start >= edit.start + edit.text.length
  const shift = isAfter && edit ? edit.text.length - (edit.end - edit.start) : 0
  return `${message.code} ${span?.file.path} ${span ? span.start - shift : ''}`
}
