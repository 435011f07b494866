import { readdirSync, readFileSync } from 'node:fs'
import { buildCase } from '../../test/cases/model/read-case.ts'
import { checkCaretCases } from '../../test/harness/caret-cases.ts'
import { documentMessages } from '../diagnostics/catalogue/document.ts'
import { templateMessages } from '../diagnostics/catalogue/template.ts'
import type { SourceFile } from '../text/source-file.ts'
import { composeDocument } from './compose-document.ts'

const printed = readdirSync('templates', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md.hbs'))
  .sort()
  .map((path) => ({
    path: `templates/${path.replaceAll('\\', '/')}`,
    text: readFileSync(`templates/${path}`, 'utf8'),
  }))

/** What a template of a case needs beside what the case is about. */
const properties: SourceFile = {
  path: 'templates/properties.md.hbs',
  text: ['file', 'title', 'author', 'subject', 'date', 'header', 'footer']
    .map((name) => `::property[x]{name="${name}"}\n\n`)
    .join(''),
}

const shownAsRelated = ['template/printed-here', 'template/other-place', 'document/target-here']

/** A case with templates of its own is composed with those; one without, with the real ones. */
checkCaretCases(
  'compose/diagnostics',
  (files) => {
    const own = files.filter((file) => file.path.endsWith('.hbs'))
    const { agreement, registers, diagnostics } = buildCase(files.filter((file) => !own.includes(file)))
    if (!agreement || !registers || diagnostics.length > 0) return diagnostics
    const templates = own.length > 0 ? [...own, properties] : printed
    return composeDocument({ agreement, registers, templates, kind: 'agreement' }).diagnostics
  },
  {
    codes: [...Object.keys(templateMessages), ...Object.keys(documentMessages)].filter(
      (code) => !shownAsRelated.includes(code),
    ),
  },
)
