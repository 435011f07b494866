import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import type { Body, Registers } from '../model/agreement.ts'
import { compareCalendarDates } from '../model/calendar-date.ts'
import type { BodyName } from '../model/register-lookup.ts'
import { writeDateAsIso } from '../model/swedish-form.ts'
import type { CalendarDate } from '../model/values.ts'
import type { Located } from '../text/source-file.ts'
import { differBySlip, differInOnePlace } from '../wording/one-place.ts'
import type { Check } from './check.ts'

/**
 * **Ett namn i ett register hör till en, och dess former stämmer med varandra.**
 *
 * Två aktörer har inte samma namn samtidigt, och inte heller två regioner, sjukvårdsregioner eller län. En aktörs namn följer på varandra
 * utan lucka. Genitiven är namnet i löptext med s. Skiljer sig två former av samma namn, eller id:t och namnet, på en enda bokstav är den ena
 * felskriven, och likaså ett ord i ett namn som är ett annat namns ord med två bokstäver som har bytt plats.
 *
 * Varför: allt som trycks hämtar namnet ur registret, så ett fel där blir samma fel i varje dokument.
 *
 * Så rättas det: jämför med aktörens eget namn och rätta den form som är fel.
 *
 * ```yaml
 * - id: socialstyrelsen
 *   names:
 *     - { full: Socialstyrelsen, running: Socialsytrelsen, genitive: Socialstyrelsens }      # ska vara Socialstyrelsen
 * ```
 */
export const registerNames: Check = {
  name: 'register-names',
  codes: [
    'reference/same-name',
    'reference/name-gap',
    'reference/genitive-differs',
    'reference/forms-nearly-same',
    'reference/id-nearly-name',
  ],
  checkRegisters: (registers) => [
    ...findSameNames(registers.bodies),
    ...registers.bodies.flatMap(({ id, names }) => [
      ...findGaps(id, names),
      ...names.flatMap((name) => [...checkGenitive(name), ...compareForms(name)]),
      ...compareWithId(
        id,
        names.map(({ full }) => full),
      ),
    ]),
    ...checkRegions(registers),
    ...compareWords(registers),
  ],
}

/** A name that two bodies bear at the same time is told of once, at the later. */
function findSameNames(bodies: readonly Body[]): readonly Diagnostic[] {
  const borne = bodies.flatMap((body) =>
    body.names.flatMap((name) => [...formsOf(name)].map((form) => ({ body, name, form }))),
  )
  return borne.flatMap((own, index): readonly Diagnostic[] => {
    const other = borne
      .slice(0, index)
      .find(
        (each) =>
          each.body !== own.body && each.form.value === own.form.value && overlap(each.name, own.name),
      )
    return other ? [reportSame(own.form, other.form)] : []
  })
}

/** The forms of a name, each once however often it stands there. */
function formsOf({ full, short, running }: BodyName): readonly Located<string>[] {
  const forms = [full, ...(short ? [short] : []), running]
  return forms.filter((form, at) => forms.findIndex(({ value }) => value === form.value) === at)
}

function overlap(a: BodyName, b: BodyName): boolean {
  return !endsBefore(a.to, b.from) && !endsBefore(b.to, a.from)
}

type Day = Located<CalendarDate> | null

function endsBefore(to: Day, from: Day): boolean {
  return to !== null && from !== null && compareCalendarDates(to.value, from.value) < 0
}

function reportSame(again: Located<string>, first: Located<string>): Diagnostic {
  const place = related('reference/name-here', first.span, {})
  return report('reference/same-name', again.span, { name: again.value }, { related: [place] })
}

function findGaps(id: Located<string>, names: Body['names']): readonly Diagnostic[] {
  const inTurn = [...names].sort((a, b) => (endsBefore(a.to, b.from) ? -1 : endsBefore(b.to, a.from) ? 1 : 0))
  return inTurn.flatMap((name, index): readonly Diagnostic[] => {
    const next = inTurn[index + 1]
    if (!name.to || !next?.from || !endsBefore(name.to, next.from)) return []
    const [to, from] = [name.to.value, next.from.value]
    if (dayNumber(from) - dayNumber(to) === 1) return []
    const data = { id: id.value, to: writeDateAsIso(to), from: writeDateAsIso(from) }
    const place = related('reference/name-ends-here', name.to.span, { to: data.to })
    return [report('reference/name-gap', next.from.span, data, { related: [place] })]
  })
}

function dayNumber({ year, month, day }: CalendarDate): number {
  return Date.UTC(year, month - 1, day) / 86_400_000
}

