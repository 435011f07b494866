import { readFileSync } from 'node:fs'
import { type Diagnostic, hasErrors } from '../../../src/diagnostics/diagnostic.ts'
import type { CommentedSource } from '../../../src/checks/commented-source.ts'
import type { Agreement, Registers } from '../../../src/model/agreement.ts'
import { buildAgreement } from '../../../src/model/build-agreement.ts'
import { buildDecision } from '../../../src/model/build-decision.ts'
import { buildRegisters } from '../../../src/model/build-registers.ts'
import { type ReadResult, readYaml } from '../../../src/read/read-yaml.ts'
import type { SourceMap } from '../../../src/read/source-tree.ts'
import { createValidator } from '../../../src/schema/create-validator.ts'
import type { CaseFile } from '../../harness/caret-cases.ts'

/**
 * Builds the agreement and registers of a case. A file is taken by its name: `sections.yaml`, `annexes.yaml`,
 * `bodies.yaml`, `appropriations.yaml`, `forms.yaml`, `regions.yaml`, `populations.yaml`; one under `decisions/` is a decision; anything else is `agreement.yaml`. Files that the case leaves out, and keys
 * of agreement.yaml that the schema requires, are filled in after the text of the case, so that a case holds only what it is about.
 */
export function buildCase(files: readonly CaseFile[]): {
  readonly agreement: Agreement | undefined
  /** The decisions, in the order of their files. */
  readonly decisions: readonly Agreement[]
  readonly registers: Registers | undefined
  readonly sources: readonly CommentedSource[]
  readonly diagnostics: readonly Diagnostic[]
  /** What the schemas object to; a case about the model may hold what they refuse. */
  readonly faults: readonly Diagnostic[]
} {
  const diagnostics: Diagnostic[] = []
  const faults: Diagnostic[] = []
  const sources: CommentedSource[] = []
  const read = (kind: Kind): SourceMap => {
    const written = files.find((file) => kindOf(file.path) === kind)
    const result = readOnce(written?.path ?? `${kind}.yaml`, fillIn(kind, written?.text ?? ''))
    diagnostics.push(...result.diagnostics)
    if (!result.value || hasErrors(result.diagnostics)) {
      throw new Error(`The case has YAML that cannot be read:\n${JSON.stringify(result.diagnostics.map((d) => d.message))}`)
    }
    faults.push(...validator.validate(kind, result.value))
    sources.push({ tree: result.value, comments: result.comments, isShared: false })
    return result.value
  }
  const readOptional = (kind: Kind) => (files.some(({ path }) => kindOf(path) === kind) ? read(kind) : null)
  const registers = buildRegisters({
    bodies: read('bodies'),
    appropriations: read('appropriations'),
    forms: read('forms'),
    regions: readOptional('regions'),
    populations: readOptional('populations'),
  })
  const agreement = buildAgreement(
    { agreement: read('agreement'), sections: read('sections'), annexes: read('annexes') },
    '000000000000',
  )
  const decisions = files.filter(({ path }) => kindOf(path) === 'decision').flatMap(({ path, text }) => {
    const id = path.replace(/^.*\//, '').replace(/\.yaml$/, '')
    const result = readOnce(path, fillIn('decision', /^id:/m.test(text) ? text : `${text}\nid: ${id}\n`))
    if (!result.value) throw new Error(`${path} cannot be read.`)
    faults.push(...validator.validate('decision', result.value))
    sources.push({ tree: result.value, comments: result.comments, isShared: false })
    const built = buildDecision(result.value, /^leans-on:/m.test(text) ? (agreement.value ?? null) : null, '000000000000')
    diagnostics.push(...result.diagnostics, ...built.diagnostics)
    return built.value ?? []
  })
  return {
    agreement: agreement.value,
    decisions,
    registers: registers.value,
    sources,
    diagnostics: [...diagnostics, ...registers.diagnostics, ...agreement.diagnostics],
    faults,
  }
}

const results = new Map<string, ReadResult>()

/** A test that changes one file of many reads the others once. */
function readOnce(path: string, text: string): ReadResult {
  const key = `${path}\n${text}`
  const known = results.get(key)
  if (known) return known
  const result = readYaml(path, new TextEncoder().encode(text))
  results.set(key, result)
  return result
}

const kinds = ['agreement', 'decision', 'sections', 'annexes', 'bodies', 'appropriations', 'forms', 'regions', 'populations'] as const
type Kind = (typeof kinds)[number]

const validator = createValidator<Kind>(
  Object.fromEntries(
    kinds.map((kind) => [kind, JSON.parse(readFileSync(`schemas/${kind}.schema.json`, 'utf8'))]),
  ) as Record<Kind, object>,
)

function kindOf(path: string): Kind {
  if (/(?:^|\/)decisions\//.test(path)) return 'decision'
  const name = path.replace(/^.*\//, '').replace(/\.yaml$/, '')
  return kinds.find((kind) => kind === name) ?? 'agreement'
}

const missing: Readonly<Record<Kind, Readonly<Record<string, string>>>> = {
  agreement: {
    kind: 'agreement',
    id: 'example-2024',
    title: 'Överenskommelse om ett exempel 2024',
    'short-title': 'Ett exempel 2024',
    year: '2024',
    status: 'draft',
    parties: `
  - { body: state, signatory: { name: Anna Andersson, title: statssekreterare } }
  - { body: skr, signatory: { name: Bo Berg, title: verkställande direktör } }`,
    funding: `
  total: 1 mnkr
  groups:
    - id: filled-in-group
      recipient: skr
      lines:
        - { id: filled-in-line, label: Ifyllt, amount: 1 mnkr }`,
  },
  decision: {
    kind: 'decision',
    type: 'letter',
    title: 'Ett beslut om ett exempel 2024',
    'short-title': 'Ett beslut om ett exempel 2024',
    year: '2024',
    status: 'draft',
    decider: 'skr',
    sections: '[{ id: filled-in-matter, heading: Ärendet }]',
  },
  sections: {
    kind: 'sections',
    agreement: 'example-2024',
    sections: '[{ id: filled-in-section, heading: Inledning }]',
  },
  annexes: {
    kind: 'annexes',
    agreement: 'example-2024',
    annexes: '[{ id: filled-in-annex, kind: missing, heading: En bilaga som saknas }]',
  },
  bodies: {
    kind: 'bodies',
    bodies: `
  - { id: state, names: [{ full: staten, running: staten }] }
  - id: skr
    names:
      - { full: Sveriges Kommuner och Landsting, short: SKL, running: SKL, to: 2019-11-26 }
      - { full: Sveriges Kommuner och Regioner, short: SKR, running: SKR, from: 2019-11-27 }
  - { id: rcc, names: [{ full: regionala cancercentrum, short: RCC, running: RCC }] }
  - { id: rcc-syd, member-of: rcc, names: [{ full: RCC Syd, running: RCC Syd }] }
  - { id: rcc-norr, member-of: rcc, names: [{ full: RCC Norr, running: RCC Norr }] }
  - { id: regeringskansliet, names: [{ full: Regeringskansliet, running: Regeringskansliet }] }`,
  },
  appropriations: {
    kind: 'appropriations',
    appropriations: `
  - budget-year: 2024
    area: { number: 9, name: "Hälsovård, sjukvård och social omsorg" }
    appropriation: { number: "1:6", name: Bidrag till folkhälsa och sjukvård }
    item: { number: 16, name: Åtgärder för en bättre cancervård }
  - budget-year: 2024
    area: { number: 9, name: "Hälsovård, sjukvård och social omsorg" }
    appropriation: { number: "1:6", name: Bidrag till folkhälsa och sjukvård }
    item: { number: 8, name: Livmoderhalscancer }`,
  },
  forms: {
    kind: 'forms',
    forms: `
  - id: requisition-standard
    form: requisition
    groups: [{ id: contact, heading: Kontakt, fields: [{ id: recipient, label: Mottagare }] }]
  - id: financial-report-standard
    form: financial-report
    groups: [{ id: contact, heading: Kontakt, fields: [{ id: recipient, label: Mottagare }] }]`,
  },
  regions: {
    kind: 'regions',
    collective: 'regions',
    'healthcare-regions': `
  - { id: sodra, name: Södra, rcc: rcc-syd }
  - { id: norra, name: Norra, rcc: rcc-norr }`,
    regions: `
  - { id: region-skane, code: "12", county: Skåne län, name: Region Skåne, healthcare-region: sodra }
  - { id: region-norrbotten, code: "25", county: Norrbottens län, name: Region Norrbotten, healthcare-region: norra }
  - id: region-halland
    code: "13"
    county: Hallands län
    name: Region Halland
    split:
      - { healthcare-region: sodra, municipalities: [Laholm] }
      - { healthcare-region: norra, municipalities: [Varberg] }`,
  },
  populations: {
    kind: 'populations',
    populations: `
  - id: counted
    date: 2019-11-01
    figures: printed
    source: räknat för exemplet
    total: 100
    regions:
      - { region: region-skane, people: 50 }
      - { region: region-norrbotten, people: 20 }
      - { region: region-halland, people: 30 }`,
  },
}

function fillIn(kind: Kind, text: string): string {
  const lines = Object.entries(missing[kind])
    .filter(([key]) => !new RegExp(`^${key}:`, 'm').test(text))
    .map(([key, value]) => `${key}: ${value}`)
  return [text.replace(/\n*$/, ''), ...lines, ''].join('\n').replace(/^\n/, '')
}
