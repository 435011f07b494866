import type { Element } from '@xmldom/xmldom'
import {
  attribute,
  child,
  children,
  type DocxPackage,
  descendants,
  isInside,
  storyPaths,
} from './docx-package.ts'
import type { Report } from './lint-report.ts'

/** What the schema does not say, or says and few check: tables, sections, styles, lists, revisions. */
export function lintStructure(docx: DocxPackage, report: Report): void {
  for (const path of storyPaths(docx)) {
    const root = docx.root(path)
    if (!root) continue
    for (const table of descendants(root, 'w:tbl')) lintTable(table, path, report)
    lintRevisions(root, path, report)
    lintRanges(root, path, report)
  }
  lintSections(docx, report)
  lintStyles(docx, report)
  lintNumbering(docx, report)
  lintNotes(docx, report)
}

function lintTable(table: Element, path: string, report: Report): void {
  const rows = children(table, 'w:tr')
  const columns = children(child(table, 'w:tblGrid') ?? table, 'w:gridCol').length
  const title = attribute(child(table, 'w:tblPr', 'w:tblCaption'))
  if (!title) report('tables', `${path}: a table without a title`)
  if (rows.length === 0) report('tables', `${path}: a table without rows`)
  let heading = true
  for (const row of rows) {
    const cells = children(row, 'w:tc')
    if (cells.length === 0) report('tables', `${path}: a row without cells`)
    const spanned = cells.reduce(
      (sum, cell) => sum + Number(attribute(child(cell, 'w:tcPr', 'w:gridSpan')) ?? '1'),
      0,
    )
    if (spanned !== columns) report('tables', `${path}: a row of ${spanned} columns in a grid of ${columns}`)
    if (!child(row, 'w:trPr', 'w:cantSplit')) report('tables', `${path}: a row that may split`)
    const isHeading = child(row, 'w:trPr', 'w:tblHeader') !== undefined
    if (isHeading && !heading) report('tables', `${path}: a header row further down`)
    heading = heading && isHeading
    for (const cell of cells) {
      if (children(cell).at(-1)?.nodeName !== 'w:p')
        report('tables', `${path}: a cell that ends without paragraph`)
    }
  }
  const after = nextElement(table)
  if (!after || after.nodeName === 'w:tbl' || after.nodeName === 'w:sectPr') {
    report('tables', `${path}: a table with no paragraph after it`)
  }
}

function nextElement(element: Element): Element | null {
  for (let node = element.nextSibling; node; node = node.nextSibling)
    if (node.nodeType === 1) return node as Element
  return null
}

function lintRevisions(root: Element, path: string, report: Report): void {
  const ids = new Set<string>()
  for (const name of ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'] as const) {
    for (const revision of descendants(root, name)) {
      const id = attribute(revision, 'w:id') ?? ''
      if (ids.has(id)) report('revisions', `${path}: the revision ${id} twice`)
      ids.add(id)
    }
  }
  for (const text of descendants(root, 'w:t')) {
    if (isInside(text, 'w:del')) report('revisions', `${path}: text in a deletion that is not deleted text`)
  }
  for (const text of descendants(root, 'w:delText')) {
    if (!isInside(text, 'w:del') && !isInside(text, 'w:moveFrom')) {
      report('revisions', `${path}: deleted text outside a deletion`)
    }
  }
}

const ranges = ['bookmark', 'perm', 'commentRange', 'moveFromRange', 'moveToRange'] as const

function lintRanges(root: Element, path: string, report: Report): void {
  for (const name of ranges) {
    const starts = descendants(root, `w:${name}Start`).map((each) => attribute(each, 'w:id'))
    const ends = descendants(root, `w:${name}End`).map((each) => attribute(each, 'w:id'))
    if (starts.length !== ends.length || new Set([...starts, ...ends]).size !== starts.length) {
      report('ranges', `${path}: the starts and ends of ${name} do not pair`)
    }
  }
}

function lintSections(docx: DocxPackage, report: Report): void {
  const sizes = descendants(docx.root('word/document.xml'), 'w:pgSz').map(
    (size) => `${attribute(size, 'w:w')}×${attribute(size, 'w:h')}`,
  )
  for (const size of sizes) if (size !== '11906×16838') report('sections', `a page of ${size}`)
  if (sizes.length === 0) report('sections', 'none')
}

function lintStyles(docx: DocxPackage, report: Report): void {
  const styles = descendants(docx.root('word/styles.xml'), 'w:style')
  const ids = new Set<string>()
  for (const style of styles) {
    const id = attribute(style, 'w:styleId') ?? ''
    if (ids.has(id)) report('styles', `${id} twice`)
    ids.add(id)
  }
  const defined = (id: string | undefined, where: string) => {
    if (id !== undefined && !ids.has(id)) report('styles', `${where}: no style ${id}`)
  }
  for (const style of styles) {
    for (const name of ['w:basedOn', 'w:next', 'w:link']) {
      defined(attribute(child(style, name)), attribute(style, 'w:styleId') ?? '')
    }
  }
  for (const path of [...storyPaths(docx), 'word/numbering.xml']) {
    for (const name of ['w:pStyle', 'w:rStyle', 'w:tblStyle']) {
      for (const use of descendants(docx.root(path), name)) defined(attribute(use), path)
    }
  }
}

function lintNumbering(docx: DocxPackage, report: Report): void {
  const root = docx.root('word/numbering.xml')
  const abstracts = new Set(
    descendants(root, 'w:abstractNum').map((each) => attribute(each, 'w:abstractNumId')),
  )
  const nums = new Set(['0'])
  for (const num of descendants(root, 'w:num')) {
    nums.add(attribute(num, 'w:numId') ?? '')
    const abstract = attribute(child(num, 'w:abstractNumId'))
    if (!abstracts.has(abstract)) report('numbering', `no definition ${abstract}`)
  }
  for (const path of [...storyPaths(docx), 'word/styles.xml']) {
    for (const properties of descendants(docx.root(path), 'w:numPr')) {
      const id = attribute(child(properties, 'w:numId')) ?? ''
      if (!nums.has(id)) report('numbering', `${path}: no list ${id}`)
    }
  }
}

function lintNotes(docx: DocxPackage, report: Report): void {
  const notes = descendants(docx.root('word/footnotes.xml'), 'w:footnote').filter(
    (note) => attribute(note, 'w:type') === undefined,
  )
  const references = descendants(docx.root('word/document.xml'), 'w:footnoteReference')
  const called = references.map((reference) => attribute(reference, 'w:id'))
  const written = notes.map((note) => attribute(note, 'w:id'))
  for (const id of called) if (!written.includes(id)) report('notes', `no footnote ${id}`)
  for (const id of written) if (!called.includes(id)) report('notes', `nothing refers to footnote ${id}`)
  if (called.some((id, index) => Number(id) < Number(called[index - 1] ?? 0))) {
    report('notes', 'footnotes are called in another order than they are numbered')
  }
  if (new Set(called).size !== called.length) report('notes', 'a footnote is called twice')
  for (const note of notes) {
    if (descendants(note, 'w:footnoteRef').length !== 1) report('notes', 'a footnote without its mark')
  }
}
