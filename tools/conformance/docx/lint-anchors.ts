import { attribute, type DocxPackage, descendants, storyPaths } from './docx-package.ts'
import { readFields } from './fields.ts'
import type { Report } from './lint-report.ts'

/** Fields that point at a bookmark. */
const pointing = /^(?:REF|PAGEREF|NOTEREF) (\S+)/

/** Names and references: bookmarks, paragraph ids, fields and links. */
export function lintAnchors(docx: DocxPackage, report: Report): void {
  const names = new Set<string>()
  const ids = new Set<string>()
  const paragraphIds = new Set<string>()
  for (const path of storyPaths(docx)) {
    const root = docx.root(path)
    for (const bookmark of descendants(root, 'w:bookmarkStart')) {
      const name = attribute(bookmark, 'w:name') ?? ''
      const id = attribute(bookmark, 'w:id') ?? ''
      if (!/^[A-Za-z_][A-Za-z0-9_]{0,39}$/.test(name)) report('bookmarks', `${path}: the name "${name}"`)
      if (names.has(name)) report('bookmarks', `${path}: "${name}" twice`)
      if (ids.has(id)) report('bookmarks', `${path}: the id ${id} twice`)
      names.add(name)
      ids.add(id)
    }
    for (const paragraph of descendants(root, 'w:p')) {
      const note = paragraph.parentNode?.nodeName
      const separator =
        (note === 'w:footnote' || note === 'w:endnote') &&
        attribute(paragraph.parentNode as typeof paragraph, 'w:type') !== undefined
      if (separator) continue
      const id = attribute(paragraph, 'w14:paraId') ?? ''
      if (!/^[0-7][0-9A-F]{7}$/.test(id) || id === '00000000') report('paragraph-ids', `${path}: "${id}"`)
      if (paragraphIds.has(id)) report('paragraph-ids', `${path}: ${id} twice`)
      paragraphIds.add(id)
      const own = descendants(paragraph, 'w:bookmarkStart').filter((bookmark) =>
        attribute(bookmark, 'w:name')?.startsWith('_s_'),
      )
      if (own.length !== 1) report('bookmarks', `${path}: a paragraph with ${own.length} of its own`)
    }
  }
  for (const path of storyPaths(docx)) lintFields(docx, path, names, report)
}

function lintFields(docx: DocxPackage, path: string, names: ReadonlySet<string>, report: Report): void {
  const root = docx.root(path)
  if (!root) return
  const { fields, problems } = readFields(root)
  for (const problem of problems) report('fields', `${path}: ${problem}`)
  for (const field of fields) {
    if (!field.hasResult || field.result.trim() === '')
      report('fields', `${path}: no result of ${field.instruction}`)
    const target = pointing.exec(field.instruction)?.[1]
    if (target !== undefined && !names.has(target))
      report('references', `${path}: ${field.instruction} leads nowhere`)
  }
  for (const link of descendants(root, 'w:hyperlink')) {
    const anchor = attribute(link, 'w:anchor')
    if (anchor !== undefined && !names.has(anchor)) report('references', `${path}: a link to ${anchor}`)
    if ((link.textContent ?? '').trim() === '') report('references', `${path}: a link without text`)
  }
}
