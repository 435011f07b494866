import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import type { Registers } from '../model/agreement.ts'
import type { Span } from '../text/source-file.ts'
import { knownNamesOf } from '../wording/body-name-words.ts'
import type { PlainText } from '../wording/plain-text.ts'
import { wordingsOfAgreement } from '../wording/wordings.ts'
import { type WrittenName, writtenNamesIn } from '../wording/written-names.ts'
import type { Check } from './check.ts'
import { isInAddress } from './check-wording.ts'

/**
 * **Ett namn skrivs på samma sätt i hela dokumentet.**
 *
 * Det gäller namn som inte står i något register, på planer, program, kampanjer och verktyg: stor eller liten bokstav i det andra ordet (*Min vårdplan*,
 * *Min Vårdplan*), bindestreck, mellanrum eller ihopskrivet, och *och* eller *&*. Den stora bokstaven sist i *Joint Action* syns också i ett namn
 * som börjar en mening; den första gör det inte. Det sätt som är vanligast i dokumentet visas; är de lika vanliga, det som står först. Ord som är helt i versaler jämförs inte.
 *
 * Varför: läsaren undrar om det är två saker, och den som söker i dokumentet hittar bara det ena.
 *
 * Så rättas det: ta reda på hur namnet skrivs av dem som bär det, och skriv det så överallt.
 *
 * ```yaml
 * text: |
 *   Patienterna ska få del av Min vårdplan. RCC förvaltar
 *   och utvecklar Min Vårdplan.
 * ```
 */
export const nameForms: Check = {
  name: 'name-forms',
  codes: ['language/name-forms'],
  checkModel: (agreement, registers) => compareForms(wordingsOfAgreement(agreement, registers), registers),
}

interface PlacedName {
  readonly name: WrittenName
  readonly plain: PlainText
}

function compareForms(texts: readonly PlainText[], registers: Registers): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  const told: PlacedName[] = []
  for (const places of placesByKey(texts).values()) {
    const usual = usualOf(places)
    if (!usual) continue
    for (const place of places) {
      if (place.name.text === usual.name.text || told.some((other) => overlap(place, other))) continue
      told.push(place)
      if (!isRegistered(place.name, registers) && !isInAddress(place.plain, place.name.start))
        found.push(reportForm(place, usual))
    }
  }
  return found
}

function placesByKey(texts: readonly PlainText[]): ReadonlyMap<string, readonly PlacedName[]> {
  const byKey = new Map<string, PlacedName[]>()
  for (const plain of texts) {
    for (const name of writtenNamesIn(plain.typed)) {
      const place = { name, plain }
      for (const key of name.keys) {
        const others = byKey.get(key)
        if (others) others.push(place)
        else byKey.set(key, [place])
      }
    }
  }
  return byKey
}

/** Where the name stands as it mostly does, or did first; undefined where it is written in one way only. */
function usualOf(places: readonly PlacedName[]): PlacedName | undefined {
  const [first] = places
  if (places.every(({ name }) => name.text === first?.name.text)) return undefined
  const byText = Map.groupBy(places, ({ name }) => name.text)
  const [usual] = [...byText.values()].sort((a, b) => b.length - a.length)
  return usual?.[0]
}

function overlap(one: PlacedName, other: PlacedName): boolean {
  return one.plain === other.plain && one.name.start < other.name.end && other.name.start < one.name.end
}

const knownKeys = new WeakMap<Registers, ReadonlySet<string>>()

/** How the bodies of the register are written is told of by itself. */
function isRegistered({ keys }: WrittenName, registers: Registers): boolean {
  const known = knownKeys.get(registers) ?? keysOfBodies(registers)
  knownKeys.set(registers, known)
  return keys.some((key) => known.has(key) || known.has(key.replace(/s$/, '')))
}

function keysOfBodies(registers: Registers): ReadonlySet<string> {
  return new Set(
    knownNamesOf(registers).flatMap(({ words }) =>
      words.flatMap((word, index) => {
        const lower = word.toLowerCase()
        const next = words[index + 1]?.toLowerCase()
        const joined = lower.replaceAll('-', '')
        const afterAnd = next === 'och' ? [`${lower} & ${words[index + 2]?.toLowerCase()}`] : []
        return next === undefined ? [joined] : [joined, `${lower} ${next}`, joined + next, ...afterAnd]
      }),
    ),
  )
}

function reportForm(place: PlacedName, usual: PlacedName): Diagnostic {
  const other = usual.name.text
  const shown = related('language/other-form-here', spanOf(usual), { other })
  return report(
    'language/name-forms',
    spanOf(place),
    { written: place.name.text, other },
    { related: [shown] },
  )
}

function spanOf({ name, plain }: PlacedName): Span {
  return plain.spanOf(name.start, name.end)
}
