import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import type { SourceFile } from '../text/source-file.ts'
import { parseTemplate, templateNameOf } from './parse-template.ts'
import { blockNames } from './run-template.ts'
import type { FrontMatter, Template, TemplateNode } from './template.ts'
import { helperNames } from './template-helpers.ts'

/** All templates of a folder, read and checked against the closed set of helpers. */
export interface Templates {
  readonly byName: ReadonlyMap<string, Template>
  /** Those that make a document of their own, by the kind that their front matter names. */
  readonly byKind: ReadonlyMap<string, DocumentTemplate>
  /** The files that a kind of document is made by: its template and the partials that this one calls, directly or not. */
  filesOf(kind: string): readonly SourceFile[]
  readonly diagnostics: readonly Diagnostic[]
}

/** A template that makes a document. */
export type DocumentTemplate = Template & { readonly frontMatter: FrontMatter }

const read = new WeakMap<readonly SourceFile[], Templates>()

/** Reads all template files; files of other kinds are passed over. The same list is read once. */
export function readTemplates(files: readonly SourceFile[]): Templates {
  const known = read.get(files)
  if (known) return known
  const named = files.flatMap((file) => {
    const name = templateNameOf(file)
    return name === null ? [] : [{ file, name }]
  })
  const partials = new Set(named.map(({ name }) => name))
  const byName = new Map<string, Template>()
  const byKind = new Map<string, DocumentTemplate>()
  const diagnostics: Diagnostic[] = []
  for (const { file, name } of named) {
    const parsed = parseTemplate(file, name, { helpers: helperNames, blocks: blockNames, partials })
    diagnostics.push(...parsed.diagnostics)
    const template = parsed.value
    if (!template) continue
    byName.set(name, template)
    const { frontMatter } = template
    if (!frontMatter) continue
    const other = byKind.get(frontMatter.kind)
    if (!other) byKind.set(frontMatter.kind, { ...template, frontMatter })
    else {
      const places = [related('template/other-place', other.frontMatter.span, {})]
      diagnostics.push(
        report('template/same-kind', frontMatter.span, { kind: frontMatter.kind }, { related: places }),
      )
    }
  }
  const sources = new Map(named.map(({ file, name }) => [name, file]))
  const filesOf = new Map<string, readonly SourceFile[]>()
  const templates: Templates = {
    byName,
    byKind,
    filesOf: (kind) => {
      const found = filesOf.get(kind)
      if (found) return found
      const names = new Set<string>()
      const root = byKind.get(kind)
      if (root) gatherNames(root, byName, names)
      const files = [...names].sort().flatMap((name) => sources.get(name) ?? [])
      filesOf.set(kind, files)
      return files
    },
    diagnostics,
  }
  read.set(files, templates)
  return templates
}

function gatherNames(template: Template, byName: ReadonlyMap<string, Template>, names: Set<string>): void {
  if (names.has(template.name)) return
  names.add(template.name)
  const visit = (nodes: readonly TemplateNode[]): void => {
    for (const node of nodes) {
      if (node.kind === 'block') {
        visit(node.body)
        visit(node.otherwise)
      }
      const partial = node.kind === 'partial' ? byName.get(node.name) : undefined
      if (partial) gatherNames(partial, byName, names)
    }
  }
  visit(template.body)
}
