import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { catalogue } from '../src/diagnostics/catalogue/index.ts'

/**
 * Checks the catalogue of messages: every code is made somewhere in `src/`, every code stands in some test or case (so
 * that its firing is proved), and both texts are whole sentences. That both languages have the same braces is the compiler's.
 */
export function checkCatalogue(): readonly string[] {
  const faults: string[] = []
  const root = resolve(import.meta.dirname, '..')
  const read = (folder: string, wanted: (name: string) => boolean): string =>
    readdirSync(resolve(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && wanted(entry.name))
      .map((entry) => readFileSync(resolve(entry.parentPath, entry.name), 'utf8'))
      .join('\n')
  const code = read('src', (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  const tests = read('test', () => true) + read('src', (name) => name.endsWith('.test.ts'))
  for (const [name, row] of Object.entries(catalogue)) {
    if (!/^[a-z]+\/[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(name))
      faults.push(`${name}: a code is family/words-with-hyphens`)
    const made = code.split(`'${name}'`).length - 1
    if (made < 2) faults.push(`${name}: stands in the catalogue but nothing makes it`)
    if (!tests.includes(name)) faults.push(`${name}: no test or case shows it`)
    for (const [language, text] of [
      ['sv', row.sv],
      ['en', row.en],
    ]) {
      if (text === undefined || text.trim() === '') faults.push(`${name}: no text in ${language}`)
    }
  }
  return faults
}
