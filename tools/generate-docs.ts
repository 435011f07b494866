import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { generateDocuments } from './generated-docs.ts'

/** `npm run docs`: writes the pages of `docs/` that are made from the code. */
for (const [path, text] of generateDocuments()) {
  writeFileSync(resolve(import.meta.dirname, '..', path), text)
  console.log(`wrote ${path}`)
}
