/**
 * The stages that follow the reading of sources, for one agreement or decision: sound trees → model → all its documents.
 * In: trees, registers, templates. Out: what came of them, with all that was found on the way. It touches no file.
 */
import { composeDocument } from '../compose/compose-document.ts'
import { type PlannedDocument, planDocuments } from '../compose/plan-documents.ts'
import { readTemplates } from '../compose/read-templates.ts'
import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Document } from '../document/nodes.ts'
import type { Agreement, Registers } from '../model/agreement.ts'
import { buildAgreement } from '../model/build-agreement.ts'
import { buildDecision } from '../model/build-decision.ts'
import type { SourceMap } from '../read/source-tree.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { agreementFiles, TreesOf } from './source-folders.ts'
import { versionOf } from './source-version.ts'

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

/** Builds the model of an agreement out of its sound trees. */
export function modelAgreement(trees: TreesOf<typeof agreementFiles>): Checked<Matter> {
  const own = [trees.agreement, trees.sections, trees.annexes]
  return matterOf(buildAgreement(trees, versionOf(own, [])), own)
}

/** Builds the model of a decision out of its sound tree. `leansOn` is what its `leans-on` names. */
export function modelDecision(tree: SourceMap, leansOn: Matter | null): Checked<Matter> {
  const trees = [tree, ...(leansOn?.trees ?? [])]
  return matterOf(buildDecision(tree, leansOn?.agreement ?? null, versionOf(trees, [])), trees)
}

function matterOf({ value, diagnostics }: Checked<Agreement>, trees: Matter['trees']): Checked<Matter> {
  return { value: value && { agreement: value, trees }, diagnostics }
}

/**
 * Composes the documents of a matter: those of the whole, or those that there is one of for each payment. `decisions` are those that
 * lean on it. A document with a fault does not come out.
 */
export function composeMatter(
  { agreement, trees }: Matter,
  decisions: readonly Matter[],
  ofWhat: 'whole' | 'each',
  around: Surroundings,
): { readonly documents: readonly Document[]; readonly diagnostics: readonly Diagnostic[] } {
  const { registers, templates } = around
  if (!registers) return { documents: [], diagnostics: [] }
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
    if (composed.value) documents.push(composed.value)
  }
  return { documents, diagnostics }
}

function pays({ decision }: Agreement, { subject }: PlannedDocument): boolean {
  const id = subject?.payment?.id.value
  return id !== undefined && (decision?.pays ?? []).some(({ payment }) => payment.value === id)
}
