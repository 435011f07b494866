import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { buildCase } from '../../test/cases/model/read-case.ts'
import { composeDocument } from '../compose/compose-document.ts'
import { type SourceFile, textOf } from '../text/source-file.ts'
import { wordingsOf } from './document-text.ts'

function readFolder(folder: string): readonly SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => /\.(?:yaml|hbs)$/.test(path) && existsSync(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
}

const templates = readFolder('templates')
const registers = readFolder('agreements/registers')

it.each(['cancer-2012', 'cancer-2022', 'cancer-2024'])('finds the words of templates in %s', (id) => {
  const { agreement, registers: built } = buildCase([...readFolder(`agreements/${id}`), ...registers])
  if (!agreement || !built) throw new Error('The sources are not what the schemas require.')
  const { value } = composeDocument({ agreement, registers: built, templates, kind: 'agreement' })
  if (!value) throw new Error('There is no document.')
  const wordings = wordingsOf(value)
  const words = wordings.flatMap((wording) =>
    Array.from(wording.typed.matchAll(/[^\s\ufffc]+/g), (match) => ({
      word: match[0],
      place: wording.spanOf(match.index, match.index + match[0].length),
    })),
  )
  expect(words.length).toBeGreaterThan(100)
  for (const { word, place } of words) {
    expect(place.file.path).toMatch(/\.hbs$/)
    // A word may go on after what the template says in braces, or after a branch that was not taken.
    const [start = ''] = textOf(place).split(/\{\{|\s/)
    expect(word.startsWith(start)).toBe(true)
  }
  // What drafters wrote is none of it.
  const drafted = wordings.flatMap(({ typed }) => typed.match(/Parterna är överens om att den första/g) ?? [])
  expect(drafted).toEqual([])
})
