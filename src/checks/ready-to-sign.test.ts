import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { buildCase } from '../../test/cases/model/read-case.ts'
import { lineAt, positionOf } from '../text/source-file.ts'
import { readyToSign } from './ready-to-sign.ts'

const root = 'test/made-up/agreements'

/** What keeps a made-up agreement from being signed: the code, and the line that it points at. */
function findReasons(id: string, change: (text: string) => string = (text) => text) {
  const paths = [
    ...['agreement', 'sections', 'annexes'].map((kind) => `${root}/${id}/${kind}.yaml`),
    ...['bodies', 'appropriations', 'forms'].map((kind) => `${root}/registers/${kind}.yaml`),
  ]
  const { agreement, registers } = buildCase(
    paths.map((path) => {
      const text = readFileSync(path, 'utf8')
      return { path, text: path.endsWith('/agreement.yaml') ? change(text) : text }
    }),
  )
  if (!agreement || !registers) throw new Error(`${id} cannot be built.`)
  return (readyToSign.checkModel?.(agreement, registers) ?? []).map(({ message, span }) => {
    const line = span ? lineAt(span.file, positionOf(span.file, span.start).line) : ''
    return [message.code, line.trim()]
  })
}

describe('a made-up agreement', () => {
  it('may lack what it lacks as a draft', () => {
    expect(findReasons('pahittat-exempel-2031-utkast')).toEqual([])
  })

  it('is not signed before each reason is mended, shown at its line', () => {
    const reasons = findReasons('pahittat-exempel-2031-utkast', (text) =>
      text.replace('status: draft', 'status: final'),
    )
    expect(reasons).toEqual([
      ['final/missing-registration', 'government: E2030/00031'],
      ['final/missing-annex', '- id: missing-form'],
      ['final/later-decision', 'appropriation: later-decision'],
      ['final/draft-residue', 'id: pahittat-exempel-2031-utkast'],
    ])
  })

  it.each(['pahittat-exempel-2031-klar', 'pahittat-exempel-2031-undertecknad'])('%s is ready', (id) => {
    expect(findReasons(id)).toEqual([])
  })

  it('is not final with dates, nor signed without', () => {
    const dated = findReasons('pahittat-exempel-2031-undertecknad', (text) =>
      text.replace('status: signed', 'status: final'),
    )
    expect(dated.map(([code]) => code)).toEqual(['final/dated-before-signing', 'final/dated-before-signing'])
    const undated = findReasons('pahittat-exempel-2031-klar', (text) =>
      text.replace('status: final', 'status: signed'),
    )
    expect(undated.map(([code]) => code)).toEqual(['final/not-dated', 'final/not-dated'])
  })
})
