import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { FileSystem } from './output/file-system.ts'

/** A file of the project as it stands on disk, with the path that messages show. */
export interface SourceBytes {
  readonly path: string
  readonly bytes: Uint8Array
}

/** Everything that the stages need from disk. */
export interface ProjectFiles {
  readonly registers: readonly SourceBytes[]
  readonly agreements: readonly { readonly id: string; readonly files: readonly SourceBytes[] }[]
  /** The folders that were not asked for: decisions may lean on the agreements in them. */
  readonly context: ProjectFiles['agreements']
  readonly templates: readonly SourceBytes[]
  /** Links and other things that are no plain files, which are not read. */
  readonly refused: readonly string[]
}

/**
 * Collects the sources of a project: `agreements/registers`, a folder per agreement, `templates`. Follows no link, so that
 * nothing outside the project can slip in. Only the folders named in `wanted` are asked for; all where it is empty.
 */
export function readProject(
  files: FileSystem,
  folder: string,
  templatesFolder: string,
  wanted: readonly string[],
): ProjectFiles {
  let refused: string[] = []
  const collect = (root: string, path: string, extension: string): readonly SourceBytes[] => {
    const found: SourceBytes[] = []
    const full = `${root}/${path}`
    const place = files.kind(full)
    if (place === 'link' || place === 'other') refused.push(path)
    if (place !== 'directory') return found
    for (const name of [...files.list(full)].sort()) {
      const kind = files.kind(`${full}/${name}`)
      if (kind === 'directory') found.push(...collect(root, `${path}/${name}`, extension))
      else if (!name.endsWith(extension)) continue
      else if (kind === 'file') found.push({ path: `${path}/${name}`, bytes: files.read(`${full}/${name}`) })
      else refused.push(`${path}/${name}`)
    }
    return found
  }
  const ids = agreementIds(files, folder)
  const isWanted = (id: string): boolean => wanted.length === 0 || wanted.includes(id)
  const collectFolder = (id: string) => ({ id, files: collect(folder, `agreements/${id}`, '.yaml') })
  const registers = collect(folder, 'agreements/registers', '.yaml')
  const agreements = ids.filter(isWanted).map(collectFolder)
  const templates = collect(templatesFolder, 'templates', '.md.hbs')
  const refusedHere = refused
  // What is wrong in a folder that was not asked for is not told.
  refused = []
  const hasDecisions = agreements.some(({ files: own }) =>
    own.some(({ path }) => path.includes('/decisions/')),
  )
  const context = hasDecisions ? ids.filter((id) => !isWanted(id)).map(collectFolder) : []
  return {
    registers,
    agreements,
    context,
    templates,
    refused: refusedHere,
  }
}

/**
 * The names of all folders under agreements that hold an agreement or decisions, and of links, which are refused when they are read.
 */
export function agreementIds(files: FileSystem, folder: string): readonly string[] {
  const holder = `${folder}/agreements`
  if (files.kind(holder) !== 'directory') return []
  return files
    .list(holder)
    .filter((name) => {
      if (name === 'registers' || name.startsWith('.')) return false
      const kind = files.kind(`${holder}/${name}`)
      return kind === 'directory'
        ? files.list(`${holder}/${name}`).some((file) => file.endsWith('.yaml') || file === 'decisions')
        : kind === 'link'
    })
    .sort()
}

/** Where ordalag's own files are: schemas, and the templates for a project that has none. */
export function packageFolder(): string {
  return join(import.meta.dirname, '../..')
}

/** The schemas of ordalag itself, by kind of file. */
export function readSchemas(files: FileSystem): Readonly<Record<string, object>> {
  const folder = `${packageFolder()}/schemas`
  const schemas: Record<string, object> = {}
  for (const name of files.list(folder)) {
    if (!name.endsWith('.schema.json')) continue
    const text = new TextDecoder().decode(files.read(`${folder}/${name}`))
    schemas[name.replace('.schema.json', '')] = JSON.parse(text) as object
  }
  return schemas
}

/** Reads the fonts that the documents are set in, from the packages that hold them; each file once. */
export function fontReader(files: FileSystem): (name: string) => Uint8Array {
  const require = createRequire(import.meta.url)
  const read = new Map<string, Uint8Array>()
  const packages: Readonly<Record<string, string>> = {
    SourceSerif4: '@expo-google-fonts/source-serif-4',
    SourceSans3: '@expo-google-fonts/source-sans-3',
  }
  return (name) => {
    const known = read.get(name)
    if (known) return known
    const [, family = '', style = ''] = /^([^_]+)_(\w+)\.ttf$/u.exec(name) ?? []
    const holder = packages[family]
    if (holder === undefined) throw new Error(`no package holds the font '${name}'`)
    const bytes = files.read(require.resolve(`${holder}/${style}/${name}`))
    read.set(name, bytes)
    return bytes
  }
}
