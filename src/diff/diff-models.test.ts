import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leavesOf } from '../../test/harness/model-leaves.ts'
import {
  type Edit,
  type FileKind,
  readModel,
  readSource,
  requireDecision,
  requireModel,
} from '../../test/harness/model-sources.ts'
import type { Change } from './change.ts'
import { diffModels, diffRegisters } from './diff-models.ts'
import { printJson } from './print-json.ts'
import { printMarkdown } from './print-markdown.ts'
import { printTerminal } from './print-terminal.ts'

const ids = ['cancer-2012', 'cancer-2022', 'cancer-2024'] as const
const models = new Map(ids.map((id) => [id, requireModel(id)]))
const model = (id: (typeof ids)[number]) => models.get(id) ?? requireModel(id)

const substantive = (changes: readonly Change[]) =>
  changes.filter((change) => change.weight === 'substantive')

function printAll(changes: readonly Change[]): void {
  const report = {
    parts: [{ title: 'a → b', subtitles: [], notes: [], isCompared: true, changes, old: 'a', new: 'b' }],
  }
  for (const language of ['sv', 'en'] as const) {
    printTerminal(report, { language, colour: true, width: 80, limit: 10 })
    printMarkdown(report, language)
  }
  JSON.parse(printJson(report))
}

/** Whether a change or a consequence speaks of the leaf: of itself or of something that it is a part of. */
function covers(changes: readonly Change[], path: string): boolean {
  const speaksOf = (place: string | null) =>
    place !== null && (path === place || path.startsWith(`${place}.`) || path.startsWith(`${place}[`))
  return changes.some(
    (change) =>
      speaksOf(change.path) ||
      change.consequences.some((consequence) => speaksOf(consequence.path)) ||
      ('parts' in change && change.parts.some((part) => speaksOf(part.path))),
  )
}

describe('a version and itself', () => {
  for (const id of ids) {
    it(`${id}: nothing`, () => {
      expect(diffModels(model(id), model(id))).toEqual([])
      expect(diffModels(model(id), requireModel(id))).toEqual([])
      expect(diffRegisters(model(id).registers, requireModel(id).registers)).toEqual([])
    })
  }
})

describe('a leaf that differs is in a change', () => {
  for (const id of ids) {
    it(id, () => {
      const { agreement, registers } = model(id)
      const leaves = leavesOf(agreement)
      expect(leaves.length).toBeGreaterThan(400)
      fc.assert(
        fc.property(fc.constantFrom(...leaves), (leaf) => {
          const changes = diffModels({ agreement, registers }, { agreement: leaf.change(), registers })
          expect(covers(changes, leaf.changedPath), leaf.path).toBe(true)
          printAll(changes)
        }),
        { numRuns: 250 },
      )
    })
  }
})

describe('a leaf of a decision that differs is in a change', () => {
  const decisions = [
    ['cancer-2012', 'godkannande-cancer-2012'],
    ['cancer-2024', 'styrelsebeslut-skr-2024'],
    ['cancer-2024', 'utbetalning-skr-2024'],
    ['cancer-2021', 'uppdrag-socialstyrelsen-2021'],
  ] as const
  it.each(decisions)('%s/%s', (folder, name) => {
    const { agreement, registers } = requireDecision(folder, name)
    expect(diffModels({ agreement, registers }, { agreement, registers })).toEqual([])
    for (const leaf of leavesOf(agreement)) {
      const changes = diffModels({ agreement, registers }, { agreement: leaf.change(), registers })
      expect(covers(changes, leaf.changedPath), leaf.path).toBe(true)
      printAll(changes)
    }
  })
})

describe('sources edited at random', () => {
  const kinds: readonly FileKind[] = ['agreement', 'sections', 'annexes']
  const lineEdit = fc.record({
    id: fc.constantFrom(...ids),
    kind: fc.constantFrom(...kinds),
    place: fc.double({ min: 0, max: 1, noNaN: true }),
    other: fc.double({ min: 0, max: 1, noNaN: true }),
    deed: fc.constantFrom('delete', 'repeat', 'swap', 'letter', 'digit', 'word'),
  })
  it('never throw', () => {
    let compared = 0
    fc.assert(
      fc.property(lineEdit, ({ id, kind, place, other, deed }) => {
        const edit: Edit = (text, own) => (own === kind ? editLine(text, place, other, deed) : text)
        const edited = readModel(id, edit)
        if (!edited) return
        compared += 1
        const changes = diffModels(model(id), edited)
        printAll(changes)
        printAll(diffModels(edited, model(id)))
      }),
      { numRuns: 60 },
    )
    expect(compared).toBeGreaterThan(10)
  })

  function editLine(text: string, place: number, other: number, deed: string): string {
    const lines = text.split('\n')
    const [a, b] = [Math.floor(place * (lines.length - 1)), Math.floor(other * (lines.length - 1))]
    const line = lines[a] ?? ''
    if (deed === 'delete') lines.splice(a, 1)
    if (deed === 'repeat') lines.splice(a, 0, line)
    if (deed === 'swap') [lines[a], lines[b]] = [lines[b] ?? '', line]
    if (deed === 'letter') lines[a] = line.replace(/[a-zåäö](?=[a-zåäö]*$)/u, 'x')
    if (deed === 'digit') lines[a] = line.replace(/\d/u, (digit) => String((Number(digit) + 1) % 10))
    if (deed === 'word') lines[a] = `${line} tillagt`
    return lines.join('\n')
  }
})

