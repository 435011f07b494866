import { expect, it } from 'vitest'
import { writtenNamesIn } from './written-names.ts'

it.each([
  ['a word with a capital and the next word', 'Det heter Min vårdplan nu.', ['Min vårdplan']],
  ['not where it owes the capital to the sentence', 'Den är klar. Min vårdplan används.', []],
  ['unless the next one has one too', 'Min Vårdplan, som används.', ['Min Vårdplan']],
  ['nor with och after it', 'Hälsa och framtid är en av dem.', []],
  [
    'but with och inside a sentence',
    'Nu gäller Hälsa och Framtid, Hälsa & Framtid.',
    ['Hälsa och Framtid', 'Hälsa & Framtid'],
  ],
  [
    'and in both places with capitals',
    'Z och Zon. Hälsa och Framtid, gäller.',
    ['Z och Zon', 'Hälsa och Framtid'],
  ],
  ['not with och and a small letter', 'Nu gäller Hälsa och framtid.', []],
  ['a word with a capital inside', 'nu AbCde-f, AbCde, och AbCd.', ['AbCde-f', 'AbCde']],
  ['or with a hyphen, not at its end', 'nu Öst-väst, Öst- och Väst-.', ['Öst-väst']],
  ['not all of it in capitals', 'nu SVF-ABC, nu GÄLLER DET.', []],
  ['not a part of something else', 'nu aMin vårdplan, 1Min vårdplan, Min\ufffc vårdplan, &Min vårdplan.', []],
  [
    'not before a part of something else',
    'nu Min vård1, Min vård-, Min vård\ufffc, Min-vårdx.',
    ['Min-vårdx'],
  ],
  ['not before a short word', 'nu Min vå, Min vån.', ['Min vån']],
  ['over the end of a line', 'nu Min\nvårdplan, Min\u00a0vårdplan.', ['Min vårdplan', 'Min vårdplan']],
  ['not over a mark', 'nu Min, vårdplan, Min (vårdplan).', []],
])('a name is %s', (_, text, names) => {
  expect(writtenNamesIn(text).map((name) => name.text)).toEqual(names)
})

it('stands where it was written', () => {
  const text = 'Nu gäller Hälsa & Framtid.'
  const [name] = writtenNamesIn(text)
  expect(text.slice(name?.start, name?.end)).toBe('Hälsa & Framtid')
})

it.each([
  ['Min vårdplan', ['min vårdplan']],
  ['Min Vårdplan', ['min vårdplan', 'minvårdplan']],
  ['Hälsa & Framtid', ['hälsa & framtid']],
  ['Hälsa och Framtid', ['hälsa & framtid']],
  ['PrEv-can', ['prevcan']],
])('%s is known by what all ways of writing it share', (name, keys) => {
  expect(writtenNamesIn(`nu ${name}.`).map((each) => each.keys)).toEqual([keys])
})
