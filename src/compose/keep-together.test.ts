import { expect, test } from 'vitest'
import { text } from '../../test/harness/kitchen-sink.ts'
import { keepTogether, keepYear } from './keep-together.ts'

test.each([
  ['betänkandet (SOU 2009:11), se prop. 2019/20:164', 'betänkandet (SOU~2009:11), se prop.~2019/20:164'],
  ['bet. 2020/21:SoU36, rskr. 2020/21:246', 'bet.~2020/21:SoU36, rskr.~2020/21:246'],
  ['dnr S2023/03336', 'dnr~S2023/03336'],
  ['ungefär 30 procent av fallen, enligt 5 §', 'ungefär 30~procent av fallen, enligt 5~§'],
  ['en bilaga med 3 delar, ALSOU 2009', 'en bilaga med 3 delar, ALSOU 2009'],
])('%s', (text, kept) => {
  expect(keepTogether(text)).toBe(kept.replaceAll('~', '\u00a0'))
})

test('the year at the end of a title', () => {
  const title = (words: string) =>
    keepYear([text('En '), text(words)]).map((node) => node.kind === 'text' && node.value)
  expect(title('satsning 2024')).toEqual(['En ', 'satsning\u00a02024'])
  expect(title('satsning 2024 och framåt')).toEqual(['En ', 'satsning 2024 och framåt'])
  expect(keepYear([])).toEqual([])
})
