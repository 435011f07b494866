import { amountOfPart, linesCharged, linesOfPayment, sumOfLines } from '../model/funding-sums.ts'
import { startSentence, writeAmountWithUnit, writeDueInText, writeList } from '../model/swedish-form.ts'
import type { Money } from '../model/values.ts'
import type { Field, Thing, Words } from './outline.ts'
import { printProse } from './text-tokens.ts'
import type { Version } from './version.ts'

const longestLabel = 90

/** What a decision is called where an agreement would be. */
export const nameOfDecision = 'Beslutet'

/** A text as a document prints it, on one line. */
export function writeWords(words: Words, version: Version): string {
  return 'blocks' in words ? printProse(words, version.print) : words.value
}

/** A text cut at a word, so that a line holds it. */
export function shorten(text: string, longest = longestLabel): string {
  if (text.length <= longest) return text
  const cut = text.slice(0, longest - 2)
  const atWord = cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2))
  return `${atWord.replace(/[\s,.;:–-]+$/u, '')} …`
}

/** What a reader calls a thing. */
export function nameThing(thing: Thing, version: Version): string {
  const title = thing.title === null ? '' : shorten(writeWords(thing.title, version))
  switch (thing.kind) {
    case 'agreement':
      return version.agreement.kind === 'decision' ? nameOfDecision : 'Överenskommelsen'
    case 'paid':
      return nameTarget(idOfReference(thing, 'payment'), version)
    case 'measure':
      return shorten(`${version.nameBody(idOfReference(thing, 'actor'))} ${title}`)
    case 'party':
      return version.nameBody(idOfReference(thing, 'body'))
    case 'section':
    case 'annex':
      return nameNumbered(thing, title, version)
    case 'appropriation':
      return `anslag ${exactOf(thing, 'appropriation')} ap.${exactOf(thing, 'item')} (${exactOf(thing, 'budgetYear')})`
    case 'group':
      return title === '' ? version.nameBody(idOfReference(thing, 'recipient')) : title
    case 'deadline':
      return startSentence(title)
    case 'payment':
      return `Utbetalning för ${title}`
    default:
      return title === '' ? (thing.id ?? thing.list) : title
  }
}

function nameNumbered(thing: Thing, title: string, version: Version): string {
  const number = version.numberOf(thing.id ?? '')
  if (number === null) return title
  return `${thing.kind === 'annex' ? 'bilaga' : 'avsnitt'} ${number} ${title}`
}

/** What a thing is a part of, as a reader calls it; null at the top. */
export function namePlace(thing: Thing, version: Version): string | null {
  const parent = version.outline.parentOf(thing)
  return parent === null || parent === version.outline.root ? null : nameThing(parent, version)
}

function idOfReference(thing: Thing, name: string): string {
  const field = thing.fields.find((each) => each.name === name)
  return field?.type === 'references' ? (field.value[0] ?? '') : ''
}

function exactOf(thing: Thing, name: string): string {
  const field = thing.fields.find((each) => each.name === name)
  return field?.type === 'exact' ? (field.value ?? '') : ''
}

/** What money a thing stands for, stated or computed; null where it is no matter of money. */
export function amountOfThing(thing: Thing, version: Version): Money | null {
  const bearer = thing.id === null ? undefined : version.ids.find(thing.id)
  switch (bearer?.kind) {
    case 'line':
      return bearer.line.amount.value
    case 'group':
      return bearer.group.sum?.value ?? sumOfLines(bearer.group.lines)
    case 'amount':
      return bearer.amount.amount.value
    case 'part':
      return amountOfPart(version.agreement, bearer.part)
    case 'payment':
      return sumOfLines(linesOfPayment(version.agreement, bearer.id.value))
    case 'appropriation':
      return (
        bearer.appropriation.amount?.value ??
        sumOfLines(linesCharged(version.agreement, bearer.appropriation))
      )
    default:
      return null
  }
}

/** What a field says, as a document prints it or, where none does, as the source does. Null where it says nothing. */
export function writeField(field: Field, version: Version): string | null {
  switch (field.type) {
    case 'amount':
      return field.value && writeAmountWithUnit(field.value)
    case 'due':
      return field.value && writeDueInText(field.value)
    case 'words':
      return field.value && writeWords(field.value, version)
    case 'references':
      if (field.value.length === 0) return null
      return writeList(
        field.value.map((id) => (field.to === 'body' ? version.nameBody(id) : nameTarget(id, version))),
      )
    case 'distribution': {
      const { value } = field
      if (!value) return null
      const through = value.through ? `, genom ${version.nameBody(value.through.value)}` : ''
      const fixed = value.fixed ? `${writeAmountWithUnit(value.fixed.value)} var och resten ` : ''
      const population = value.population ? `, ${value.population.value}` : ''
      const out = value.leftOut?.map((each) => each.recipient.value) ?? []
      const without = out.length > 0 ? `, utan ${writeList(out)}` : ''
      const way = waysOfSharing[value.by.value] ?? value.by.value
      return `${fixed}${way} (${version.nameBody(value.among.value)}${through}${population}${without})`
    }
    default:
      return field.value
  }
}

const waysOfSharing: Readonly<Record<string, string>> = {
  'equal-shares': 'lika delar',
  population: 'efter befolkning',
  percentages: 'efter procentsatser',
  application: 'efter ansökan',
  assignment: 'efter uppdrag',
}

function nameTarget(id: string, version: Version): string {
  const thing = version.outline.find(id)
  return thing ? nameThing(thing, version) : id
}
