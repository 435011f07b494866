import { describe, expect, it } from 'vitest'
import type { Registers } from '../model/agreement.ts'
import { phraseTable } from './set-phrase-table.ts'
import { setPhrases } from './set-phrases.ts'

/** What is found in a heading of a form: the place's words, and what the fix makes of the whole. */
function find(text: string): readonly (readonly [string, string | null])[] {
  const span = { file: { path: 'forms.yaml', text }, start: 0, end: text.length }
  const group = { heading: { value: text, span }, text: null, fields: [] }
  const registers = { forms: [{ groups: [group] }] } as unknown as Registers
  return (setPhrases.checkRegisters?.(registers) ?? []).map((found) => {
    const place = text.slice(found.span?.start, found.span?.end)
    if (!found.fix) return [place, null]
    const { span, text: words } = found.fix
    return [place, text.slice(0, span.start) + words + text.slice(span.end)]
  })
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

describe.each(phraseTable)('$words', ({ words, ends, others, before, isFirst }) => {
  const open = isFirst ? capital(words) : `Det sker ${words}`

  it.each([...ends, ...others])('is whole with %s', (end) => {
    expect(find(`${open} ${end} mallen.`)).toEqual([])
    expect(find(`${open} både ${end} mallen och ${end} avtalet.`)).toEqual([])
    expect(find(`${open} bl.a. ${end} det som gäller.`)).toEqual([])
  })

  it.each([
    '.',
    ',',
    ' –',
    ', men inte nu.',
    ' \ufffc.',
    ' och därefter.',
    '',
  ])('may be followed by “%s”', (mark) => {
    expect(find(`${open}${mark}`)).toEqual([])
  })

  it('shows where its last word is missing', () => {
    for (const follower of before) {
      const [next, rest] = follower === 'att' ? ['att', ' det går.'] : ['pandemin', '.']
      const place = `${isFirst ? open : words} ${next}`
      const mended = ends.length === 1 ? `${open} ${ends[0]} ${next}${rest}` : null
      expect(find(`${open} ${next}${rest}`)).toEqual([[place, mended]])
    }
  })

  it('may stand alone before a time, if it does so anywhere', () => {
    if (before.includes('word')) return
    expect(find(`${open} hela tiden.`)).toEqual([])
    expect(find(`${open} den 3 maj.`)).toEqual([])
    expect(find(`${open} det här året.`)).toEqual([])
  })
})

it.each([
  'Vården är i samband som skiftar, och forskningen gäller i samband mellan dem.',
  'Det har till följd den ökning som redovisas.',
  'Det fick bl.a. till följd de förseningar som redovisas.',
  'Fartyget gick på grund natten till lördagen, och en båt stod på grund redan.',
  'Då gick färjan på grund hamnen till förtret.',
  'På grund vatten. På grund botten.',
  'Det ryms inom ramen regeringen har satt. Kostnaden håller sig inom ramen.',
  'Regionen genomför inom ramen de insatser som är möjliga.',
  'Parterna beslutar i samråd de belopp som gäller.',
  'De bemöter med hänsyn de patienter som väntar.',
  'Med hänsyn tagen därtill, och med hänsyn taget till alla.',
  'I samverkan parterna emellan. I dialog myndigheterna emellan.',
  'Det är i enlighet det vill säga lika. I samverkan det vill säga tillsammans.',
  'I enlighet, och i samklang, med mallen.',
  'I enlighet eller i strid med mallen.',
  'De ska i de nätverk som de ingår i samverka med varandra.',
  'Regionerna ska i det arbete de deltar i samverka med andra.',
  'Regionerna ska samverka med andra, och i samverkan med dem.',
  'Det gick så väl som det kunde. Det fungerar inte så väl för barn som för vuxna.',
  'I så väl fungerande verksamheter som dessa går det.',
  'På detta beror att vården är god. Därav beror att det går. Det beror på att, och därpå beror att.',
  'Det beror. Det beror på. Beror det på att köerna växer?',
  'Kritiken är berättigad. Berättigade krav. Den är berättigad till medel, berättigade till utbetalning.',
  'Regionen ska ge den som är berättigad medel till resor.',
  'Staten betalar dem som är berättigade ersättning.',
  'Det är berättigade medel. De är stödberättigade utbetalning efter utbetalning.',
  'Avståndet från och till orten. Från och med den 1 maj. Ett år från och 1 maj.',
  'Myndigheten kom till och den 1 juli började arbetet.',
  'I och med att. Delta i och att bidra. De arbetar i och utvecklar den.',
  'Då kan den verksamhet som regionen ansvarar för förbättra vården.',
  'Då kan det de ansvarar för förbättra vården.',
  'För att förbättra. För förbättrad vård. För förbättringar. För Förbättra vården.',
  'För få, för korta, för säkra, för rädda, för öka, för resa, för uppmärksamma.',
  'Ansvara för och utveckla vården. Ansvara för, utveckla och följa den.',
  'De lever i förhållande de inte kan lämna, och i samband den som forskar inte ser.',
  'I syfte att förbättra. I detta syfte förbättra.',
])('is right: %s', (text) => {
  expect(find(text)).toEqual([])
})

it.each([
  ['Medel till RCC för utrota cancer.', 'för utrota', 'Medel till RCC för att utrota cancer.'],
  ['De ska arbeta för förbättra vården.', 'för förbättra', 'De ska arbeta för att förbättra vården.'],
  ['Genom utveckla vården går det.', 'Genom utveckla', 'Genom att utveckla vården går det.'],
  ['Det görs i syfte säkerställa målet.', 'i syfte säkerställa', 'Det görs i syfte att säkerställa målet.'],
  ['Det kan bero att färre kommer.', 'bero att', 'Det kan bero på att färre kommer.'],
  ['Det beror bland annat att de är få.', 'beror bland annat att', 'Det beror bland annat på att de är få.'],
  [
    'För att vara berättigade utbetalning.',
    'vara berättigade utbetalning',
    'För att vara berättigade till utbetalning.',
  ],
  ['Den är berättigad medel.', 'berättigad medel', 'Den är berättigad till medel.'],
  ['Det gäller från och den 1 maj.', 'från och den', 'Det gäller från och med den 1 maj.'],
  ['Bra, i och att det går.', 'i och att', 'Bra, i och med att det går.'],
  ['Genomföras i samverka med andra.', 'i samverka', 'Genomföras i samverkan med andra.'],
  ['I samarbeta med andra.', 'I samarbeta', 'I samarbete med andra.'],
  ['I samråda med andra.', 'I samråda', 'I samråd med andra.'],
  ['I så väl den ena som den andra.', 'I så väl', 'I såväl den ena som den andra.'],
  ['Det gäller så väl utredning som vård.', 'så väl', 'Det gäller såväl utredning som vård.'],
  ['Det sker i\u00a0enlighet mallen.', 'i\u00a0enlighet mallen', 'Det sker i\u00a0enlighet med mallen.'],
  ['Det sker i samband de nya reglerna.', 'i samband de', 'Det sker i samband med de nya reglerna.'],
  ['Det sker i samband dess början.', 'i samband dess', 'Det sker i samband med dess början.'],
  ['Köerna växte till följd pandemin.', 'till följd pandemin', 'Köerna växte till följd av pandemin.'],
  ['Det sker i enlighet framtagen mall.', 'i enlighet framtagen', 'Det sker i enlighet med framtagen mall.'],
  ['Det sker i enlighet till mallen.', 'i enlighet till', null],
  ['Det ryms inom ramen denna mall.', 'inom ramen denna', 'Det ryms inom ramen för denna mall.'],
  ['Det sker i samband att det slutar.', 'i samband att', 'Det sker i samband med att det slutar.'],
])('is wrong: %s', (text, place, mended) => {
  expect(find(text)).toEqual([[place, mended]])
})
