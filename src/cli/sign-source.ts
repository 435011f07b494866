import { writeDateAsIso } from '../model/swedish-form.ts'
import type { CalendarDate } from '../model/values.ts'
import type { SourceMap, SourceNode } from '../read/source-tree.ts'
import { type Edit, type EditedSource, editSource } from '../roll-forward/edit-source.ts'
import { positionOf, type SourceFile } from '../text/source-file.ts'

/** When and where a party signed. */
export interface Signing {
  readonly date: CalendarDate
  readonly place: string
}

/**
 * Writes into an agreement's file that it is signed: the status, and under each party the place and the day, in the order of the parties.
 * Nothing else changes: comments and layout stay. Null where the file is not built as the schema says.
 */
export function signSource(
  source: { readonly file: SourceFile; readonly bytes: Uint8Array; readonly tree: SourceMap },
  signings: readonly Signing[],
): EditedSource | null {
  const status = valueAt(source.tree, 'status')
  const parties = valueAt(source.tree, 'parties')
  if (status?.kind !== 'scalar' || parties?.kind !== 'list' || parties.items.length !== signings.length)
    return null
  const edits: Edit[] = [{ start: status.span.start, end: status.span.end, text: 'signed' }]
  for (const [index, signing] of signings.entries()) {
    const party = parties.items[index]
    const edit = party?.kind === 'map' ? signParty(party, signing, source.file) : null
    if (!edit) return null
    edits.push(edit)
  }
  return editSource(source, edits, source.file.path)
}

/** A new key at the end of a party, written as the party is: on a line of its own, or within braces. */
function signParty(party: SourceMap, { date, place }: Signing, file: SourceFile): Edit | null {
  const [first] = party.entries
  const last = party.entries.at(-1)
  if (!first || !last || valueAt(party, 'signed')) return null
  const written = `signed: { place: ${writePlain(place)}, date: ${writeDateAsIso(date)} }`
  const end = endOf(last.value)
  if (file.text[party.span.start] === '{') return { start: end, end, text: `, ${written}` }
  const lineEnd = file.text.indexOf('\n', end)
  const at = lineEnd === -1 ? file.text.length : lineEnd
  const indent = ' '.repeat(positionOf(file, first.key.span.start).column - 1)
  return { start: at, end: at, text: `\n${indent}${written}` }
}

/** Where what was written of a value ends; a block ends with its last part, not with the lines after it. */
function endOf(node: SourceNode): number {
  if (node.kind === 'map') {
    const last = node.entries.at(-1)
    const isFlow = node.span.file.text[node.span.start] === '{'
    return last && !isFlow ? endOf(last.value) : node.span.end
  }
  if (node.kind === 'list') {
    const last = node.items.at(-1)
    const isFlow = node.span.file.text[node.span.start] === '['
    return last && !isFlow ? endOf(last) : node.span.end
  }
  return node.span.end
}

/** Words as YAML within braces: bare where they are letters, spaces and hyphens, else in quotes. */
function writePlain(words: string): string {
  return /^\p{L}[\p{L} -]*$/u.test(words) && !/^(?:true|false|null|yes|no|on|off)$/iu.test(words)
    ? words
    : JSON.stringify(words)
}

function valueAt(map: SourceMap, key: string): SourceNode | undefined {
  return map.entries.find((entry) => entry.key.value === key)?.value
}
