/**
 * The stages that follow the reading of sources, for one agreement or decision: sound trees → model → checks → all its documents.
 * In: trees, registers, templates. Out: what came of them, with all that was found on the way. It touches no file.
 */
import { checkDocument, checkModel } from './checks/check-model.ts'
import { composeDocument } from './compose/compose-document.ts'
import { type PlannedDocument, planDocuments } from './compose/plan-documents.ts'
import { readTemplates } from './compose/read-templates.ts'
import { type Checked, type Diagnostic, hasErrors } from './diagnostics/diagnostic.ts'
import type { Document } from './document/nodes.ts'
import type { Agreement, Registers } from './model/agreement.ts'
import { buildAgreement } from './model/build-agreement.ts'
import { buildDecision } from './model/build-decision.ts'
import type { SourceMap } from './read/source-tree.ts'
import type { agreementFiles, TreesOf } from './source-folders.ts'
import { versionOf } from './source-version.ts'
import type { SourceFile } from './text/source-file.ts'

/** What all agreements and decisions share. */
export interface Surroundings {
  readonly registerTrees: readonly (SourceMap | null)[]
  readonly registers: Registers | undefined
  readonly templates: readonly SourceFile[]
}

/** The model of an agreement or a decision, and the trees that its documents depend on. */
export interface Matter {
  readonly agreement: Agreement
  /** Its own, and those of the agreement that it leans on. */
  readonly trees: readonly (SourceMap | null)[]
}

/** Builds the model of an agreement out of its sound trees, and checks it. */
export function modelAgreement(trees: TreesOf<typeof agreementFiles>, around: Surroundings): Checked<Matter> {
  const own = [trees.agreement, trees.sections, trees.annexes]
  return checkMatter(buildAgreement(trees, versionOf(own, [])), own, around)
}

/** Builds the model of a decision out of its sound tree, and checks it. `leansOn` is what its `leans-on` names. */
export function modelDecision(
  tree: SourceMap,
  leansOn: Matter | null,
  around: Surroundings,
): Checked<Matter> {
  const trees = [tree, ...(leansOn?.trees ?? [])]
  const built = buildDecision(tree, leansOn?.agreement ?? null, versionOf(trees, []))
  return checkMatter(built, trees, around)
}

/** A matter that is found wrong has no value: every error would be told twice by what is composed of it. */
function checkMatter(
  built: Checked<Agreement>,
  trees: Matter['trees'],
  { registers }: Surroundings,
): Checked<Matter> {
  if (!built.value || !registers) return { value: undefined, diagnostics: built.diagnostics }
  const found = checkModel(built.value, registers)
  const diagnostics = [...built.diagnostics, ...found]
  return { value: hasErrors(found) ? undefined : { agreement: built.value, trees }, diagnostics }
}

/**
 * Composes the documents of a matter: those of the whole, or those that there is one of for each payment. `decisions` are those that
 * lean on it. With a fault in one of them there is no value.
 */
export function composeMatter(
  { agreement, trees }: Matter,
  decisions: readonly Matter[],
  ofWhat: 'whole' | 'each',
  around: Surroundings,
): Checked<readonly Document[]> {
  const { registers, templates } = around
  if (!registers) return { value: undefined, diagnostics: [] }
  const diagnostics: Diagnostic[] = []
  const documents: Document[] = []
  for (const planned of planDocuments(agreement, registers, templates)) {
    if ((planned.subject === null) !== (ofWhat === 'whole')) continue
    const paying = decisions.filter((decision) => pays(decision.agreement, planned))
    const sources = [...trees, ...paying.flatMap((each) => each.trees.slice(0, 1)), ...around.registerTrees]
    const version = versionOf(sources, readTemplates(templates).filesOf(planned.kind))
    const composed = composeDocument({
      agreement,
      registers,
      templates,
      ...planned,
      decisions: paying.map((each) => each.agreement),
      version,
    })
    diagnostics.push(...composed.diagnostics)
    if (!composed.value) continue
    diagnostics.push(...checkDocument(composed.value, agreement, registers))
    documents.push(composed.value)
  }
  return { value: hasErrors(diagnostics) ? undefined : documents, diagnostics }
}

function pays({ decision }: Agreement, { subject }: PlannedDocument): boolean {
  const id = subject?.payment?.id.value
  return id !== undefined && (decision?.pays ?? []).some(({ payment }) => payment.value === id)
}
