import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'

/**
 * Which room of `src/` may know which, and which folder may import which outside library. ARCHITECTURE.md shows the
 * same as a picture. A room that is not in this table fails the check, so that nobody adds one without placing it.
 */
const rooms: Readonly<
  Record<string, { readonly knows: readonly string[]; readonly libraries: readonly string[] }>
> = {
  text: { knows: [], libraries: [] },
  alignment: { knows: [], libraries: [] },
  diagnostics: { knows: ['text'], libraries: [] },
  read: { knows: ['text', 'diagnostics'], libraries: ['yaml'] },
  schema: { knows: ['text', 'diagnostics', 'read'], libraries: ['ajv'] },
  prose: {
    knows: ['text', 'diagnostics', 'read'],
    libraries: [
      'mdast-util-from-markdown',
      'mdast-util-gfm-table',
      'mdast-util-directive',
      'micromark-extension-gfm-table',
      'micromark-extension-directive',
      'mdast',
      'micromark-util-types',
    ],
  },
  model: { knows: ['text', 'diagnostics', 'read', 'schema', 'prose'], libraries: [] },
  document: { knows: ['text', 'diagnostics', 'alignment'], libraries: [] },
  redline: { knows: ['text', 'diagnostics', 'alignment', 'document'], libraries: [] },
  calendar: { knows: ['model'], libraries: ['swedish-holidays'] },
  'docx-reader': { knows: ['text', 'diagnostics'], libraries: ['@xmldom/xmldom'] },
  wording: { knows: ['text', 'prose', 'model', 'document'], libraries: [] },
  checks: {
    knows: ['text', 'diagnostics', 'read', 'prose', 'model', 'document', 'calendar', 'wording'],
    libraries: [],
  },
  'roll-forward': {
    knows: ['text', 'diagnostics', 'read', 'model', 'calendar', 'wording', 'checks'],
    libraries: [],
  },
  diff: { knows: ['text', 'diagnostics', 'alignment', 'prose', 'model', 'document'], libraries: [] },
  'returned-forms': {
    knows: ['text', 'diagnostics', 'document', 'model', 'calendar', 'docx-reader'],
    libraries: ['pdfjs-dist', 'organisationsnummer', '@xmldom/xmldom'],
  },
  ledger: {
    knows: ['text', 'diagnostics', 'document', 'model', 'overview', 'returned-forms'],
    libraries: [],
  },
  compose: { knows: ['text', 'diagnostics', 'prose', 'model', 'document'], libraries: ['handlebars'] },
  pagination: { knows: ['text', 'diagnostics', 'document'], libraries: ['pdfmake', 'hyphen', 'fontkit'] },
  'writers/shared': { knows: ['text', 'diagnostics', 'document', 'pagination'], libraries: [] },
  'writers/pdf': {
    knows: ['text', 'diagnostics', 'document', 'pagination', 'writers', 'writers/shared'],
    libraries: ['pdfmake', 'fflate'],
  },
  'writers/docx': {
    knows: ['text', 'diagnostics', 'alignment', 'document', 'pagination', 'writers', 'writers/shared'],
    libraries: ['docx', 'fflate'],
  },
  'writers/html': {
    knows: ['text', 'diagnostics', 'document', 'pagination', 'writers', 'writers/shared'],
    libraries: [],
  },
  writers: {
    knows: [
      ...['text', 'diagnostics', 'document', 'pagination'],
      ...['writers/shared', 'writers/pdf', 'writers/docx', 'writers/html'],
    ],
    libraries: [],
  },
  signatures: { knows: ['text', 'diagnostics', 'model'], libraries: ['fflate'] },
  overview: {
    knows: ['text', 'diagnostics', 'prose', 'model', 'document', 'pagination', 'writers/html'],
    libraries: [],
  },
  review: {
    knows: ['text', 'diagnostics', 'model', 'document', 'diff', 'writers/html'],
    libraries: [],
  },
  // The stages in order: this room may name every stage, and only those.
  pipeline: {
    knows: [
      ...['text', 'diagnostics', 'read', 'schema', 'model', 'checks'],
      ...['compose', 'document', 'pagination', 'writers'],
    ],
    libraries: [],
  },
  // The public API.
  '.': { knows: ['*'], libraries: [] },
  cli: { knows: ['*'], libraries: [] },
}

