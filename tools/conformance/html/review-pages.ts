import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { machineFileSystem } from '../../../src/cli/output/file-system.ts'
import { run } from '../../../src/cli/run.ts'

const root = resolve(import.meta.dirname, '../../..')

/** The pages that commands write: the review of two agreements, and the diff of them, in each language. */
export async function makeReviewPages(
  work: string,
): Promise<readonly { readonly name: string; readonly path: string }[]> {
  const pages: { name: string; path: string }[] = []
  for (const language of ['sv', 'en'] as const) {
    const sides = ['cancer-2022', 'cancer-2024']
    const folder = join(work, `review-${language}`)
    await command('--lang', language, '--format', 'html', '--out', folder, '--quiet', 'review', ...sides)
    pages.push({ name: `review-${language}`, path: join(folder, 'index.html') })
    const path = join(work, `diff-${language}.html`)
    writeFileSync(path, await command('--lang', language, '--output', 'html', 'diff', ...sides))
    pages.push({ name: `diff-${language}`, path })
  }
  return pages
}

async function command(...given: readonly string[]): Promise<string> {
  let [printed, errors] = ['', '']
  const code = await run(given, {
    files: machineFileSystem,
    workingFolder: root,
    variables: {},
    print: (text) => {
      printed += text
    },
    printError: (text) => {
      errors += text
    },
    terminal: { output: false, error: false, columns: 80 },
    milliseconds: () => 0,
    lock: { holder: { process: process.pid, host: 'conformance' }, isAlive: () => true },
  })
  if (code !== 0) throw new Error(`ordalag ${given.join(' ')} ended with ${code}: ${errors}`)
  return printed
}
