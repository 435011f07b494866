import type { Element } from '@xmldom/xmldom'
import { all, childNamed, elements, type OpenedParts, parsePart, type XmlParts } from './accept-docx.ts'

/**
 * A DOCX as lines of text that are the same for files that say and look the same. In: parts without tracked changes. Out: all that the
 * text parts hold, but for
 * - names: of bookmarks, which are given by the paragraph that they stand in; numbers of lists, by what the list looks like and how
 *   many such came before; ids of relationships, by where they lead; ids of notes and paragraphs;
 * - how text is cut into runs and links;
 * - headers of sections after the first, which are that one's;
 * - the grid of tables, which follows from the widths of their cells;
 * - notes that nothing calls, empty properties and links.
 */
export function normalLines(parts: OpenedParts): readonly string[] {
  const lists = listNames(parts)
  const lines: string[] = []
  for (const path of [...parts.stories.keys()].toSorted()) {
    if (path === 'word/footnotes.xml') continue
    lines.push(`# ${path.replace(/\d+/u, '')}`)
    lines.push(...new Story(parts, path, lists).lines())
  }
  return lines
}

/** Each list by its look, and its number among those of that look, in the order in which they are used. */
function listNames(parts: OpenedParts): ReadonlyMap<string, string> {
  const numbering = parsePart(parts.texts, 'word/numbering.xml')
  const definitions = new Map(
    all(numbering, 'w:abstractNum').map((each) => [
      each.getAttribute('w:abstractNumId') ?? '',
      elements(each).map(serialize).join(''),
    ]),
  )
  const looks = new Map(
    all(numbering, 'w:num').map((each) => {
      const definition = childNamed(each, 'w:abstractNumId')?.getAttribute('w:val') ?? ''
      const overrides = elements(each).filter(({ nodeName }) => nodeName !== 'w:abstractNumId')
      return [
        each.getAttribute('w:numId') ?? '',
        `${definitions.get(definition)}${overrides.map(serialize).join('')}`,
      ]
    }),
  )
  const counts = new Map<string, number>()
  const names = new Map<string, string>()
  const story = parts.stories.get('word/document.xml')
  for (const reference of story ? all(story, 'w:numId') : []) {
    const id = reference.getAttribute('w:val') ?? ''
    if (names.has(id) || id === '0') continue
    const look = looks.get(id) ?? '?'
    const count = (counts.get(look) ?? 0) + 1
    counts.set(look, count)
    names.set(id, `${checksum(look)}-${count}`)
  }
  return names
}

function checksum(text: string): string {
  let sum = 7
  for (let index = 0; index < text.length; index += 1)
    sum = (Math.imul(sum, 31) + text.charCodeAt(index)) >>> 0
  return sum.toString(36)
}

class Story {
  readonly #parts: OpenedParts
  readonly #root: Element
  readonly #lists: ReadonlyMap<string, string>
  /** Where relationships lead: those of the part that is being written. */
  #targets: ReadonlyMap<string, string>
  readonly #bookmarks = new Map<string, string>()
  readonly #notes = new Map<string, Element>()
  #hasSection = false

