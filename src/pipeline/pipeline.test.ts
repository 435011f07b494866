import { resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { projectSources } from '../../tools/bench/project-sources.ts'
import { buildDocuments, type ProjectSources } from './pipeline.ts'

const sources = projectSources(resolve(import.meta.dirname, '../../test/made-up'))
const unhandled: unknown[] = []
const note = (fault: unknown): void => {
  unhandled.push(fault)
}
beforeAll(() => process.on('unhandledRejection', note))
afterAll(() => process.off('unhandledRejection', note))

/** The sources with other words in every agreement. */
function withWords(old: string, now: string): ProjectSources {
  const agreements = sources.agreements.map(({ id, files }) => ({
    id,
    files: files.map(({ path, bytes }) => ({
      path,
      bytes: path.endsWith('/agreement.yaml')
        ? new TextEncoder().encode(new TextDecoder().decode(bytes).replace(old, now))
        : bytes,
    })),
  }))
  return { ...sources, agreements }
}

it.each([
  ['before anything is composed', '\ntitle:', '\ntitel:'],
  ['while makers are at work', '\n  total: ', '\n  total: 1'],
])('an error that is found %s ends the build with what was found, and nothing else', async (_, old, now) => {
  const { documents, diagnostics } = await buildDocuments(withWords(old, now), {
    formats: ['docx'],
    font: () => new Uint8Array(),
  })
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(documents).toEqual([])
  expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(true)
  expect(unhandled).toEqual([])
})
