import type { Element } from '@xmldom/xmldom'
import { attribute } from './docx-package.ts'

/** A complex field as it stands in a part: its instruction, and the text of its stored result. */
export interface FoundField {
  readonly instruction: string
  readonly result: string
  /** The field that this one stands in the result of. */
  readonly outer: string | null
  readonly hasResult: boolean
}

/** Reads the fields of a part; the problems are of fields that do not begin, part and end in order. */
export function readFields(root: Element): { fields: readonly FoundField[]; problems: readonly string[] } {
  const fields: FoundField[] = []
  const problems: string[] = []
  const open: { instruction: string; result: string; separated: boolean }[] = []
  walk(root, (element) => {
    const top = open.at(-1)
    switch (element.nodeName) {
      case 'w:fldSimple':
        problems.push('a simple field, whose result most readers lose')
        return
      case 'w:instrText':
        if (!top || top.separated) problems.push(`an instruction outside a field: ${element.textContent}`)
        else top.instruction += element.textContent ?? ''
        return
      case 'w:t':
      case 'w:tab': {
        const text = element.nodeName === 'w:tab' ? '\t' : (element.textContent ?? '')
        for (const field of open) if (field.separated) field.result += text
        return
      }
      case 'w:fldChar':
        if (attribute(element, 'w:dirty') !== undefined) problems.push('a field to be updated on opening')
        turn(attribute(element, 'w:fldCharType') ?? '')
    }
  })
  for (const field of open) problems.push(`a field that does not end: ${field.instruction.trim()}`)
  return { fields, problems }

  function turn(type: string): void {
    const top = open.at(-1)
    if (type === 'begin') open.push({ instruction: '', result: '', separated: false })
    else if (!top) problems.push(`a field's ${type} without its begin`)
    else if (type === 'separate') {
      if (top.separated) problems.push(`a field parted twice: ${top.instruction.trim()}`)
      top.separated = true
    } else if (type === 'end') {
      open.pop()
      fields.push({
        instruction: top.instruction.trim(),
        result: top.result,
        hasResult: top.separated,
        outer: open.at(-1)?.instruction.trim() ?? null,
      })
    } else problems.push(`a field character of type "${type}"`)
  }
}

function walk(element: Element, visit: (element: Element) => void): void {
  visit(element)
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 1) walk(node as Element, visit)
  }
}
