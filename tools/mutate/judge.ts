import { checkDocument } from '../../src/checks/check-model.ts'
import { checks } from '../../src/checks/index.ts'
import { composeDocument } from '../../src/compose/compose-document.ts'
import { type Diagnostic, hasErrors } from '../../src/diagnostics/diagnostic.ts'
import { report } from '../../src/diagnostics/report.ts'
import type { Severity } from '../../src/diagnostics/severity.ts'
import type { Agreement, Registers } from '../../src/model/agreement.ts'
import { buildAgreement } from '../../src/model/build-agreement.ts'
import { buildRegisters } from '../../src/model/build-registers.ts'
import type { ProjectSources, SourceBytes } from '../../src/pipeline.ts'
import { decodeSource } from '../../src/read/decode-source.ts'
import { readYaml } from '../../src/read/read-yaml.ts'
import type { SourceMap } from '../../src/read/source-tree.ts'
import { createValidator } from '../../src/schema/create-validator.ts'
import type { SourceFile, Span } from '../../src/text/source-file.ts'

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

/**
 * Judges changed sources as `checkProject` does, stage by stage, but reads only what changed, and stops as soon as the verdict is
 * known. `judge.test.ts` holds the two against each other.
 */
export interface Judge {
  readonly agreements: readonly { readonly agreement: Agreement; readonly trees: readonly SourceMap[] }[]
  readonly registers: Registers
  readonly registerTrees: readonly SourceMap[]
  /** The gravest new finding, or null where nothing new is found. */
  judge(edit: Edit): Verdict | null
}

type Trees = Readonly<Record<string, SourceMap>>

export function createJudge(project: ProjectSources): Judge {
  const validator = createValidator(project.schemas)
  const templates = project.templates.flatMap(({ path, bytes }): readonly SourceFile[] => {
    const { value } = decodeSource(path, bytes)
    return value ? [value] : []
  })
  const clean = new Set<string>()

  function readAll(files: readonly SourceBytes[]): Trees {
    return Object.fromEntries(
      files.map(({ path, bytes }) => {
        const { value } = readYaml(path, bytes)
        if (!value) throw new Error(`${path} cannot be read: mend it first.`)
        return [kindOf(path), value]
      }),
    )
  }

  const registerTrees = readAll(project.registers)
  const registers = registersOf(registerTrees).value
  if (!registers) throw new Error('The registers cannot be read: mend them first.')
  const trees = new Map(project.agreements.map(({ id, files }) => [id, readAll(files)]))

  /** All stages for one agreement; a stage after an error does not run, as in the pipeline. */
  function* findings(
    id: string,
    files: Trees,
    around: Registers,
    edit: Edit | null,
  ): Generator<readonly Diagnostic[]> {
    const written = [files.agreement, files.sections, files.annexes]
    yield written.flatMap((tree, index) => {
      const key = index === 0 ? 'id' : 'agreement'
      const value = tree?.entries.find((entry) => entry.key.value === key)?.value
      return value?.kind === 'scalar' && value.value !== id ? [wrongId(value.span)] : []
    })
    const built = buildAgreement(
      { agreement: need(files.agreement), sections: need(files.sections), annexes: files.annexes ?? null },
      '000000000000',
    )
    yield built.diagnostics
    const agreement = built.value
    if (!agreement) return
    const found: Diagnostic[] = []
    for (const check of checks) {
      const own = check.checkModel?.(agreement, around) ?? []
      found.push(...own)
      yield own
    }
    if (hasErrors(found)) return
    // A warning is verdict enough: what composition would add is not needed.
    if (edit && found.some((each) => each.severity === 'warning' && isNew(each, edit))) return
    const composed = composeDocument({ agreement, registers: around, templates, kind: 'agreement' })
    yield composed.diagnostics
    if (composed.value) yield checkDocument(composed.value, agreement, around)
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

  function* registerFindings(files: Trees): Generator<readonly Diagnostic[]> {
    const built = registersOf(files)
    yield built.diagnostics
    const value = built.value
    if (value) for (const check of checks) yield check.checkRegisters?.(value) ?? []
  }

  const agreements = [...trees].map(([id, files]) => {
    const { value } = buildAgreement(
      { agreement: need(files.agreement), sections: need(files.sections), annexes: files.annexes ?? null },
      '000000000000',
    )
    if (!value) throw new Error(`${id} cannot be read: mend it first.`)
    for (const stage of findings(id, files, registers, null))
      for (const diagnostic of stage) clean.add(keyOf(diagnostic, null))
    return { agreement: value, trees: Object.values(files) }
  })
  for (const stage of registerFindings(registerTrees))
    for (const diagnostic of stage) clean.add(keyOf(diagnostic, null))

  function judge(edit: Edit): Verdict | null {
    const kind = kindOf(edit.path)
    const folder = edit.path.split('/').at(-2) ?? ''
    const files = folder === 'registers' ? registerTrees : trees.get(folder)
    const old = files?.[kind]
    if (!files || !old) throw new Error(`${edit.path} is no source`)
    const { text } = old.span.file
    const changed = text.slice(0, edit.start) + edit.text + text.slice(edit.end)
    const read = readYaml(edit.path, new TextEncoder().encode(changed))
    const faults = read.value ? validator.validate(kind, read.value) : []
    const early = gravest([read.diagnostics, faults], edit)
    if (early?.severity === 'error' || !read.value) return early
    const now = { ...files, [kind]: read.value }
    if (folder !== 'registers')
      return graver(early, gravest(findings(folder, now, need(registers), edit), edit))
    const own = gravest(registerFindings(now), edit)
    if (own?.severity === 'error') return own
    const around = registersOf(now).value
    if (!around) return own
    let verdict = graver(early, own)
    for (const [id, each] of trees) {
      const found = gravest(findings(id, each, around, edit), edit)
      if (found?.severity === 'error') return found
      verdict = graver(verdict, found)
    }
    return verdict
  }

  return { agreements, registers, registerTrees: Object.values(registerTrees), judge }
}

/** The graver of two; the first where they are alike. */
function graver(first: Verdict | null, second: Verdict | null): Verdict | null {
  if (!first || !second) return first ?? second
  return second.severity === 'error' || (second.severity === 'warning' && first.severity === 'suggestion')
    ? second
    : first
}

function registersOf(files: Trees) {
  return buildRegisters({
    bodies: need(files.bodies),
    appropriations: need(files.appropriations),
    forms: need(files.forms),
  })
}

function need<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('A source is missing.')
  return value
}

function kindOf(path: string): string {
  return path.replace(/^.*\//u, '').replace(/\.yaml$/u, '')
}

/** A code at a place of the unchanged file: what stood there before the edit is nothing new, whatever it now says. */
function keyOf({ message, span }: Diagnostic, edit: Edit | null): string {
  const isAfter = edit && span && span.file.path === edit.path && span.start >= edit.start + edit.text.length
  const shift = isAfter && edit ? edit.text.length - (edit.end - edit.start) : 0
  return `${message.code} ${span?.file.path} ${span ? span.start - shift : ''}`
}

function wrongId(span: Span): Diagnostic {
  return report('project/wrong-id', span, { written: '', folder: '' })
}