  constructor(parts: OpenedParts, path: string, lists: ReadonlyMap<string, string>) {
    this.#parts = parts
    this.#lists = lists
    this.#root = parts.stories.get(path)?.documentElement as Element
    this.#targets = targetsOf(parts.texts, path)
    all(this.#root, 'w:p').forEach((paragraph, index) => {
      for (const bookmark of all(paragraph, 'w:bookmarkStart')) {
        const name = bookmark.getAttribute('w:name') ?? ''
        this.#bookmarks.set(name, `${name.slice(0, 3)}paragraph-${index}`)
      }
    })
    const footnotes = parts.stories.get('word/footnotes.xml')
    for (const note of footnotes ? all(footnotes, 'w:footnote') : []) {
      this.#notes.set(note.getAttribute('w:id') ?? '', note)
    }
  }

  lines(): readonly string[] {
    const body = childNamed(this.#root, 'w:body') ?? this.#root
    return elements(body).flatMap((element) => this.#block(element, ''))
  }

  #block(element: Element, indent: string): readonly string[] {
    switch (element.nodeName) {
      case 'w:p':
        return this.#paragraph(element, indent)
      case 'w:tbl':
        return elements(element).flatMap((child) => {
          if (child.nodeName === 'w:tblGrid') return []
          if (child.nodeName === 'w:tblPr') return [`${indent}table ${serialize(child)}`]
          return this.#row(child, `${indent}  `)
        })
      case 'w:sectPr':
        return [`${indent}${this.#section(element)}`]
      default:
        return [`${indent}${serialize(element)}`]
    }
  }

  #row(row: Element, indent: string): readonly string[] {
    const properties = childNamed(row, 'w:trPr')
    const cells = elements(row).filter(({ nodeName }) => nodeName === 'w:tc')
    return [
      `${indent}row ${properties && elements(properties).length > 0 ? serialize(properties) : ''}`,
      ...cells.flatMap((cell) => {
        const own = childNamed(cell, 'w:tcPr')
        const blocks = elements(cell).filter(({ nodeName }) => nodeName !== 'w:tcPr')
        return [
          `${indent}  cell ${own ? serialize(own) : ''}`,
          ...blocks.flatMap((block) => this.#block(block, `${indent}    `)),
        ]
      }),
    ]
  }

  #section(section: Element): string {
    const children = elements(section).filter(
      ({ nodeName }) => !/^w:(?:header|footer)Reference$/u.test(nodeName),
    )
    const references = elements(section).filter((child) => !children.includes(child))
    const shown = this.#hasSection
      ? []
      : references.map((each) => `${each.nodeName}=${this.#targets.get(each.getAttribute('r:id') ?? '')}`)
    this.#hasSection = true
    return `section ${[...shown, ...children.map(serialize)].join('')}`
  }

  #paragraph(paragraph: Element, indent: string): readonly string[] {
    const properties = childNamed(paragraph, 'w:pPr')
    const inner = properties ? elements(properties) : []
    const section = inner.find(({ nodeName }) => nodeName === 'w:sectPr')
    const look = inner
      .filter(({ nodeName, firstChild }) => nodeName !== 'w:sectPr' && (nodeName !== 'w:rPr' || firstChild))
      .map((each) => this.#withLists(serialize(each)))
    return [
      `${indent}p ${look.join('')}`,
      ...this.#content(paragraph).map((line) => `${indent}  ${line}`),
      ...(section ? [`${indent}  ${this.#section(section)}`] : []),
    ]
  }

  #withLists(properties: string): string {
    return properties.replace(
      /<w:numId w:val="(\d+)"\/>/u,
      (_, id: string) => `<w:numId ${this.#lists.get(id) ?? id}/>`,
    )
  }

  /** One line for each stretch of the same look. */
  #content(paragraph: Element): readonly string[] {
    const pieces: { readonly look: string; text: string }[] = []
    const add = (look: string, text: string) => {
      const last = pieces.at(-1)
      if (last?.look === look && !look.startsWith('!') && text !== '') last.text += text
      else pieces.push({ look, text })
    }
    const visit = (parent: Element, link: string): void => {
      for (const child of elements(parent)) {
        if (child.nodeName === 'w:hyperlink') visit(child, this.#link(child))
        else if (child.nodeName === 'w:r') this.#run(child, link, add)
        else if (!/^w:(?:pPr|bookmark(?:Start|End))$/u.test(child.nodeName)) add('!', serialize(child))
      }
    }
    visit(paragraph, '')
    return pieces.flatMap(({ look, text }) => (text === '' ? [] : [`[${look}] ${text}`]))
  }

  #link(link: Element): string {
    const anchor = link.getAttribute('w:anchor')
    return anchor === null
      ? `→ ${this.#targets.get(link.getAttribute('r:id') ?? '') ?? '?'}`
      : `→ ${this.#bookmarks.get(anchor) ?? `?${anchor}`}`
  }

  #run(run: Element, link: string, add: (look: string, text: string) => void): void {
    const properties = childNamed(run, 'w:rPr')
    const look = `${link} ${properties ? elements(properties).map(serialize).join('') : ''}`.trim()
    for (const item of elements(run)) {
      switch (item.nodeName) {
        case 'w:rPr':
          break
        case 'w:t':
          add(look, item.textContent ?? '')
          break
        case 'w:instrText':
          add(look, `{${this.#code(item.textContent ?? '')}}`)
          break
        case 'w:footnoteReference':
          add(look, `{note: ${this.#note(item.getAttribute('w:id') ?? '')}}`)
          break
        default:
          add(look, `{${serialize(item)}}`)
      }
    }
  }

  #code(code: string): string {
    return code.replace(/\b_[sn]_\w+/gu, (name) => this.#bookmarks.get(name) ?? `?${name}`)
  }

  #note(id: string): string {
    const note = this.#notes.get(id)
    if (!note) return '?'
    const own = this.#targets
    this.#targets = targetsOf(this.#parts.texts, 'word/footnotes.xml')
    const lines = elements(note).flatMap((block) => this.#block(block, ''))
    this.#targets = own
    return lines.join(' | ')
  }
}

function targetsOf(parts: XmlParts, path: string): ReadonlyMap<string, string> {
  const text = parts.get(path.replace(/^word\/(.+)$/u, 'word/_rels/$1.rels')) ?? ''
  const found = new Map<string, string>()
  for (const [relation] of text.matchAll(/<Relationship [^>]*>/gu)) {
    const attribute = (name: string) => new RegExp(` ${name}="([^"]*)"`, 'u').exec(relation)?.[1] ?? ''
    found.set(attribute('Id'), attribute('Target'))
  }
  return found
}

/** An element as text, its attributes in order of their names. */
function serialize(element: Element): string {
  const attributes = [...element.attributes]
    .filter(({ name }) => !/^xmlns|^xml:space$|^w14:(?:paraId|textId)$/u.test(name))
    .map(({ name, value }) => ` ${name}="${value}"`)
    .toSorted()
    .join('')
  const inner = [...element.childNodes]
    .map((node) => (node.nodeType === 1 ? serialize(node as Element) : (node.textContent ?? '')))
    .join('')
  return inner === ''
    ? `<${element.nodeName}${attributes}/>`
    : `<${element.nodeName}${attributes}>${inner}</${element.nodeName}>`
}
