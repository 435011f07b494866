import { unseen } from '../writers/html/marks.ts'
import { type Content, element, type Html } from '../writers/html/markup.ts'

/** A column of a table on the page: its head, empty where cells speak for themselves, and the class of its cells. */
interface Column {
  readonly words: string
  readonly style?: string
}

/**
 * A table whose cells stand below each other, each after the words of its column, on a screen too narrow for columns. The roles say that it
 * is a table there too. The first cell of a row names it. Whose table it is (`of`) is told to those who hear the page, and cannot see what it
 * stands under.
 */
export function writeTable(
  id: string,
  title: string,
  of: string,
  columns: readonly Column[],
  rows: readonly (readonly Content[])[],
): Html {
  const head = columns.map(({ words, style = null }) =>
    words === ''
      ? element('td', { role: 'cell' })
      : element('th', { scope: 'col', role: 'columnheader', class: style }, words),
  )
  const body = rows.map((row) => {
    const cells = row.map((cell, index) => {
      const { words = '', style = null } = columns[index] ?? {}
      if (index === 0) return element('th', { scope: 'row', role: 'rowheader', class: style }, cell)
      return element('td', { role: 'cell', class: style, 'data-label': words === '' ? null : words }, cell)
    })
    return element('tr', { role: 'row' }, cells)
  })
  return element(
    'div',
    { class: 'scroll', role: 'region', 'aria-labelledby': `${id}-caption`, tabindex: 0 },
    element(
      'table',
      { id, role: 'table', class: 'stack' },
      element('caption', { id: `${id}-caption` }, title, of === '' ? null : unseen(`: ${of}`)),
      element('thead', { role: 'rowgroup' }, element('tr', { role: 'row' }, head)),
      element('tbody', { role: 'rowgroup' }, body),
    ),
  )
}
