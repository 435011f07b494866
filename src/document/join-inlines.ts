import type { Inline } from './nodes.ts'

/**
 * The same running text in as few nodes as can be: neighbours of the same look become one, empty ones go. How a text is cut says
 * only where its words come from. Marked nodes are left as they are; what is joined already is given as it stands.
 */
export function joinInlines(inlines: readonly Inline[]): readonly Inline[] {
  const joined: Inline[] = []
  for (const inline of inlines) {
    const next = joinWithin(inline)
    if (isEmpty(next)) continue
    const last = joined.at(-1)
    const both = last && joinTwo(last, next)
    if (both) joined[joined.length - 1] = both
    else joined.push(next)
  }
  const isSame = joined.length === inlines.length && joined.every((each, index) => each === inlines[index])
  return isSame ? inlines : joined
}

function joinWithin(inline: Inline): Inline {
  if (!('children' in inline)) return inline
  const children = joinInlines(inline.children)
  return children === inline.children ? inline : { ...inline, children }
}

function isEmpty(inline: Inline): boolean {
  if (inline.kind === 'text') return inline.value === ''
  return 'children' in inline && inline.children.length === 0
}

/** Two neighbours as one node, null where they differ. */
function joinTwo(first: Inline, second: Inline): Inline | null {
  if (first.mark !== second.mark) return null
  if (first.kind === 'text' && second.kind === 'text') return { ...first, value: first.value + second.value }
  if (!('children' in first && 'children' in second) || first.kind !== second.kind) return null
  if (first.kind === 'link' && second.kind === 'link' && first.url !== second.url) return null
  return { ...first, children: joinInlines([...first.children, ...second.children]) }
}
