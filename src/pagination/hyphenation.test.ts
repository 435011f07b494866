import { expect, test } from 'vitest'
import { divideWord } from './hyphenation.ts'

function hyphenated(word: string): string {
  const points = divideWord(word)
  return [...word].map((letter, index) => (points.includes(index) ? `-${letter}` : letter)).join('')
}

test.each([
  ['överenskommelse', 'över-ens-kom-melse'],
  ['Hälsodepartementet', 'Hälso-depar-te-mentet'],
  ['slutredovisats', 'slut-redo-visats'],
  ['cancerområdet', 'cancer-områ-det'],
  ['kompetensförsörjning', 'kom-pe-tens-för-sörj-ning'],
  ['hälsoekonomisk', 'hälso-eko-no-misk'],
  ['läkemedelsföretagen', 'läke-me-dels-före-tagen'],
  ['cellprovstagning', 'cell-provs-tag-ning'],
  ['helgenomsekvensering', 'hel-genom-se-kven-se-ring'],
  ['återinsjuknande', 'åter-insjuk-nande'],
  ['patientdelaktighet', 'pati-ent-del-ak-tig-het'],
  ['därutöver', 'där-ut-över'],
])('%s is divided %s', (word, expected) => {
  expect(hyphenated(word)).toBe(expected)
})

test.each(['RCC', 'SVF-arbetet', 'regionSKR', 'avser', 'S2023', 'år', ''])('%s is not divided', (word) => {
  expect(divideWord(word)).toEqual([])
})

test('three letters at least stand before and after a hyphen', () => {
  for (const word of ['uppföljningen', 'åtgärder', 'ledamot', 'medarbetare', 'ekonomiska']) {
    for (const point of divideWord(word)) {
      expect(point).toBeGreaterThanOrEqual(3)
      expect(word.length - point).toBeGreaterThanOrEqual(3)
    }
  }
})
