import { expect, it } from 'vitest'
import { compareBlocks, writeSegments } from './diff-words.ts'
import { tokensOfPlain } from './text-tokens.ts'
import { weighWords } from './weigh-words.ts'

const nowhere = { file: { path: 'x', text: '' }, start: 0, end: 0 }

function weigh(before: string, after: string): string {
  const blocks = [before, after].map((value) => tokensOfPlain({ value, span: nowhere }))
  const [change] = compareBlocks(blocks[0] ?? [], blocks[1] ?? [])
  if (!change) return 'same'
  const { weight, reason } = weighWords(change)
  return `${weight} ${reason.code}${'words' in reason && reason.words.length > 0 ? ` ${reason.words.join(' ')}` : ''}`
}

const cases: readonly (readonly [string, string, string])[] = [
  ['SKR ska redovisa.', 'SKR ska redovisa.', 'same'],
  ['SKR ska  redovisa.', 'SKR ska redovisa.', 'same'],
  ['SKR ska redovisa medlen', 'SKR ska redovisa medlen.', 'editorial punctuation'],
  ['medlen som rekvireras', 'medlen, som rekvireras', 'editorial punctuation'],
  ['åren 2024-2026', 'åren 2024–2026', 'editorial capitals'],
  ['regeringen beslutar', 'Regeringen beslutar', 'editorial capitals'],
  ['80 procent', '80\u00a0procent', 'editorial spaces'],
  ['insatser, bl.a. screening', 'insatser, bland annat screening', 'editorial spelling'],
  ['SKR skall redovisa', 'SKR ska redovisa', 'editorial spelling'],
  ['80 % av fallen', '80 procent av fallen', 'editorial spelling'],
  ['SKR ska redovisa', 'SKR bör redovisa', 'substantive duty ska bör'],
  ['medlen får användas', 'medlen får inte användas', 'substantive duty inte'],
  ['senast i mars', 'tidigast i mars', 'substantive duty senast tidigast'],
  ['under 2024', 'under 2025', 'substantive number 2024 2025'],
  ['80 procent', '80,5 procent', 'substantive number 80 80,5'],
  ['stödja regionerna', 'stödja kommunerna', 'substantive wording'],
  ['avgiften betalas', 'avgifterna betalas', 'substantive wording'],
]

it('only what cannot say anything else is editorial', () => {
  expect(cases.map(([before, after]) => [before, after, weigh(before, after)])).toEqual(cases)
})

it('one word that changes is marked alone', () => {
  const text = (word: string) => `ska ${word} regionerna när de följer upp cancervården.`
  const blocks = [text('stödja'), text('hjälpa')].map((value) => tokensOfPlain({ value, span: nowhere }))
  const [change] = compareBlocks(blocks[0] ?? [], blocks[1] ?? [])
  expect(writeSegments(change?.steps ?? [])).toEqual([
    { kind: 'same', text: ' ska' },
    { kind: 'deleted', text: ' stödja' },
    { kind: 'inserted', text: ' hjälpa' },
    { kind: 'same', text: ' regionerna när de följer upp cancervården.' },
  ])
})
