import type { Document, RedlineIdentity } from '../document/nodes.ts'
import type { Invocation } from './arguments.ts'

/** Who made the changes and when; the new document's own day where nothing is said, so that the same sources give the same bytes. */
export function redlineIdentity(
  { date }: Document,
  changes: Invocation['changes'] = { author: null, date: null },
): RedlineIdentity {
  return { author: changes.author ?? 'ordalag', date: changes.date ?? `${date}T00:00:00Z` }
}