/** Only these rooms may touch files, processes and the clock. */
const roomsWithSideEffects = new Set(['cli'])
/** Parts of Node that are pure. */
const pureModules = new Set([
  'node:crypto',
  'node:zlib',
  'node:util',
  'node:buffer',
  'node:assert',
  'node:module',
])

const source = resolve(import.meta.dirname, '../src')

interface Import {
  readonly from: string
  readonly specifier: string
  readonly line: number
}

/** Checks every import below `src/`; returns what is wrong, a line each. */
export function checkLayers(): readonly string[] {
  const faults: string[] = []
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.(?:ts|mjs)$/u.test(name))
  const graph = new Map<string, readonly string[]>()
  for (const file of files) {
    const room = roomOf(file)
    const allowed = room === null ? undefined : rooms[room]
    if (room === null || allowed === undefined) {
      faults.push(`src/${file}: its folder is in no row of the table in tools/layers.ts`)
      continue
    }
    if (file.endsWith('.test.ts')) continue
    const targets: string[] = []
    for (const found of importsOf(file)) {
      const place = `src/${file}:${found.line}`
      if (found.specifier.startsWith('.')) {
        const target = relative(source, resolve(source, dirname(file), found.specifier)).replaceAll('\\', '/')
        if (target.startsWith('..')) {
          if (!/^\.\.\/(?:schemas|package\.json)/u.test(target))
            faults.push(`${place}: leaves src/ for ${target}`)
          continue
        }
        targets.push(target)
        const other = roomOf(target)
        if (
          other !== room &&
          other !== null &&
          !allowed.knows.includes('*') &&
          !allowed.knows.includes(other)
        ) {
          faults.push(`${place}: ${room} may not know ${other}`)
        }
      } else if (found.specifier.startsWith('node:')) {
        if (!roomsWithSideEffects.has(room) && !pureModules.has(found.specifier)) {
          faults.push(`${place}: only ${[...roomsWithSideEffects].join(', ')} may use ${found.specifier}`)
        }
      } else if (builtinModules.includes(found.specifier)) {
        faults.push(`${place}: write node:${found.specifier}`)
      } else {
        const library = packageOf(found.specifier)
        if (!allowed.libraries.includes(library)) faults.push(`${place}: ${room} may not import ${library}`)
      }
    }
    graph.set(file, targets)
  }
  faults.push(...cyclesOf(graph))
  if (graph.size < 20) faults.push(`only ${graph.size} files were read: the check looked in the wrong place`)
  return faults
}

function roomOf(file: string): string | null {
  const parts = file.split('/')
  if (parts.length === 1) return '.'
  if (parts[0] === 'writers') return parts.length === 2 ? 'writers' : `writers/${parts[1]}`
  return parts[0] !== undefined && parts[0] in rooms ? parts[0] : null
}

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(source, file), 'utf8')
  const found: Import[] = []
  const pattern =
    /^[ \t]*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|^[ \t]*import\s*['"]([^'"]+)['"]|\b(?:import|require)\(\s*['"]([^'"]+)['"]\s*\)/gmu
  for (const match of text.matchAll(pattern)) {
    const specifier = match[1] ?? match[2] ?? match[3]
    if (specifier !== undefined) {
      found.push({ from: file, specifier, line: text.slice(0, match.index).split('\n').length })
    }
  }
  return found
}

function packageOf(specifier: string): string {
  const [first = '', second = ''] = specifier.split('/')
  return first.startsWith('@') ? `${first}/${second}` : first
}

function cyclesOf(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const faults: string[] = []
  const state = new Map<string, 'open' | 'done'>()
  const path: string[] = []
  const visit = (file: string): void => {
    if (state.get(file) === 'done') return
    if (state.get(file) === 'open') {
      faults.push(`cycle: ${[...path.slice(path.indexOf(file)), file].join(' → ')}`)
      return
    }
    state.set(file, 'open')
    path.push(file)
    for (const target of graph.get(file) ?? []) visit(target)
    path.pop()
    state.set(file, 'done')
  }
  for (const file of graph.keys()) visit(file)
  return faults
}
