import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import { type PlainText, readPieces, readValue } from '../wording/plain-text.ts'
import { passOverClean } from './clean-texts.ts'

const read = (text: string): PlainText =>
  readValue(text, { file: { path: 'a.yaml', text }, start: 0, end: text.length })

/** The texts that a rule against two spaces is asked of. */
function listen(): { asked: string[]; check: (plain: PlainText) => readonly Diagnostic[] } {
  const asked: string[] = []
  const check = passOverClean((plain) => {
    asked.push(plain.typed)
    const at = plain.typed.indexOf('  ')
    return at === -1 ? [] : [report('language/double-space', plain.spanOf(at, at + 2), {})]
  })
  return { asked, check }
}

describe('a rule', () => {
  it('is asked once of words in which it found nothing, wherever they stand', () => {
    const { asked, check } = listen()
    const text = read('Ett led.')
    expect([text, text, read('Ett led.'), read('Två led.')].flatMap(check)).toEqual([])
    expect(asked).toEqual(['Ett led.', 'Två led.'])
  })

  it('is asked again of words in which it found something', () => {
    const { asked, check } = listen()
    const text = read('Ett  led.')
    expect([text, text, read('Ett  led.')].flatMap(check).map(({ span }) => span?.start)).toEqual([3, 3, 3])
    expect(asked).toHaveLength(3)
  })

  it('is asked of the same words where others of them were typed', () => {
    const { asked, check } = listen()
    const file = { path: 'a.yaml', text: 'Ett led.' }
    const { span } = read(file.text)
    const led = { value: ' led.', isTyped: true, placeAt: () => span }
    const print = (value: string) => readPieces([{ ...led, value, isTyped: false }, led], span)
    expect([read(file.text), print('Ett'), print('Två'), print('Två')].flatMap(check)).toEqual([])
    expect(asked).toHaveLength(3)
  })

  it('does not answer for another', () => {
    const [one, other] = [listen(), listen()]
    const text = read('Ett led.')
    one.check(text)
    other.check(text)
    expect(other.asked).toEqual(['Ett led.'])
  })
})
