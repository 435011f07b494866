import { attribute, children, type DocxPackage, descendants } from './docx-package.ts'
import type { Report } from './lint-report.ts'

const documentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

/** The package: parts, their types, relationships, properties and fonts. */
export function lintPackaging(docx: DocxPackage, report: Report): void {
  for (const problem of docx.malformed) report('well-formed', problem)
  lintContentTypes(docx, report)
  lintRelationships(docx, report)
  lintProperties(docx, report)
  lintSettings(docx, report)
  lintFonts(docx, report)
}

function lintContentTypes(docx: DocxPackage, report: Report): void {
  if (docx.paths[0] !== '[Content_Types].xml') report('content-types', 'they are not the first part')
  const root = docx.root('[Content_Types].xml')
  const defaults = new Set(descendants(root, 'Default').map((entry) => attribute(entry, 'Extension')))
  const overrides = new Map(
    descendants(root, 'Override').map((entry) => [
      attribute(entry, 'PartName') ?? '',
      attribute(entry, 'ContentType') ?? '',
    ]),
  )
  if (overrides.get('/word/document.xml') !== documentType)
    report('content-types', 'the main part has another type')
  for (const path of overrides.keys()) {
    if (!docx.part(path.slice(1))) report('content-types', `a type for ${path}, which is not there`)
  }
  for (const path of docx.paths) {
    const extension = path.slice(path.lastIndexOf('.') + 1)
    if (path !== '[Content_Types].xml' && !overrides.has(`/${path}`) && !defaults.has(extension)) {
      report('content-types', `no type for ${path}`)
    }
    if (/^word\/[^/]+\.xml$/.test(path) && !overrides.has(`/${path}`)) {
      report('content-types', `no type of its own for ${path}`)
    }
  }
}

function lintRelationships(docx: DocxPackage, report: Report): void {
  const known = new Map<string, Set<string>>()
  for (const path of docx.paths.filter((each) => each.endsWith('.rels'))) {
    const source = path.replace(/_rels\/([^/]*)\.rels$/, '$1')
    const ids = new Set<string>()
    for (const relationship of children(docx.root(path) ?? fail(path), 'Relationship')) {
      const id = attribute(relationship, 'Id') ?? ''
      if (ids.has(id)) report('relationships', `${path}: ${id} twice`)
      ids.add(id)
      const target = attribute(relationship, 'Target') ?? ''
      if (attribute(relationship, 'TargetMode') === 'External') {
        if (!/^(https|mailto):/.test(target)) report('relationships', `${path}: the address ${target}`)
      } else if (!docx.part(resolve(source, target))) report('relationships', `${path}: no part ${target}`)
    }
    known.set(source, ids)
  }
  for (const path of docx.paths.filter((each) => /^word\/[^/]+\.xml$/.test(each))) {
    for (const match of docx.text(path).matchAll(/ r:(?:id|embed|link)="([^"]*)"/g)) {
      if (!known.get(path)?.has(match[1] ?? ''))
        report('relationships', `${path}: ${match[1]} is not defined`)
    }
  }
}

function fail(path: string): never {
  throw new Error(`${path} cannot be read`)
}

function resolve(source: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const folders = source.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') folders.pop()
    else folders.push(step)
  }
  return folders.join('/')
}

const once = [
  'dc:title',
  'dc:subject',
  'dc:creator',
  'dc:language',
  'dcterms:created',
  'dcterms:modified',
  'cp:lastModifiedBy',
] as const

function lintProperties(docx: DocxPackage, report: Report): void {
  const root = docx.root('docProps/core.xml')
  for (const name of once) {
    const found = descendants(root, name)
    if (found.length !== 1) report('properties', `${name} ${found.length} times`)
    else if (found[0]?.textContent === '') report('properties', `${name} is empty`)
  }
  for (const name of ['dcterms:created', 'dcterms:modified'] as const) {
    const value = descendants(root, name)[0]?.textContent ?? ''
    if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(value)) report('properties', `${name} is "${value}"`)
  }
}

function lintSettings(docx: DocxPackage, report: Report): void {
  const settings = docx.root('word/settings.xml')
  if (descendants(settings, 'w:updateFields').length > 0) report('settings', 'fields are updated on opening')
  if (attribute(descendants(settings, 'w:decimalSymbol')[0]) !== ',') report('settings', 'no decimal comma')
  const language = descendants(docx.root('word/styles.xml'), 'w:docDefaults').flatMap((defaults) =>
    descendants(defaults, 'w:lang'),
  )[0]
  if (attribute(language) !== 'sv-SE') report('settings', 'the language is not Swedish')
}

function lintFonts(docx: DocxPackage, report: Report): void {
  const targets = new Map(
    descendants(docx.root('word/_rels/fontTable.xml.rels'), 'Relationship').map((relationship) => [
      attribute(relationship, 'Id'),
      `word/${attribute(relationship, 'Target')}`,
    ]),
  )
  const embedded = descendants(docx.root('word/fontTable.xml'), 'w:font').flatMap((font) =>
    children(font).filter((each) => each.nodeName.startsWith('w:embed')),
  )
  if (embedded.length === 0) report('fonts', 'none is embedded')
  for (const font of embedded) {
    const path = targets.get(attribute(font, 'r:id')) ?? ''
    const bytes = docx.part(path)
    const key = attribute(font, 'w:fontKey') ?? ''
    if (!bytes || !/^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/.test(key)) {
      report('fonts', `${path}: no font or no key`)
      continue
    }
    const digits = key.replace(/[{}-]/g, '')
    const signature = [0, 1, 2, 3]
      .map((index) => (bytes[index] ?? 0) ^ Number.parseInt(digits.slice(30 - index * 2, 32 - index * 2), 16))
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('')
    if (signature !== '00010000' && signature !== '4f54544f')
      report('fonts', `${path}: not a font under its key`)
  }
}
