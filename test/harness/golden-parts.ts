import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

/** An expectation in parts that tests compare one by one: `== title`, then its lines. Titles do not repeat. */
const heading = /^== (.*)$/

function pathOf(name: string): string {
  return fileURLToPath(new URL(`../golden/${name}`, import.meta.url))
}

/** The parts of `test/golden/<name>` by title; none where the file is not there yet. */
export function readGoldenParts(name: string): ReadonlyMap<string, string> {
  const parts = new Map<string, string>()
  if (!existsSync(pathOf(name))) return parts
  let title = ''
  let lines: string[] = []
  const end = () => {
    if (title !== '') parts.set(title, lines.map((line) => `${line}\n`).join(''))
  }
  for (const line of readFileSync(pathOf(name), 'utf8').split('\n')) {
    const [, next] = heading.exec(line) ?? []
    if (next === undefined) {
      if (line !== '') lines.push(line)
      continue
    }
    end()
    title = next
    lines = []
  }
  end()
  return parts
}

/** Writes the parts, in the order in which they came. */
export function writeGoldenParts(name: string, parts: ReadonlyMap<string, string>): void {
  mkdirSync(dirname(pathOf(name)), { recursive: true })
  writeFileSync(pathOf(name), [...parts].map(([title, text]) => `== ${title}\n${text}`).join('\n'))
}
