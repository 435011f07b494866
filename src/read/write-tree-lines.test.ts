import { expect, test } from 'vitest'
import { readYaml } from './read-yaml.ts'
import { writeTreeLines } from './write-tree-lines.ts'

const source = `# en kommentar
kind: agreement
year: 2031
parties:
  - body: state
    signatory: { name: Anna, title: titel }
funding:
  groups:
    - id: group
      lines:
        - { id: line, amount: 80 mnkr, activities: [a, b] }
deadlines:
  - id: requisition
    due: 2031-12-01
conditions:
  - |
    Staten, bl.a. Socialdepartementet, betalar. SKR rapporterar.

    - punkt
`

const lines = (text: string) =>
  writeTreeLines(readYaml('prov.yaml', new TextEncoder().encode(text)).value ?? fail())

function fail(): never {
  throw new Error('not read')
}

test('a fact on each line, with the ids that lead to it; a sentence on each line of a text', () => {
  expect(lines(source)).toEqual([
    'kind: agreement',
    'year: 2031',
    'parties › state › body: state',
    'parties › state › signatory › name: Anna',
    'parties › state › signatory › title: titel',
    'funding › group › line › amount: 80 mnkr',
    'funding › group › line › activities: a, b',
    'deadlines › requisition › due: 2031-12-01',
    'conditions › 1:',
    '  Staten, bl.a. Socialdepartementet, betalar.',
    '  SKR rapporterar.',
    '',
    '  - punkt',
  ])
})

test('layout and comments do not count', () => {
  const other = source
    .replace('# en kommentar\n', '')
    .replace('{ name: Anna, title: titel }', '{\n      name: "Anna", # här\n      title: titel }')
  expect(lines(other)).toEqual(lines(source))
})
