import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readDocx } from './read-docx.ts'
import { textOfDocx } from './text-of-docx.ts'

const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relations = (...rows: readonly (readonly [string, string])[]) =>
  `<Relationships>${rows.map(([kind, target], index) => `<Relationship Id="r${index}" Type="${type}/${kind}" Target="${target}"/>`).join('')}</Relationships>`

const styles = `<w:styles ${namespace}><w:style w:styleId="Rubrik2"><w:name w:val="heading 2"/></w:style>
<w:style w:styleId="Egen"><w:name w:val="Egen"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style></w:styles>`

function textOf(body: string, parts: Readonly<Record<string, string>> = {}): string {
  const others = Object.keys(parts).map((name) => [name.replace(/\d*\.xml$/u, ''), name] as const)
  const files = {
    '_rels/.rels': relations(['officeDocument', 'word/document.xml']),
    'word/_rels/document.xml.rels': relations(['styles', 'styles.xml'], ...others),
    'word/document.xml': `<w:document ${namespace}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': styles,
    ...Object.fromEntries(Object.entries(parts).map(([name, part]) => [`word/${name}`, part])),
  }
  const bytes = zipSync(
    Object.fromEntries(Object.entries(files).map(([name, part]) => [name, strToU8(part)])),
  )
  const { value, diagnostics } = readDocx('prov.docx', bytes)
  if (!value) throw new Error(JSON.stringify(diagnostics))
  return textOfDocx(value).text
}

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const gone = (text: string) => `<w:r><w:delText xml:space="preserve">${text}</w:delText></w:r>`
const p = (content: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`

test.each([
  [
    'a heading of a style with a heading’s name',
    p(run('Ekonomi'), '<w:pStyle w:val="Rubrik2"/>'),
    '## Ekonomi\n',
  ],
  [
    'a heading of a style with an outline level',
    p(run('Ekonomi'), '<w:pStyle w:val="Egen"/>'),
    '# Ekonomi\n',
  ],
  ['a list', p(run('ett'), '<w:numPr><w:ilvl w:val="1"/></w:numPr>'), '  - ett\n'],
  [
    'a sentence on each line, not after an abbreviation',
    p(run('Staten, bl.a. Socialdepartementet, betalar. SKR rapporterar.')),
    'Staten, bl.a. Socialdepartementet, betalar.\nSKR rapporterar.\n',
  ],
  [
    'a number that Word keeps on one line, with an ordinary hyphen',
    p('<w:r><w:t>bankgiro 5052</w:t><w:noBreakHyphen/><w:t>5781</w:t></w:r>'),
    'bankgiro 5052-5781\n',
  ],
  [
    'words that were deleted and inserted, runs of one change together',
    p(
      `${run('Det är ')}<w:del>${gone('80')}</w:del><w:ins>${run('9')}</w:ins><w:ins>${run('0')}</w:ins>${run(' mnkr.')}`,
    ),
    'Det är [-80-]{+90+} mnkr.\n',
  ],
  [
    'what was moved',
    `<w:moveFromRangeStart w:id="1"/>${p(`<w:moveFrom>${run('Ett.')}</w:moveFrom>`)}${p(`<w:moveTo>${run('Ett.')}</w:moveTo>`)}`,
    '[-Ett.-]\n\n{+Ett.+}\n',
  ],
  ['the end of a paragraph that was deleted', p(run('Ett'), '<w:rPr><w:del/></w:rPr>'), 'Ett[-¶-]\n'],
  [
    'a table, with a row that came',
    `<w:tbl><w:tr><w:tc>${p(run('Rad'))}</w:tc><w:tc>${p(run('a'))}${p(run('b'))}</w:tc></w:tr>
     <w:tr><w:trPr><w:ins/></w:trPr><w:tc>${p(run('Ny'))}</w:tc><w:tc>${p('')}</w:tc></w:tr></w:tbl>`,
    '| Rad | a / b |\n{+| Ny |  |+}\n',
  ],
  [
    'content controls, links, tabs and breaks; not field codes and hidden words',
    `<w:sdt><w:sdtPr/><w:sdtContent>${p(`<w:sdt><w:sdtContent>${run('Namn')}</w:sdtContent></w:sdt><w:hyperlink><w:r><w:tab/><w:t>länk</w:t></w:r></w:hyperlink>`)}</w:sdtContent></w:sdt>
     ${p(`<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>dolt</w:t></w:r>${run('syns')}<w:r><w:br/></w:r>${run('här')}`)}`,
    'Namn\tlänk\n\nsyns\nhär\n',
  ],
])('%s', (_, body, expected) => {
  expect(textOf(body)).toBe(expected)
})

test('headers and footers first, notes last, with their numbers', () => {
  const text = textOf(p(`${run('Texten')}<w:r><w:footnoteReference w:id="2"/></w:r>`), {
    'header1.xml': `<w:hdr ${namespace}>${p(run('UTKAST'))}</w:hdr>`,
    'footer1.xml': `<w:ftr ${namespace}>${p(run('version'))}</w:ftr>`,
    'footnotes.xml': `<w:footnotes ${namespace}><w:footnote w:id="0" w:type="separator">${p(run('–'))}</w:footnote><w:footnote w:id="2">${p(run('Noten.'))}</w:footnote></w:footnotes>`,
  })
  expect(text).toBe('[sidhuvud] UTKAST\n\n[sidfot] version\n\nTexten[not 2]\n\n[not 2] Noten.\n')
})

test('a part that is damaged is told, and the others are read', () => {
  const bytes = zipSync({
    '_rels/.rels': strToU8(relations(['officeDocument', 'word/document.xml'])),
    'word/_rels/document.xml.rels': strToU8(relations(['footnotes', 'footnotes.xml'])),
    'word/document.xml': strToU8(
      `<w:document ${namespace}><w:body>${p(run('Texten'))}</w:body></w:document>`,
    ),
    'word/footnotes.xml': strToU8('<w:footnotes>'),
  })
  const { value } = readDocx('prov.docx', bytes)
  if (!value) throw new Error('not read')
  const { text, diagnostics } = textOfDocx(value)
  expect(text).toBe('Texten\n')
  expect(diagnostics.map(({ message }) => message.code)).toEqual(['docx/damaged'])
})
