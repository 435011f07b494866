import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildCase } from '../../test/cases/model/read-case.ts'
import { writePlainText } from '../document/plain-text.ts'
import { composeDocument } from './compose-document.ts'

const frontMatter = (kind: string): string =>
  `---\nkind: ${kind}\nschema: agreement\noutputs: docx\nlanguage: sv-SE\n---\n`
const properties = ['file', 'title', 'author', 'subject', 'date', 'header', 'footer']
  .map((name) => `::property[${name}]{name="${name}"}\n\n`)
  .join('')

const { agreement, registers } = buildCase([])

function compose(kind: string, ...texts: string[]) {
  if (!agreement || !registers) throw new Error('The case has no model.')
  const templates = texts.map((text, index) => ({ path: `templates/template-${index}.md.hbs`, text }))
  return composeDocument({ agreement, registers, templates, kind })
}

describe('a template that nobody wrote before', () => {
  it('reads &nbsp; as a space that does not break', () => {
    const { value, diagnostics } = compose('spaced', `${frontMatter('spaced')}${properties}dnr&nbsp;{{id}}\n`)
    expect(diagnostics).toEqual([])
    expect(value && writePlainText(value)).toContain(`dnr~${agreement?.id.value}`)
  })

  it('makes a new kind of document without a line of code', () => {
    const { value, diagnostics } = compose(
      'list-of-money',
      `${frontMatter('list-of-money')}${properties}# Medel för {{year}}

:::table{title="Medel" description="Belopp i kronor för {{year}}" widths="70 30" align="start end"}
| Ändamål | Belopp |
|---|---|
{{#each funding.groups}}
{{#each lines}}
| {{label}} {{anchor id}} | {{kronor this}} |
{{/each}}
{{/each}}
| Summa {{role "total"}} | {{kronor "total"}} |
:::
`,
    )
    expect(diagnostics).toEqual([])
    expect(
      value && writePlainText(value).split('\n').slice(9).join('\n'),
    ).toBe(`# 1 Medel för 2024 {document.h1}

[table: Medel]
[70 % start | 30 % end]
| Ändamål | Belopp | (header)
| Ifyllt | 1~000~000~kronor |
| Summa | 1~000~000~kronor | (total)
`)
  })

  it('is composed or refused, whatever it holds', () => {
    const token = fc.constantFrom(
      ...[
        'text',
        ' ',
        '\n',
        '\n\n',
        '# ',
        '## ',
        '- ',
        '* ',
        '1. ',
        '| ',
        '|---|---|\n',
        ':::',
        ':::table',
        ':::columns',
      ],
      ...[
        '{count="2"}',
        '::contents{heading="x" depth="2"}',
        '::page-break',
        '**',
        '_',
        '[',
        '](https://a.se)',
        '`',
      ],
      ...[
        '{{title}}',
        '{{id}}',
        '{{amount "total"}}',
        '{{#each sections}}',
        '{{/each}}',
        '{{#if status}}',
        '{{else}}',
      ],
      ...[
        '{{/if}}',
        '{{heading}}',
        '{{anchor id}}',
        '{{role "annex"}}',
        '{{#deeper}}',
        '{{/deeper}}',
        '{{#cell}}',
      ],
      ...[
        '{{/cell}}',
        '{{ref id}}',
        '{{page id}}',
        '{{',
        '}}',
        '{{nothing}}',
        ':::title-block[x]{kind="y"}',
        '> ',
        '<b>',
      ],
    )
    fc.assert(
      fc.property(fc.array(token, { maxLength: 25 }), (tokens) => {
        const { value, diagnostics } = compose('any', `${frontMatter('any')}${properties}${tokens.join('')}`)
        expect(value !== undefined || diagnostics.length > 0).toBe(true)
      }),
      { seed: 5, numRuns: 1500 },
    )
  })

  it('may be empty', () => {
    expect(compose('none', frontMatter('none')).diagnostics.map(({ message }) => message.code)).toContain(
      'document/missing-property',
    )
  })
})
