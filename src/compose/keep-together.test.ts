import { expect, test } from 'vitest'
import { keepTogether } from './keep-together.ts'

test.each([
  ['betänkandet (SOU 2009:11), se prop. 2019/20:164', 'betänkandet (SOU~2009:11), se prop.~2019/20:164'],
  ['bet. 2020/21:SoU36, rskr. 2020/21:246', 'bet.~2020/21:SoU36, rskr.~2020/21:246'],
  ['dnr S2023/03336', 'dnr~S2023/03336'],
  ['ungefär 30 procent av fallen, enligt 5 §', 'ungefär 30~procent av fallen, enligt 5~§'],
  ['en bilaga med 3 delar, ALSOU 2009', 'en bilaga med 3 delar, ALSOU 2009'],
])('%s', (text, kept) => {
  expect(keepTogether(text)).toBe(kept.replaceAll('~', '\u00a0'))
})
