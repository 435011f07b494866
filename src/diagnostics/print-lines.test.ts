import { expect, it } from 'vitest'
import { printGithub } from './print-github.ts'
import { printLines } from './print-lines.ts'
import { report } from './report.ts'

const file = { path: 'agreements/a,b/agreement.yaml', text: 'a: x\nb: 100 %\n\u001b[2Jc\n' }

it('printLines gives a line for each finding, with words that problem matchers know', () => {
  const found = [
    report('read/bare-number', { file, start: 8, end: 13 }, { written: '100 %\nx\u001b[2J' }),
    { ...report('read/tab', { file, start: 0, end: 1 }, {}), severity: 'warning' as const },
    { ...report('read/tab', { file, start: 5, end: 6 }, {}), severity: 'suggestion' as const },
    report('read/empty-file', null, {}),
    report('project/missing-register', null, { file: 'agreements/registers/forms.yaml' }),
  ]
  const lines = printLines(found, 'en').split('\n')
  expect(lines.pop()).toBe('')
  expect(lines).toHaveLength(found.length)
  expect(lines.map((line) => line.replace(/: [^:]+ \[[a-z/-]+\]$/u, ''))).toEqual(
    expect.arrayContaining([
      'ordalag: error',
      'agreements/registers/forms.yaml:1:1: error: The register agreements/registers/forms.yaml is missing. Every agreement needs it',
      'agreements/a,b/agreement.yaml:1:1: warning',
      'agreements/a,b/agreement.yaml:2:1: info',
    ]),
  )
  expect(lines.join('')).not.toMatch(/[\u0000-\u001f]/u)
})

it('printGithub gives no columns of a place on several lines, which GitHub would drop, and escapes a path', () => {
  const span = { file: { ...file, path: 'agreements/a:b,100%\r\n/x.yaml' }, start: 3, end: 10 }
  expect(printGithub([report('read/tab', span, {})], 'en')).toMatch(
    /^::error file=agreements\/a%3Ab%2C100%25%0D%0A\/x\.yaml,line=1,endLine=2,title=read\/tab::/u,
  )
})

it('printGithub does not reach into the next line for a line end', () => {
  const span = { file, start: 3, end: 5 }
  expect(printGithub([report('read/tab', span, {})], 'en')).toContain(',line=1,col=4,endLine=1,endColumn=5,')
})

it('printGithub names the file of a finding without a place, and escapes colons only where they part', () => {
  const found = report('project/missing-register', null, { file: 'agreements/registers/forms.yaml' })
  expect(printGithub([found], 'en')).toBe(
    '::error file=agreements/registers/forms.yaml,title=project/missing-register::The register agreements/registers/forms.yaml is missing. Every agreement needs it: create the file, with an empty list if nothing is to stand there.\n',
  )
})

it('printGithub prints all findings, more than GitHub shows', () => {
  const many = Array.from({ length: 14 }, (_, index) =>
    report('read/tab', { file, start: index, end: index + 1 }, {}),
  )
  expect(printGithub(many, 'en').match(/^::error /gmu)).toHaveLength(14)
})
