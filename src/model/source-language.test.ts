import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseMoney } from './money.ts'

interface Definition {
  readonly pattern?: string
  readonly properties?: { readonly clauses?: { readonly items: { readonly enum: readonly string[] } } }
}

interface Schema {
  readonly $id: string
  readonly properties: { readonly kind: { readonly const: string } }
  readonly definitions: Readonly<Record<string, Definition>>
}

const schemas = readdirSync('schemas').map((name) => ({
  name,
  schema: JSON.parse(readFileSync(`schemas/${name}`, 'utf8')) as Schema,
}))

describe('the schemas', () => {
  it.each(schemas)('$name is named after its kind', ({ name, schema }) => {
    expect(name).toBe(`${schema.properties.kind.const}.schema.json`)
    expect(schema.$id).toBe(name)
  })

  it('define the same thing in the same way', () => {
    const first = new Map<string, string>()
    for (const { name, schema } of schemas) {
      for (const [definition, value] of Object.entries(schema.definitions)) {
        const written = JSON.stringify(value)
        expect(first.get(definition) ?? written, `${definition} in ${name}`).toBe(written)
        first.set(definition, written)
      }
    }
  })

  it('name the standard clauses that there are templates for', () => {
    const { section } = schemas.find(({ name }) => name.startsWith('sections'))?.schema.definitions ?? {}
    const templates = readdirSync('templates/clauses').map((name) => name.replace('.md.hbs', ''))
    expect(section?.properties?.clauses?.items.enum.toSorted()).toEqual(templates.sort())
  })

  it('have the amounts that the model reads', () => {
    const { pattern = '' } =
      schemas.find(({ name }) => name.startsWith('agreement'))?.schema.definitions.money ?? {}
    const form = new RegExp(pattern, 'u')
    const amounts = [
      '80 mnkr',
      '182,5 mnkr',
      '1\u00a0000\u00a0mnkr',
      '0 kr',
      '80 Mkr',
      '80',
      '080 mnkr',
      '80,50 mnkr',
      '12 34 kr',
      '1000 kr',
      '1,5 kr',
    ]
    for (const amount of amounts) expect(form.test(amount), amount).toBe(parseMoney(amount) !== null)
  })
})
