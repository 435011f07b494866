import type { XmlComponent } from 'docx'
import type { Field } from '../../document/nodes.ts'
import { tickMark } from '../../pagination/printed-words.ts'
import { element, type RawElement } from './element.ts'
import { familyName } from './fonts.ts'
import { breakRun, type Look, textRun } from './paragraph.ts'
import { promptOf, promptRuns, registerPrompt } from './prompts.ts'
import type { Writing } from './writing.ts'

/**
 * A field as a content control (ECMA-376 part 1, 17.5.2): its tag is the field's name, its title the label. What the
 * source has filled in may not be changed, nor any control be removed. Controls stand in a paragraph, never around one:
 * those are what survives LibreOffice.
 */
export function writeControl(writing: Writing, field: Field, look: Look): XmlComponent {
  const prompt = promptOf(field)
  const isEmpty = field.value === '' && prompt !== null && !field.locked
  const content = isEmpty ? promptRuns(writing, prompt) : valueRuns(writing, field, look)
  const properties = [
    element('w:alias', { 'w:val': cut(field.label) }),
    element('w:tag', { 'w:val': field.name }),
    element('w:id', { 'w:val': String(Number.parseInt(writing.controlId(field.name), 16)) }),
    element('w:lock', { 'w:val': field.locked ? 'sdtContentLocked' : 'sdtLocked' }),
    ...(prompt && !field.locked
      ? [element('w:placeholder', {}, element('w:docPart', { 'w:val': registerPrompt(writing, prompt) }))]
      : []),
    ...(isEmpty ? [element('w:showingPlcHdr')] : []),
    kindOf(field),
  ]
  return element('w:sdt', {}, element('w:sdtPr', {}, ...properties), element('w:sdtContent', {}, ...content))
}

/** Word cuts titles and tags at 64 characters. */
function cut(title: string): string {
  return title.length <= 64 ? title : `${title.slice(0, 63)}…`
}

/** What is filled in, as it is printed. */
export function valueRuns(writing: Writing, field: Field, look: Look): readonly XmlComponent[] {
  const { type, value } = field
  if (type.kind === 'checkbox') return [textRun(writing, tickMark(value !== ''), look)]
  const words =
    type.kind === 'choice' ? (type.options.find((option) => option.value === value)?.label ?? '') : value
  return words
    .split(/\r\n?|\n/u)
    .flatMap((line, index) => [...(index === 0 ? [] : [breakRun()]), textRun(writing, line, look)])
}

function kindOf(field: Field): RawElement {
  const { type, value } = field
  // A date that the source has filled in is printed in words, which Word would not take for one.
  if (type.kind === 'date' && !field.locked) {
    return element(
      'w:date',
      {},
      element('w:dateFormat', { 'w:val': 'yyyy-MM-dd' }),
      element('w:lid', { 'w:val': 'sv-SE' }),
      element('w:storeMappedDataAs', { 'w:val': 'dateTime' }),
      element('w:calendar', { 'w:val': 'gregorian' }),
    )
  }
  if (type.kind === 'choice') {
    const items = type.options.map((option) =>
      element('w:listItem', { 'w:displayText': option.label, 'w:value': option.value }),
    )
    return element('w:dropDownList', value === '' ? {} : { 'w:lastValue': value }, ...items)
  }
  if (type.kind === 'checkbox') {
    const sign = (name: string, isTicked: boolean) =>
      element(name, {
        'w14:val': (tickMark(isTicked).codePointAt(0) ?? 0).toString(16).toUpperCase(),
        'w14:font': familyName.sans,
      })
    return element(
      'w14:checkbox',
      {},
      element('w14:checked', { 'w14:val': value === '' ? '0' : '1' }),
      sign('w14:checkedState', true),
      sign('w14:uncheckedState', false),
    )
  }
  const isLong = (type.kind === 'text' && type.lines > 1) || value.includes('\n')
  return element('w:text', isLong ? { 'w:multiLine': '1' } : {})
}