describe('one amount', () => {
  it('is one substantive change, and all else follows from it', () => {
    const edit: Edit = (text) =>
      text
        .replace('amount: 80 mnkr', 'amount: 90 mnkr')
        .replace('sum: 405 mnkr', 'sum: 415 mnkr')
        .replace('total: 809 mnkr', 'total: 819 mnkr')
    const changes = diffModels(model('cancer-2024'), requireModel('cancer-2024', edit))
    expect(changes).toHaveLength(1)
    const [change] = changes
    expect(change).toMatchObject({
      kind: 'amount',
      weight: 'substantive',
      path: 'funding.groups[to-rcc].lines[childhood-cancer].amount',
      before: { text: '80\u00a0mnkr' },
      after: { text: '90\u00a0mnkr' },
      amounts: { difference: { ore: 1_000_000_000n }, percent: 12.5 },
    })
    const followers = change?.consequences.map(({ kind, before, after }) => [kind, before, after])
    expect(followers).toEqual(
      [
        ['share', '13 333 333 kr', '15 mnkr'],
        ['group-sum', '405 mnkr', '415 mnkr'],
        ['total', '809 mnkr', '819 mnkr'],
        ['appropriation', '601,5 mnkr', '611,5 mnkr'],
        ['payment', '129 mnkr', '139 mnkr'],
        ['requisition', '129 mnkr', '139 mnkr'],
        ['financial-report', '129 mnkr', '139 mnkr'],
        ['printed', null, null],
      ].map((row) => row.map((text) => text?.replaceAll(' ', '\u00a0') ?? null)),
    )
  })

  it('that the sums do not follow says so', () => {
    const edit: Edit = (text) => text.replace('amount: 80 mnkr', 'amount: 90 mnkr')
    const changes = diffModels(model('cancer-2024'), requireModel('cancer-2024', edit))
    expect(changes).toHaveLength(1)
    expect(changes[0]?.consequences.filter(({ kind }) => kind === 'left-behind')).toHaveLength(2)
  })

  it('of any line of any agreement, with the sums that state it', () => {
    for (const id of ids) {
      const { agreement } = model(id)
      for (const group of agreement.funding.groups) {
        for (const line of group.lines) {
          const more = 1_000_000_000n
          const { value, span } = line.amount
          const raise = (located: typeof line.amount) => ({
            ...located,
            value: { ore: located.value.ore + more },
          })
          const groups = agreement.funding.groups.map((each) =>
            each === group
              ? {
                  ...each,
                  sum: each.sum && raise(each.sum),
                  lines: each.lines.map((other) =>
                    other === line ? { ...line, amount: { span, value: { ore: value.ore + more } } } : other,
                  ),
                }
              : each,
          )
          const total = agreement.funding.total && raise(agreement.funding.total)
          const funding = { ...agreement.funding, groups, total }
          const changes = diffModels(model(id), { ...model(id), agreement: { ...agreement, funding } })
          expect(substantive(changes).map((change) => change.path)).toEqual([
            `funding.groups[${group.id.value}].lines[${line.id.value}].amount`,
          ])
        }
      }
    }
  })
})

describe('what is renamed, moved or divided', () => {
  const diff2024 = (edit: Edit) => diffModels(model('cancer-2024'), requireModel('cancer-2024', edit))

  it('a new id is editorial, and the references follow', () => {
    const changes = diff2024((text) => text.replaceAll('economy-childhood-cancer', 'childhood-money'))
    expect(changes.map(({ kind, weight }) => [kind, weight])).toEqual([['identifier', 'editorial']])
    expect(changes[0]?.consequences.map(({ kind, path }) => [kind, path])).toEqual([
      ['reference', 'funding.groups[to-rcc].lines[childhood-cancer].section'],
    ])
  })

  it('a section that goes renumbers those after it under itself', () => {
    const changes = diff2024((text, kind) =>
      kind === 'sections'
        ? text.replace(/ {6}- id: eu-cancer-plan[\s\S]*?(?= {6}- id: rcc-role)/u, '')
        : text,
    )
    expect(changes.map(({ kind, path }) => [kind, path])).toEqual([
      ['removed', 'sections[introduction].sections[eu-cancer-plan]'],
    ])
    expect(changes[0]?.consequences.map(({ kind, before, after }) => [kind, before, after])).toEqual([
      ['number', '1.3', '1.2'],
    ])
  })

  it('a measure under another actor is handed over', () => {
    const changes = diff2024((text, kind) =>
      kind === 'sections' ? text.replace('actor: rcc\n', 'actor: regions\n') : text,
    )
    expect(changes).toMatchObject([
      { kind: 'handed-over', weight: 'substantive', before: { text: 'RCC' }, after: { text: 'regionerna' } },
    ])
  })

  it('across years: one line became two, to the same sum', () => {
    const changes = diffModels(model('cancer-2022'), model('cancer-2024'))
    const split = changes.find((change) => change.kind === 'split')
    expect(split?.kind === 'split' && split.parts.map((part) => part.path)).toEqual([
      'funding.groups[to-regions].lines[svf-regions-1]',
      'funding.groups[to-regions].lines[svf-regions-2]',
    ])
    expect(
      changes.some((change) => change.kind === 'amount' && change.subject.label.includes('utbetalning 1')),
    ).toBe(false)
  })

  it('every year with every other: nothing throws, and each way all things are accounted for', () => {
    for (const old of ids) for (const now of ids) printAll(diffModels(model(old), model(now)))
  })
})

describe('the same sources', () => {
  it('give the same changes', () => {
    const twice = [0, 1].map(() => diffModels(requireModel('cancer-2022'), requireModel('cancer-2024')))
    const report = (changes: readonly Change[]) =>
      printJson({
        parts: [{ title: '', subtitles: [], notes: [], isCompared: true, changes, old: '', new: '' }],
      })
    expect(report(twice[0] ?? [])).toBe(report(twice[1] ?? []))
    expect(readSource('cancer-2024', 'agreement')).toContain('cancer-2024')
  })
})
