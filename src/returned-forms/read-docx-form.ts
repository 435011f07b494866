import type { Document, Element, Node } from '@xmldom/xmldom'
import type { Checked } from '../diagnostics/diagnostic.ts'
import { type DocxPackage, readDocx } from '../docx-reader/read-docx.ts'
import {
  childElements,
  isOn,
  wordAttribute,
  wordChild,
  wordChildren,
  wordNameOf,
} from '../docx-reader/word-xml.ts'
import { collectFields, type FoundFields, ticked } from './returned-form.ts'

/**
 * Reads the fields of a DOCX: its content controls (ISO/IEC 29500-1, 17.5.2) by their tags, and the custom properties that it
 * carries unseen. A part that cannot be read gives no value, for a field may have stood in it.
 */
export function readDocxForm(file: string, bytes: Uint8Array): Checked<FoundFields> {
  const { value: docx, diagnostics } = readDocx(file, bytes)
  if (!docx) return { value: undefined, diagnostics }
  const found = [...diagnostics]
  const take = (name: string): Document | null => {
    const part = docx.readPart(name)
    found.push(...part.diagnostics)
    return part.value ?? null
  }
  const prompts = readPrompts(take(partOf(docx, 'glossaryDocument') ?? ''))
  const controls = readControls(take(docx.mainPart), prompts)
  const properties = readProperties(take('docProps/custom.xml'))
  if (found.length > 0) return { value: undefined, diagnostics: found }
  return { value: { ...collectFields([...properties, ...controls]), signatures: [] }, diagnostics: [] }
}

/** The part of a kind that the main part refers to. */
function partOf(docx: DocxPackage, kind: string): string | null {
  const relations = [...(docx.relationsOf(docx.mainPart).value?.values() ?? [])]
  return relations.find((relation) => relation.kind === kind && !relation.isExternal)?.target ?? null
}

/** The prompts that controls show while they are empty, by the names under which the glossary keeps them. */
function readPrompts(glossary: Document | null): ReadonlyMap<string, string> {
  const parts = wordChildren(wordChild(glossary?.documentElement ?? null, 'docParts'), 'docPart')
  return new Map(
    parts.flatMap((part): (readonly [string, string])[] => {
      const name = wordAttribute(wordChild(wordChild(part, 'docPartPr'), 'name'), 'val')
      const body = wordChild(part, 'docPartBody')
      return name === null || !body ? [] : [[name, textWithin(body)]]
    }),
  )
}

function* readControls(
  document: Document | null,
  prompts: ReadonlyMap<string, string>,
): Generator<readonly [string, string]> {
  for (const control of controlsWithin(document?.documentElement ?? null)) {
    const properties = wordChild(control, 'sdtPr')
    const tag = wordAttribute(wordChild(properties, 'tag'), 'val')
    if (tag) yield [tag, readControl(control, properties, prompts)]
  }
}

/** All content controls below a node, in the order of the text. What a tracked change has taken out is not there. */
function* controlsWithin(node: Node | null): Generator<Element> {
  for (const element of childElements(node)) {
    const name = wordNameOf(element)
    if (name === 'del' || name === 'moveFrom') continue
    if (name === 'sdt') yield element
    yield* controlsWithin(element)
  }
}

function readControl(
  control: Element,
  properties: Element | null,
  prompts: ReadonlyMap<string, string>,
): string {
  const box = childElements(properties).find(({ localName }) => localName === 'checkbox')
  if (box) return isTicked(box) ? ticked : ''
  const content = wordChild(control, 'sdtContent')
  const text = content ? textWithin(content) : ''
  if (isPrompt(text, properties, prompts)) return ''
  return valueOfItem(text, properties) ?? text
}

/** Word's own extension (`w14:checkbox`), by its local names. */
function isTicked(box: Element): boolean {
  const state = childElements(box).find(({ localName }) => localName === 'checked')
  const value = [...(state?.attributes ?? [])].find(({ localName }) => localName === 'val')?.value
  return state !== undefined && value !== '0' && value !== 'false'
}

/**
 * Whether a control shows its prompt. Word marks one that does; LibreOffice keeps the mark when something has been typed, and what has
 * passed through other programs may have lost it, so the words decide where they are known.
 */
function isPrompt(text: string, properties: Element | null, prompts: ReadonlyMap<string, string>): boolean {
  const name = wordAttribute(wordChild(wordChild(properties, 'placeholder'), 'docPart'), 'val')
  const prompt = name === null ? undefined : prompts.get(name)
  if (prompt !== undefined && prompt !== '') return text === prompt
  return isOn(properties, 'showingPlcHdr')
}

/** Of a list to choose from, the value whose words are shown. */
function valueOfItem(text: string, properties: Element | null): string | null {
  const list = wordChild(properties, 'dropDownList') ?? wordChild(properties, 'comboBox')
  const items = wordChildren(list, 'listItem')
  const item = items.find(
    (each) => (wordAttribute(each, 'displayText') ?? wordAttribute(each, 'value')) === text,
  )
  return item ? wordAttribute(item, 'value') : null
}

/** The words below a node as they read: paragraphs and breaks on lines of their own, nothing that a tracked change has taken out. */
function textWithin(node: Node): string {
  let text = ''
  let isAfterParagraph = false
  const walk = (parent: Node): void => {
    for (const element of childElements(parent)) {
      switch (wordNameOf(element)) {
        case 'p':
          if (isAfterParagraph) text += '\n'
          walk(element)
          isAfterParagraph = true
          break
        case 't':
          text += element.textContent ?? ''
          break
        case 'tab':
          text += '\t'
          break
        case 'br':
        case 'cr':
          text += '\n'
          break
        case 'noBreakHyphen':
          text += '-'
          break
        case 'pPr':
        case 'rPr':
        case 'sdtPr':
        case 'del':
        case 'moveFrom':
        case 'instrText':
          break
        default:
          walk(element)
      }
    }
  }
  walk(node)
  return text
}

/** Custom properties (ISO/IEC 29500-1, 22.3): a name, and a value in an element of its type. */
function readProperties(document: Document | null): readonly (readonly [string, string])[] {
  return childElements(document?.documentElement ?? null).flatMap(
    (property): (readonly [string, string])[] => {
      const name = property.getAttribute('name')
      return name ? [[name, childElements(property)[0]?.textContent ?? '']] : []
    },
  )
}
