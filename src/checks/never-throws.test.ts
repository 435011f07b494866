import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { it } from 'vitest'
import { buildAgreement } from '../model/build-agreement.ts'
import { buildRegisters } from '../model/build-registers.ts'
import { readYaml } from '../read/read-yaml.ts'
import type { SourceMap, SourceNode, SourceScalar } from '../read/source-tree.ts'
import { checkModel } from './check-model.ts'

function readTree(path: string): SourceMap {
  const { value } = readYaml(path, readFileSync(path))
  if (!value) throw new Error(`${path} cannot be read`)
  return value
}

const agreement = readTree('agreements/cancer-2012/agreement.yaml')
const sections = readTree('agreements/cancer-2012/sections.yaml')
const annexes = readTree('agreements/cancer-2012/annexes.yaml')
const [bodies, appropriations, forms] = (['bodies', 'appropriations', 'forms'] as const).map((kind) =>
  readTree(`agreements/registers/${kind}.yaml`),
)

/** The tree with one node, the `at`th in order of depth, replaced by another; null takes it away. */
function damage(
  root: SourceMap,
  at: number,
  replacement: (old: SourceNode) => SourceNode | null,
): SourceNode {
  let left = at
  const visit = (node: SourceNode): SourceNode | null => {
    left -= 1
    if (left === -1) return replacement(node)
    if (node.kind === 'list') return { ...node, items: node.items.flatMap((item) => visit(item) ?? []) }
    if (node.kind !== 'map') return node
    const entries = node.entries.flatMap((entry) => {
      const value = visit(entry.value)
      return value ? [{ ...entry, value }] : []
    })
    return { ...node, entries }
  }
  return visit(root) ?? { ...root, entries: [] }
}

const replacements: fc.Arbitrary<(old: SourceNode) => SourceNode | null> = fc.oneof(
  fc.constant(() => null),
  fc
    .oneof(
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constantFrom('2024-02-30', '80 mnkr', 'total', '{{ref "x"}}'),
    )
    .map(
      (value) =>
        (old: SourceNode): SourceScalar => ({
          kind: 'scalar',
          span: old.span,
          value,
          style: 'quoted',
          offsetAt: () => old.span.start,
        }),
    ),
  fc.constant((old: SourceNode): SourceNode => ({ kind: 'list', span: old.span, items: [] })),
  fc.constant((old: SourceNode): SourceNode => ({ kind: 'map', span: old.span, entries: [] })),
)

it('neither model nor checks throw, whatever the tree', () => {
  if (!bodies || !appropriations || !forms) throw new Error('The registers are missing.')
  const registers = buildRegisters({ bodies, appropriations, forms }).value
  fc.assert(
    fc.property(
      fc.constantFrom('agreement', 'sections', 'annexes'),
      fc.nat(400),
      replacements,
      (which, at, replace) => {
        const sources = { agreement, sections, annexes }
        const damaged = { ...sources, [which]: damage(sources[which as keyof typeof sources], at, replace) }
        const built = buildAgreement(damaged, '000000000000')
        if (built.value && registers) checkModel(built.value, registers)
      },
    ),
    { numRuns: 60 },
  )
})
