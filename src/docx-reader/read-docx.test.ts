import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readDocx } from './read-docx.ts'
import { childElements, isOn, wordAttribute, wordChild, wordChildren, wordNameOf } from './word-xml.ts'

const transitional = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
const rootRelations =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
  '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>' +
  '</Relationships>'

function body(content: string, namespace = transitional): string {
  return `<?xml version="1.0"?><w:document xmlns:w="${namespace}"><w:body>${content}</w:body></w:document>`
}

function pack(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files = { '_rels/.rels': rootRelations, ...parts }
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  )
}

function codesOf(bytes: Uint8Array): readonly string[] {
  const { value, diagnostics } = readDocx('svar.docx', bytes)
  const all = value ? [...diagnostics, ...value.readPart(value.mainPart).diagnostics] : diagnostics
  return all.map(({ message }) => message.code)
}

describe('a sound package', () => {
  const { value: docx } = readDocx(
    'svar.docx',
    pack({
      'word/document.xml': body('<w:p><w:pPr><w:vanish/></w:pPr></w:p><w:p w:rsidR="1"/>'),
      'word/_rels/document.xml.rels':
        '<Relationships><Relationship Id="a" Type="x/footnotes" Target="footnotes.xml"/>' +
        '<Relationship Id="b" Type="x/hyperlink" Target="https://skr.se" TargetMode="External"/>' +
        '<Relationship Id="c" Type="x/customXml" Target="../customXml/item1.xml"/>' +
        '<Relationship Id="d" Type="x/theme" Target="/word/theme.xml"/></Relationships>',
    }),
  )

  test('gives its parts, and what they refer to', () => {
    expect(docx?.mainPart).toBe('word/document.xml')
    expect(docx?.partNames).toContain('word/_rels/document.xml.rels')
    const relations = [...(docx?.relationsOf('word/document.xml').value ?? [])]
    expect(relations.map(([id, { kind, target }]) => `${id} ${kind} ${target}`)).toEqual([
      'a footnotes word/footnotes.xml',
      'b hyperlink https://skr.se',
      'c customXml customXml/item1.xml',
      'd theme word/theme.xml',
    ])
    expect(relations[1]?.[1].isExternal).toBe(true)
  })

  test('says nothing of a part that is not there', () => {
    expect(docx?.readPart('word/footnotes.xml')).toEqual({ value: undefined, diagnostics: [] })
    expect(docx?.relationsOf('word/footnotes.xml').value?.size).toBe(0)
  })

  test('is walked by the names of WordprocessingML', () => {
    const root = docx?.readPart('word/document.xml').value?.documentElement ?? null
    const paragraphs = wordChildren(wordChild(root, 'body'), 'p')
    expect(paragraphs).toHaveLength(2)
    expect(paragraphs.map((each) => isOn(wordChild(each, 'pPr'), 'vanish'))).toEqual([true, false])
    expect(wordAttribute(paragraphs[1] ?? null, 'rsidR')).toBe('1')
    expect(childElements(root).map(wordNameOf)).toEqual(['body'])
  })
})

test('the strict dialect is read like the transitional, and UTF-16 like UTF-8', () => {
  const utf16 = new Uint8Array(Buffer.from(`\uFEFF${body('<w:p/>', strict)}`, 'utf16le'))
  const { value: docx } = readDocx('svar.docx', pack({ 'word/document.xml': utf16 }))
  const root = docx?.readPart('word/document.xml').value?.documentElement ?? null
  expect(wordChildren(wordChild(root, 'body'), 'p')).toHaveLength(1)
})

const bomb = '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]>'
const whole = pack({ 'word/document.xml': body('<w:p/>') })

function changed(bytes: Uint8Array, change: (view: DataView, directory: number) => void): Uint8Array {
  const copy = bytes.slice()
  const view = new DataView(copy.buffer)
  change(view, view.getUint32(copy.length - 6, true))
  return copy
}

test.each([
  ['nothing', new Uint8Array(), 'docx/not-a-docx'],
  ['a text', strToU8('Hej'.repeat(100)), 'docx/not-a-docx'],
  ['a ZIP archive of something else', zipSync({ 'a.txt': strToU8('a') }), 'docx/not-a-docx'],
  ['a package without its main part', zipSync({ '_rels/.rels': strToU8(rootRelations) }), 'docx/not-a-docx'],
  ['one that was cut off', whole.slice(0, -30), 'docx/not-a-docx'],
  [
    'two parts with one name',
    pack({ 'word/document.xml': body(''), 'word/Document.xml': body('') }),
    'docx/not-a-docx',
  ],
  [
    'one locked with a password',
    changed(whole, (view, at) => view.setUint16(at + 8, 1, true)),
    'docx/not-a-docx',
  ],
  [
    'too many parts',
    changed(whole, (view) => view.setUint16(view.byteLength - 12, 2001, true)),
    'docx/too-large',
  ],
  ['broken XML', pack({ 'word/document.xml': '<w:document>' }), 'docx/damaged'],
  ['an unbound prefix', pack({ 'word/document.xml': '<w:document/>' }), 'docx/damaged'],
  ['no UTF-8', pack({ 'word/document.xml': new Uint8Array([0x3c, 0x61, 0xff]) }), 'docx/damaged'],
  ['a declared entity', pack({ 'word/document.xml': `${bomb}<a>&c;</a>` }), 'docx/document-type'],
  [
    'a part that unpacks to too much',
    pack({ 'word/document.xml': new Uint8Array(33 * 1024 * 1024) }),
    'docx/too-large',
  ],
  ['too many elements', pack({ 'word/document.xml': body('<w:p/>'.repeat(500_001)) }), 'docx/too-large'],
  [
    'elements nested too deep',
    pack({ 'word/document.xml': body('<w:p>'.repeat(300) + '</w:p>'.repeat(300)) }),
    'docx/too-large',
  ],
])('%s is refused', (_, bytes, code) => {
  expect(codesOf(bytes)).toEqual([code])
})

test('a part is never unpacked to more than it says, and its checksum must hold', () => {
  const long = pack({ 'word/document.xml': body(`<w:p/>${' '.repeat(5000)}`) })
  const second = (view: DataView, at: number): number => at + 46 + view.getUint16(at + 28, true)
  const short = changed(long, (view, at) => view.setUint32(second(view, at) + 24, 100, true))
  const forged = changed(long, (view, at) => view.setUint32(second(view, at) + 16, 1, true))
  expect(codesOf(short)).toEqual(['docx/damaged'])
  expect(codesOf(forged)).toEqual(['docx/damaged'])
})

test('any byte may be wrong without a throw', () => {
  for (let at = 0; at < whole.length; at++) {
    const broken = whole.slice()
    broken[at] = (broken[at] ?? 0) ^ 0xff
    expect(() => codesOf(broken)).not.toThrow()
  }
})
