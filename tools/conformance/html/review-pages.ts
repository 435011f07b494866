import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { runCommand } from '../../../test/harness/run-command.ts'

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
  const { code, printed, errors } = await runCommand(root, given)
  if (code !== 0) throw new Error(`ordalag ${given.join(' ')} ended with ${code}: ${errors}`)
  return printed
}
