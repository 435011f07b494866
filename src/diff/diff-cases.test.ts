import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { madeUpAgreements, requireModel } from '../../test/harness/model-sources.ts'
import type { Language } from './change-texts.ts'
import { diffModels } from './diff-models.ts'
import type { DiffReport } from './diff-report.ts'
import { printMarkdown } from './print-markdown.ts'
import { printTerminal } from './print-terminal.ts'

/**
 * Cases of the diff: a file of `test/cases/diff` names a made-up agreement, says what is edited in it and what a reader then sees.
 *
 *     agreement: pahittat-exempel-2031-klar
 *
 *     ## edit agreement.yaml
 *     - amount: 8 mnkr
 *     + amount: 9 mnkr
 *
 *     ## terminal sv
 *     …
 *
 * `-` lines are found once in the file, one below the other, and become the `+` lines. `new: <agreement>` names another agreement to
 * compare with. Views are `terminal sv`, `terminal en`, `markdown sv` and `markdown en`. With ORDALAG_ACCEPT=1 the views are rewritten.
 */
const folder = fileURLToPath(new URL('../../test/cases/diff', import.meta.url))

interface Part {
  readonly title: string
  readonly body: string
}

function parseCase(text: string): { readonly head: string; readonly parts: readonly Part[] } {
  const [head = '', ...rest] = text.split(/^(?=## (?:edit|terminal|markdown) )/mu)
  return {
    head,
    parts: rest.map((part) => {
      const end = part.indexOf('\n')
      return { title: part.slice(3, end), body: part.slice(end + 1).replace(/\n*$/u, '\n') }
    }),
  }
}

function applyEdits(text: string, file: string, parts: readonly Part[]): string {
  let edited = text
  for (const { title, body } of parts) {
    if (title !== `edit ${file}.yaml`) continue
    const lines = body.trimEnd().split('\n')
    const side = (mark: string) =>
      lines
        .flatMap((line) => (line.startsWith(`${mark} `) || line === mark ? [line.slice(2)] : []))
        .join('\n')
    const [old, now] = [side('-'), side('+')]
    if (edited.split(old).length !== 2) throw new Error(`found not once in ${file}.yaml: ${old}`)
    edited = edited.replace(old, () => now)
  }
  return edited
}

function view(title: string, report: DiffReport): string {
  const [form = '', language = 'sv'] = title.split(' ')
  if (form === 'markdown') return printMarkdown(report, language as Language)
  return printTerminal(report, { language: language as Language, colour: false, width: 100, limit: 50 })
}

describe('cases/diff', () => {
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.md'))) {
    it(name, () => {
      const path = `${folder}/${name}`
      const { head, parts } = parseCase(readFileSync(path, 'utf8'))
      const id = /^agreement: (.+)$/mu.exec(head)?.[1] ?? ''
      const other = /^new: (.+)$/mu.exec(head)?.[1] ?? id
      const old = requireModel(id, undefined, madeUpAgreements)
      const now = requireModel(other, (text, kind) => applyEdits(text, kind, parts), madeUpAgreements)
      const report: DiffReport = {
        parts: [
          {
            title: `main:${id} → ${other}`,
            subtitles: [],
            notes: [],
            isCompared: true,
            changes: diffModels(old, now),
            old: `main:${id}`,
            new: other,
          },
        ],
      }
      const seen = parts.map(({ title, body }) =>
        title.startsWith('edit ') ? { title, body } : { title, body: view(title, report) },
      )
      const written = `${head}${seen.map(({ title, body }) => `## ${title}\n${body}`).join('\n')}`
      if (process.env.ORDALAG_ACCEPT === '1') writeFileSync(path, written)
      else expect(written).toBe(`${head}${parts.map(({ title, body }) => `## ${title}\n${body}`).join('\n')}`)
    })
  }
})
