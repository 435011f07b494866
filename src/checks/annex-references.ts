import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import type { Document, Heading } from '../document/nodes.ts'
import { visitNodes } from '../document/walk.ts'
import type { Check } from './check.ts'

/**
 * **Texten ska hänvisa till varje bilaga.**
 *
 * Minst en hänvisning, i den löpande texten, i ett standardvillkor eller i en annan bilaga, ska leda till varje bilaga.
 * Bilagans hänvisningar till sig själv räknas inte.
 *
 * Varför: en bilaga som ingen hänvisar till blir en lös handling. Det går inte att se om den binder parterna, eller vad den
 * hör till.
 *
 * Så rättas det: skriv `{{ref "…"}}` med bilagans id där den hör hemma, ta med det standardvillkor som brukar hänvisa dit, eller
 * ta bort bilagan.
 *
 * ```yaml
 * annexes:
 *   - { id: pathways, kind: list, heading: Standardiserade vårdförlopp, items: [Lungcancer] }   # ingen {{ref "pathways"}}
 * ```
 */
export const annexReferences: Check = {
  name: 'annex-references',
  codes: ['reference/annex-unreferred'],
  checkDocument: findUnreferred,
}

function findUnreferred(document: Document): readonly Diagnostic[] {
  const annexes = document.blocks.filter(
    (block): block is Heading => block.kind === 'heading' && block.role === 'annex',
  )
  if (annexes.length === 0) return []
  const referred = new Set<string>()
  let current: Heading | null = null
  visitNodes(document, (node) => {
    if (node.kind === 'heading' && node.role === 'annex') current = node
    if (node.kind === 'cross-reference' && node.target !== current?.id) referred.add(node.target)
  })
  return annexes
    .filter((annex) => !referred.has(annex.id))
    .map((annex) => report('reference/annex-unreferred', annex.origins[0], { ref: `{{ref "${annex.id}"}}` }))
}
