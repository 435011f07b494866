import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** A copy of made-up agreements in a folder of its own, under git. */
export interface ProjectHistory {
  readonly folder: string
  git(...given: readonly string[]): void
  /** Replaces words that must stand in a file. */
  edit(path: string, old: string, now: string): void
}

/** Copies folders of `test/made-up/agreements` and commits them. Who asks for it removes it. */
export function copyWithHistory(names: readonly string[]): ProjectHistory {
  const madeUp = resolve(import.meta.dirname, '../made-up/agreements')
  const folder = mkdtempSync(join(tmpdir(), 'ordalag-history-'))
  mkdirSync(join(folder, 'agreements'))
  for (const name of [...names, 'registers']) {
    cpSync(join(madeUp, name), join(folder, 'agreements', name), { recursive: true })
  }
  const git = (...given: readonly string[]): void => {
    const own = ['-c', 'user.name=Prov', '-c', 'user.email=prov@example.org']
    execFileSync('git', [...own, ...given], { cwd: folder, stdio: 'ignore' })
  }
  git('init', '--quiet', '--initial-branch=main')
  git('add', '.')
  git('commit', '--quiet', '--message=first')
  return {
    folder,
    git,
    edit: (path, old, now) => {
      const full = join(folder, path)
      const text = readFileSync(full, 'utf8')
      if (!text.includes(old)) throw new Error(`${path} does not hold '${old}'`)
      writeFileSync(full, text.replace(old, now))
    },
  }
}
