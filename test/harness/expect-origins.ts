import { expect } from 'vitest'
import type { Document, Origins } from '../../src/document/nodes.ts'
import { signatoriesOf, visitNodes } from '../../src/document/walk.ts'

/** Every node of a document says which source lines it comes from, and they are there. */
export function expectOrigins(document: Document): void {
  const faults: string[] = []
  const look = (what: string, origins: Origins): void => {
    const isSound =
      origins.length > 0 &&
      origins.every(({ file, start, end }) => start >= 0 && start <= end && end <= file.text.length)
    if (!isSound) faults.push(what)
  }
  visitNodes(document, (node) => {
    look(`${node.kind} ${'id' in node ? node.id : ''}`, node.origins)
    if (node.kind === 'title-block') for (const fact of node.facts) look(`fact ${fact.label}`, fact.origins)
  })
  for (const side of signatoriesOf(document)) look(`signatory ${side.name}`, side.origins)
  expect(faults).toEqual([])
}