/** `landstingens och regionernas` is the genitive of `landstingen och regionerna`: any word may have taken its s. */
function checkGenitive({ running, genitive }: BodyName): readonly Diagnostic[] {
  if (!genitive) return []
  const [words, inflected] = [running.value.split(' '), genitive.value.split(' ')]
  const isWhole = words.length === inflected.length
  const fits = words.every((word, at) => [word, `${word}s`, `${word}:s`].includes(inflected[at] ?? ''))
  const endsRight = /s$/iu.test(genitive.value)
  if (isWhole && fits && endsRight) return []
  const place = related('reference/name-here', running.span, {})
  const data = { genitive: genitive.value, running: running.value }
  return [report('reference/genitive-differs', genitive.span, data, { related: [place] })]
}

function compareForms({ full, short, running }: BodyName): readonly Diagnostic[] {
  const pairs: readonly (readonly [Located<string>, Located<string>])[] = [
    [running, full],
    ...(short ? [[short, running] as const, [short, full] as const] : []),
  ]
  return pairs.flatMap(([form, other]): readonly Diagnostic[] => {
    if (!differBySlip(form.value, other.value)) return []
    const place = related('reference/name-here', other.span, {})
    const data = { form: form.value, other: other.value }
    return [report('reference/forms-nearly-same', form.span, data, { related: [place] })]
  })
}

interface NameWord {
  readonly word: string
  readonly name: Located<string>
}

const longWord = 6

/** The words of all names, without the s of a genitive. */
function wordsOfNames({ bodies, regions, healthcareRegions }: Registers): readonly NameWord[] {
  const names = [
    ...bodies.flatMap(({ names }) =>
      names.flatMap(({ full, short, running, all }) =>
        [full, running, short, all].flatMap((name) => name ?? []),
      ),
    ),
    ...regions.flatMap(({ name, county }) => [name, county]),
    ...healthcareRegions.flatMap(({ name, formerly }) => (formerly ? [name, formerly] : [name])),
  ]
  return names.flatMap((name) =>
    (name.value.match(/\p{L}+/gu) ?? [])
      .map((word) => ({ word: word.toLowerCase().replace(/(?<=\p{L}{4})s$/u, ''), name }))
      .filter(({ word }) => word.length >= longWord),
  )
}

/** A word that stands in one name only, and is but for a slip one that stands in another. */
function compareWords(registers: Registers): readonly Diagnostic[] {
  const words = wordsOfNames(registers)
  const counts = new Map<string, number>()
  for (const { word } of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const first = new Map([...words].reverse().map((each) => [each.word, each.name]))
  const distinct = [...counts.keys()]
  return words.flatMap(({ word, name }): readonly Diagnostic[] => {
    if (counts.get(word) !== 1) return []
    const near = distinct.find(
      (other) =>
        areSwapped(word, other) &&
        ((counts.get(other) ?? 0) > 1 || distinct.indexOf(other) < distinct.indexOf(word)),
    )
    const other = near === undefined ? undefined : first.get(near)
    // Two forms of one name are compared as they are.
    if (!other || differBySlip(name.value, other.value)) return []
    const place = related('reference/name-here', other.span, {})
    const data = { form: name.value, other: other.value }
    return [report('reference/forms-nearly-same', name.span, data, { related: [place] })]
  })
}

/** Whether two neighbouring letters have changed places; other differences may be those of two names. */
function areSwapped(a: string, b: string): boolean {
  return (
    a.length === b.length &&
    a !== b &&
    differInOnePlace(a, b) &&
    [...a].sort().join() === [...b].sort().join()
  )
}

/** An id is mostly the name itself in plain letters; where it is nearly that, one of the two is misspelt. */
function compareWithId(id: Located<string>, names: readonly Located<string>[]): readonly Diagnostic[] {
  const near = names.find(({ value }) => differBySlip(writeAsId(value), id.value))
  if (!near || names.some(({ value }) => writeAsId(value) === id.value)) return []
  const place = related('reference/id-here', id.span, {})
  const data = { name: near.value, id: id.value }
  return [report('reference/id-nearly-name', near.span, data, { related: [place] })]
}

function writeAsId(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-|-$/gu, '')
}

function checkRegions({ regions, healthcareRegions }: Registers): readonly Diagnostic[] {
  const named = [...healthcareRegions, ...regions]
  return [
    ...findTwice(named.map(({ name }) => name)),
    ...findTwice(regions.map(({ county }) => county)),
    ...named.flatMap(({ id, name }) => compareWithId(id, [name])),
  ]
}

function findTwice(names: readonly Located<string>[]): readonly Diagnostic[] {
  return names.flatMap((name, index): readonly Diagnostic[] => {
    const first = names.slice(0, index).find(({ value }) => value === name.value)
    return first ? [reportSame(name, first)] : []
  })
}
