import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { writeChecksPage } from './checks-page.ts'
import { writeModelSchema } from './model-schema.ts'

/** Pages of `docs/`, and published schemas, that are made from the code. `npm run docs` writes them; the lint fails where one is stale. */
const root = resolve(import.meta.dirname, '..')

interface Schema {
  readonly title?: string
  readonly description?: string
  readonly type?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly default?: unknown
  readonly examples?: readonly unknown[]
  readonly allOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly definitions?: Readonly<Record<string, Schema>>
  readonly $ref?: string
  readonly form?: { readonly sv: string }
}

/** Path below the project → the text that should stand there. */
export function generateDocuments(): ReadonlyMap<string, string> {
  return new Map([
    ['docs/checks.md', writeChecksPage()],
    ['docs/source-language.md', sourceLanguagePage()],
    ['src/overview/model.schema.json', writeModelSchema()],
  ])
}

/** Names the generated pages whose text on disk is not what would be generated now. */
export function staleDocuments(): readonly string[] {
  const stale: string[] = []
  for (const [path, text] of generateDocuments()) {
    let onDisk = ''
    try {
      onDisk = readFileSync(resolve(root, path), 'utf8')
    } catch {
      // Missing counts as stale.
    }
    if (onDisk !== text) stale.push(`${path} is stale: run npm run docs`)
  }
  return stale
}

function sourceLanguagePage(): string {
  const lines = [
    '# Källspråket',
    '',
    'Alla nycklar i källfilerna, vad de betyder och hur de skrivs. Sidan görs av scheman i `schemas/` (`npm run docs`);',
    'samma texter visas i en redigerare som förstår JSON Schema. Hur man arbetar står i [handledningen](guide.md).',
    '',
  ]
  const order = ['agreement', 'sections', 'annexes', 'decision', 'bodies', 'appropriations', 'forms']
  const files = readdirSync(resolve(root, 'schemas'))
    .filter((name) => name.endsWith('.schema.json'))
    .sort((a, b) => rank(order, a) - rank(order, b) || (a < b ? -1 : 1))
  for (const file of files) {
    const schema = JSON.parse(readFileSync(resolve(root, 'schemas', file), 'utf8')) as Schema
    lines.push(`## ${schema.title ?? file}: \`kind: ${file.replace('.schema.json', '')}\``, '')
    if (schema.description) lines.push(schema.description, '')
    lines.push(...tableOf(schema, schema))
    for (const [name, definition] of Object.entries(schema.definitions ?? {})) {
      const shown = definition.properties ? [definition] : (definition.oneOf ?? definition.anyOf ?? [])
      const withKeys = shown.map((each) => resolveReference(each, schema)).filter((each) => each.properties)
      if (withKeys.length === 0) continue
      lines.push(`### ${definition.title ?? name}`, '', `<a id="${anchor(file, name)}"></a>`, '')
      if (definition.description) lines.push(definition.description, '')
      for (const each of withKeys) {
        if (each !== definition && each.title) lines.push(`**${each.title}**`, '')
        if (each !== definition && each.description) lines.push(each.description, '')
        lines.push(...tableOf(each, schema))
      }
    }
  }
  return `${lines.join('\n').trimEnd()}\n`
}

function tableOf(schema: Schema, whole: Schema): readonly string[] {
  const rows = Object.entries(schema.properties ?? {})
  if (rows.length === 0) return []
  const lines = ['| nyckel | krävs | betydelse | form | exempel |', '|---|---|---|---|---|']
  for (const [key, property] of rows) {
    const required = schema.required?.includes(key) ? 'ja' : ''
    const merged = merge(property, whole)
    const example = merged.examples?.[0]
    lines.push(
      `| \`${key}\` | ${required} | ${cell(merged.description ?? merged.title ?? '')} | ${formOf(merged, whole)} | ${
        example === undefined || typeof example === 'object' ? '' : `\`${cell(String(example))}\``
      } |`,
    )
  }
  return [...lines, '']
}

/** A property with what it refers to laid under it. */
function merge(property: Schema, whole: Schema): Schema {
  const target = resolveReference(property, whole)
  const parts = (target.allOf ?? []).map((part) => merge(part, whole))
  return Object.assign({}, ...parts, target === property ? {} : target, property)
}

function resolveReference(schema: Schema, whole: Schema): Schema {
  const name = schema.$ref?.replace('#/definitions/', '')
  const target = name === undefined ? undefined : whole.definitions?.[name]
  return target ?? schema
}

function formOf(schema: Schema, whole: Schema): string {
  if (schema.const !== undefined) return `alltid \`${String(schema.const)}\``
  const default_ = schema.default === undefined ? '' : ` (annars \`${String(schema.default)}\`)`
  if (schema.enum) return `${schema.enum.map((value) => `\`${String(value)}\``).join(', ')}${default_}`
  if (schema.form) return `${cell(schema.form.sv)}${default_}`
  if (schema.type === 'array') {
    const item = schema.items ? resolveReference(schema.items, whole) : undefined
    return `lista${item?.title ? `: ${cell(item.title.toLowerCase())}` : ''}`
  }
  const words: Readonly<Record<string, string>> = {
    string: 'text',
    integer: 'heltal',
    boolean: 'true/false',
    object: 'nycklar',
  }
  return `${words[schema.type ?? ''] ?? ''}${default_}`
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ')
}

function anchor(file: string, name: string): string {
  return `${file.replace('.schema.json', '')}-${name}`
}

function rank(order: readonly string[], file: string): number {
  const at = order.indexOf(file.replace('.schema.json', ''))
  return at === -1 ? order.length : at
}
