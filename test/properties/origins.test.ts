import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { visitNodes } from '../../src/document/walk.ts'
import { checkProject } from '../../src/pipeline/pipeline.ts'
import { textOf } from '../../src/text/source-file.ts'
import { projectSources } from '../../tools/bench/project-sources.ts'
import { expectOrigins } from '../harness/expect-origins.ts'

const repository = join(import.meta.dirname, '../..')

describe.each([
  ['the agreements', repository],
  ['made-up agreements', join(repository, 'test/made-up')],
])('%s', (_, folder) => {
  const { matters, agreements, diagnostics } = checkProject(projectSources(folder))
  const documents = matters.flatMap((matter) => matter.documents)

  test('are composed without errors', () => {
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(agreements.length).toBeGreaterThan(2)
  })

  test.each(
    documents.map((document) => [document.id, document] as const),
  )('%s: no node without the lines that made it', (_id, document) => {
    expectOrigins(document)
  })

  test.each(
    agreements.map(({ agreement, document }) => [document.id, agreement, document] as const),
  )('%s: every word of a drafter comes first from the line that says it', (_id, agreement, document) => {
    const folderOf = `agreements/${agreement.id.value}/`
    let words = 0
    visitNodes(document, (node) => {
      const [origin] = node.origins
      if (node.kind !== 'text' || !origin.file.path.startsWith(folderOf)) return
      const written = textOf(origin)
      for (const word of node.value.match(/\p{L}{4,}/gu) ?? []) {
        if (written.includes(word)) words++
      }
    })
    expect(words).toBeGreaterThan(200)
  })
})
