import { expect, it } from 'vitest'
import { sentencesOf } from './sentences.ts'

it.each([
  [['Vården ska bli bättre.', 'Den ska bli jämlik!', 'Hur?', '2024 är nästa år.']],
  [['Det gäller t.ex. Skåne, prof. Anna A. Berg och bl.a. Region Norr.', 'Det är allt.']],
  [['Det gäller planer, rapporter m.m.', 'Sedan är det klart.']],
  [['Hon sade ”ja.”', 'Han teg (länge.)', '”Nej”, sade de.']],
  [['Vad gör ni nu t.ex.?', 'Inget.']],
  [['Plan B. Berg gäller.', 'Så är det med AB.', 'Slut på IV.b.', 'Nu!']],
  [['Det kostar 3 mnkr. och mer därtill …', 'Sedan inget mer']],
  [['Se (prop. 2023/24:1) och (se bet. SoU1).', 'Slut']],
])('%j', (sentences) => {
  const text = `${sentences.join(' ')}  `
  expect(sentencesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(sentences)
})

it('has none where there are no words', () => {
  expect(sentencesOf('  ')).toEqual([])
})
