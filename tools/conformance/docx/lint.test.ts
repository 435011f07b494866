import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { writeDocx } from '../../../src/writers/docx/document.ts'
import { buildKitchenSink } from '../../../test/harness/kitchen-sink.ts'
import { readProjectFont } from '../../../test/harness/project-fonts.ts'
import { lintDocx } from './lint.ts'

const document = buildKitchenSink()
let good: Record<string, Uint8Array>

beforeAll(async () => {
  const headings = document.blocks.filter((block) => block.kind === 'heading')
  const pagination = { pageCount: 9, pageOf: new Map(headings.map((heading) => [heading.id, 3])) }
  const { value } = await writeDocx(document, pagination, { font: readProjectFont })
  good = unzipSync(value ?? new Uint8Array())
})

/** Breaks one part of a good file, once, and lints it. */
function lintBroken(path: string, find: string | RegExp, replacement: string): readonly string[] {
  const xml = strFromU8(good[path] ?? new Uint8Array())
  const broken = xml.replace(find, replacement)
  expect(broken, `nothing to break in ${path}`).not.toBe(xml)
  return lintDocx(zipSync({ ...good, [path]: strToU8(broken) }, { level: 0 }), document)
}

const body = 'word/document.xml'

describe('the lint finds', () => {
  test.each([
    [
      'a cell without paragraph',
      'tables',
      body,
      /<w:tc>(<w:tcPr>.*?<\/w:tcPr>)<w:p .*?<\/w:p><\/w:tc>/,
      '<w:tc>$1</w:tc>',
    ],
    ['a row without cells', 'tables', body, /<w:tr>(<w:trPr>.*?<\/w:trPr>).*?<\/w:tr>/, '<w:tr>$1</w:tr>'],
    ['a row that is too wide', 'tables', body, 'w:gridSpan w:val="3"', 'w:gridSpan w:val="4"'],
    ['a row that may split', 'tables', body, '<w:cantSplit/>', ''],
    ['a table without title', 'tables', body, /<w:tblCaption [^>]*>/, ''],
    ['a table after a table', 'tables', body, /<\/w:tbl><w:p .*?<\/w:p>(?=<w:tbl>)/, '</w:tbl>'],
    ['a field without end', 'fields', body, '<w:fldChar w:fldCharType="end"/>', ''],
    [
      'a field without result',
      'fields',
      body,
      /(PAGEREF \S+ \\h <\/w:instrText><\/w:r><w:r><w:fldChar w:fldCharType="separate"\/><\/w:r><w:r><w:t xml:space="preserve">)\d+/,
      '$1',
    ],
    [
      'a field to be updated',
      'fields',
      body,
      'w:fldCharType="begin"',
      'w:fldCharType="begin" w:dirty="true"',
    ],
    ['a simple field', 'fields', body, /<w:r><w:t /, '<w:fldSimple w:instr="PAGE"/><w:r><w:t '],
    ['a reference to nothing', 'references', body, /REF _s_\w+ \\w/, 'REF _s_nowhere \\w'],
    [
      'a wrong stored number',
      'references',
      body,
      />3\.2\.1\.1<\/w:t><\/w:r><w:r><w:fldChar/,
      '>3.2.1.9</w:t></w:r><w:r><w:fldChar',
    ],
    ['a link to nothing', 'references', body, 'w:anchor="_s_details"', 'w:anchor="_s_nowhere"'],
    ['a style that is not there', 'styles', body, 'w:pStyle w:val="BodyText"', 'w:pStyle w:val="Brödtext"'],
    ['a list that is not there', 'numbering', body, /w:numId w:val="[1-9]\d*"/, 'w:numId w:val="99"'],
    ['a bookmark twice', 'bookmarks', body, '"_s_introductionPp2"', '"_s_introductionPp1"'],
    ['a bookmark that is too long', 'bookmarks', body, '"_s_introductionPp2"', `"_s_${'x'.repeat(40)}"`],
    ['a bookmark without end', 'ranges', body, /<w:bookmarkEnd w:id="9"\/>/, ''],
    ['a paragraph without bookmark', 'bookmarks', body, '<w:body>', '<w:body><w:p w14:paraId="10000001"/>'],
    ['a paragraph id that is too high', 'paragraph-ids', body, /w14:paraId="\w+"/, 'w14:paraId="80000000"'],
    [
      'text in a deletion',
      'revisions',
      body,
      /<w:r><w:t (.*?)<\/w:r>/,
      '<w:del w:id="1" w:author="A"><w:r><w:t $1</w:r></w:del>',
    ],
    ['another page size', 'sections', body, 'w:pgSz w:w="11906"', 'w:pgSz w:w="11905"'],
    [
      'a heading with another number',
      'headings',
      body,
      '<w:pStyle w:val="Heading2"/>',
      '<w:pStyle w:val="Heading1"/>',
    ],
    [
      'a missing entry in the contents',
      'contents',
      body,
      '>Fler detaljer</w:t></w:r><w:r><w:tab/>',
      '>Detaljer</w:t></w:r><w:r><w:tab/>',
    ],
    [
      'a footnote that is not there',
      'notes',
      body,
      'w:footnoteReference w:id="3"',
      'w:footnoteReference w:id="7"',
    ],
    ['malformed XML', 'well-formed', body, '</w:body>', ''],
    ['control characters', 'well-formed', body, 'Inledning', 'Inled\u0002ning'],
    [
      'another type of main part',
      'content-types',
      '[Content_Types].xml',
      'document.main+xml',
      'template.main+xml',
    ],
    [
      'a part without type',
      'content-types',
      '[Content_Types].xml',
      /<Override [^>]*PartName="\/word\/styles.xml"[^>]*>/,
      '',
    ],
    [
      'a relationship to nothing',
      'relationships',
      'word/_rels/document.xml.rels',
      'footnotes.xml',
      'footnotes9.xml',
    ],
    ['a link that is not defined', 'relationships', body, 'r:id="rIdLink1"', 'r:id="rIdLink9"'],
    ['a missing title', 'properties', 'docProps/core.xml', /<dc:title>.*<\/dc:title>/, ''],
    ['a date that is none', 'properties', 'docProps/core.xml', /2030-12-20T/, '2030-12-20 '],
    [
      'fields updated on opening',
      'settings',
      'word/settings.xml',
      '<w:compat>',
      '<w:updateFields/><w:compat>',
    ],
    ['another language', 'settings', 'word/styles.xml', 'w:lang w:val="sv-SE"', 'w:lang w:val="en-US"'],
    ['a wrong font key', 'fonts', 'word/fontTable.xml', /(w:fontKey="[^"]*)..\}"/, '$1FF}"'],
  ] as const)('%s', (_, rule, path, find, replacement) => {
    const problems = lintBroken(path, find, replacement)
    expect(problems.filter((problem) => problem.startsWith(`${rule}:`))).not.toEqual([])
  })

  test('nothing in the good file', () => {
    expect(lintDocx(zipSync(good, { level: 0 }), document)).toEqual([])
  })
})
