import { type IRunPropertiesOptions, Run, type XmlComponent } from 'docx'
import { element } from './element.ts'

/**
 * Word's fields with their results already stored. Written as complex fields whose parts are runs of their own:
 * the results of simple fields (`w:fldSimple`) are lost by most programs that read text out of DOCX files.
 */

function mark(type: 'begin' | 'separate' | 'end', look: IRunPropertiesOptions): Run {
  return new Run({ ...look, children: [element('w:fldChar', { 'w:fldCharType': type })] })
}

/** The opening of a field, up to where its result begins. */
export function fieldStart(instruction: string, look: IRunPropertiesOptions = {}): readonly XmlComponent[] {
  const code = element('w:instrText', { 'xml:space': 'preserve' }, ` ${instruction} `)
  return [mark('begin', look), new Run({ ...look, children: [code] }), mark('separate', look)]
}

export function fieldEnd(look: IRunPropertiesOptions = {}): XmlComponent {
  return mark('end', look)
}

/** A whole field: what Word would compute, and what it shows until it does. */
export function field(
  instruction: string,
  result: readonly XmlComponent[],
  look: IRunPropertiesOptions = {},
): readonly XmlComponent[] {
  return [...fieldStart(instruction, look), ...result, fieldEnd(look)]
}
