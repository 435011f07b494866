import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'

const repository = resolve(import.meta.dirname, '../..')

/** Ordalag as newly installed into a folder, which is given back: what is ours is copied, packages are links. */
export function copyInstallation(folder: string): string {
  for (const each of ['package.json', 'package-lock.json', 'schemas', 'src', 'templates']) {
    cpSync(join(repository, each), join(folder, each), { recursive: true })
  }
  mkdirSync(join(folder, 'node_modules'))
  for (const name of readdirSync(join(repository, 'node_modules'))) {
    if (name === '.cache') continue
    symlinkSync(join(repository, 'node_modules', name), join(folder, 'node_modules', name))
  }
  return folder
}
