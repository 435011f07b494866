import { createHash } from 'node:crypto'
import ownPackage from '../../../package.json' with { type: 'json' }
import { packageFolder } from '../project.ts'
import type { FileSystem } from './file-system.ts'
import type { Makers } from './manifest.ts'

/** Libraries that come with others and shape documents too. */
const inside = ['pdfkit', 'fontkit'] as const

/** Which programs make the files of this build, as they are installed. */
export function findMakers(files: FileSystem): Makers {
  const names = [...Object.keys(ownPackage.dependencies), ...inside]
  const lock = readOwn(files, 'package-lock.json')
  return {
    node: process.versions.node,
    libraries: Object.fromEntries(
      names.flatMap((name) => {
        const version = installedVersion(files, name)
        return version === null ? [] : [[name, version]]
      }),
    ),
    lock: lock && createHash('sha256').update(lock).digest('hex'),
  }
}

function installedVersion(files: FileSystem, name: string): string | null {
  const bytes = readOwn(files, `node_modules/${name}/package.json`)
  if (bytes === null) return null
  const description: unknown = JSON.parse(new TextDecoder().decode(bytes))
  return typeof description === 'object' && description !== null && 'version' in description
    ? String(description.version)
    : null
}

function readOwn(files: FileSystem, path: string): Uint8Array | null {
  const full = `${packageFolder()}/${path}`
  return files.kind(full) === 'file' ? files.read(full) : null
}
