import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { buildCase } from '../../test/cases/model/read-case.ts'
import { composeDocument } from '../compose/compose-document.ts'
import { textOf } from '../text/source-file.ts'
import { abbreviationsExplained } from './abbreviations-explained.ts'
import { checkDocument } from './check-model.ts'

const read = (path: string) => ({ path, text: readFileSync(path, 'utf8') })
const templates = readdirSync('templates', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.hbs'))
  .map((name) => read(`templates/${name.replaceAll('\\', '/')}`))
const registers = readdirSync('agreements/registers').map((name) => read(`agreements/registers/${name}`))

function compose(id: string, change: (text: string) => string = (text) => text) {
  const sources = ['agreement', 'sections', 'annexes']
    .map((kind) => `agreements/${id}/${kind}.yaml`)
    .filter((path) => existsSync(path))
    .map(read)
    .map(({ path, text }) => ({ path, text: path.endsWith('/sections.yaml') ? change(text) : text }))
  const built = buildCase([...sources, ...registers])
  if (!built.agreement || !built.registers) throw new Error(`${id} cannot be built.`)
  const { agreement, registers: known } = built
  const { value } = composeDocument({ agreement, registers: known, templates, kind: 'agreement' })
  if (!value) throw new Error(`${id} cannot be composed.`)
  return { document: value, agreement, registers: known }
}

describe.each(['cancer-2012', 'cancer-2022', 'cancer-2024'])('%s', (id) => {
  it('has nothing that the checks of documents object to', () => {
    const { document, agreement, registers: known } = compose(id)
    const found = checkDocument(document, agreement, known)
    expect(found.map(({ message, span }) => `${message.code}: ${span && textOf(span)}`)).toEqual([])
  })
})

it('follows an abbreviation through the whole document of 2024', () => {
  const {
    document,
    agreement,
    registers: known,
  } = compose('cancer-2024', (text) =>
    text.replace('standardiserade vårdförlopp (SVF)', 'standardiserade vårdförlopp'),
  )
  const found = abbreviationsExplained.checkDocument?.(document, agreement, known) ?? []
  expect(found.map(({ message, span }) => `${message.code}: ${span && textOf(span)}`)).toEqual([
    'language/abbreviation-unexplained: SVF',
  ])
})
