import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPdf } from '../../../test/harness/read-pdf.ts'
import { fillInDocx, fillInPdf, writeForm } from '../../../test/harness/returned-forms.ts'
import { runCommand } from '../../../test/harness/run-command.ts'
import type { Document } from '../../document/nodes.ts'
import { checkProject } from '../../pipeline/pipeline.ts'
import { machineFileSystem } from '../output/file-system.ts'
import { packageFolder, readProject } from '../project.ts'

const agreements = fileURLToPath(new URL('../../../agreements', import.meta.url))
const id = 'cancer-2022'
const payment = 'skr-requisition'

let folder = ''

const ordalag = (...given: readonly string[]) => runCommand(folder, ['--lang', 'sv', ...given])

/** The forms that the agreement sends out. */
function composeForms(): readonly Document[] {
  const schemas = Object.fromEntries(
    machineFileSystem
      .list(join(packageFolder(), 'schemas'))
      .map((name) => [
        name.replace('.schema.json', ''),
        JSON.parse(readFileSync(join(packageFolder(), 'schemas', name), 'utf8')) as object,
      ]),
  )
  const project = readProject(machineFileSystem, folder, packageFolder(), [])
  const { matters } = checkProject({ ...project, schemas })
  return matters.flatMap(({ documents }) => documents.filter(({ form }) => form?.payment === payment))
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ordalag-read-'))
  mkdirSync(join(folder, 'agreements'))
  mkdirSync(join(folder, 'svar/mars'), { recursive: true })
  for (const name of [id, 'registers']) {
    cpSync(join(agreements, name), join(folder, 'agreements', name), { recursive: true })
  }
  const forms = composeForms()
  const form = (kind: string) => {
    const found = forms.find((document) => document.form?.form === kind)
    if (!found) throw new Error(`the agreement has no ${kind}`)
    return found
  }
  const [requisition, report] = [form('requisition'), form('financial-report')]
  const name = { recipient: 'Påhittade förbundet för åäö', 'organisation-number': '212000-0142' }
  writeFileSync(
    join(folder, 'svar/2022-11-15 rekvisition.pdf'),
    await fillInPdf(await writeForm(requisition, 'pdf'), name),
  )
  const blank = await writeForm(report, 'docx')
  writeFileSync(
    join(folder, 'svar/mars/redovisning.docx'),
    fillInDocx(blank, { ...name, 'received-grant': '1', costs: '2' }),
  )
  writeFileSync(join(folder, 'svar/läs mig.txt'), 'Hej')
  writeFileSync(join(folder, 'svar/skadad.pdf'), '%PDF-1.7 och inget mer')
  symlinkSync('/etc/passwd', join(folder, 'svar/länk.pdf'))
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('ordalag read', () => {
  it('prints what stands in a form, and what is wrong with it', async () => {
    const { code, printed, errors } = await ordalag('read', 'svar/2022-11-15 rekvisition.pdf')
    expect(code).toBe(1)
    expect(printed).toContain(`svar/2022-11-15 rekvisition.pdf: Rekvisition för ${id}, ${payment}`)
    expect(printed).toContain('Bidragsmottagare: Påhittade förbundet för åäö')
    expect(printed).toMatch(/kom in 2022-11-15 \(senast 2022-12-01\)/)
    expect(printed).not.toContain('daterad')
    expect(errors).toMatch(/måste fyllas i/)
  })

  it('gives programs all of it', async () => {
    const { printed } = await ordalag(
      'read',
      'svar/mars/redovisning.docx',
      'svar/läs mig.txt',
      '--output',
      'json',
    )
    const { forms, diagnostics } = JSON.parse(printed) as {
      forms: { source: string; outcome: object; fields: { name: string; value: string }[] }[]
      diagnostics: { code: string }[]
    }
    expect(forms.map(({ source }) => source)).toEqual([id])
    expect(forms[0]?.outcome).toMatchObject({ receivedOre: '100', costsOre: '200', unspentOre: '-100' })
    expect(forms[0]?.fields).toContainEqual({ name: 'recipient', value: 'Påhittade förbundet för åäö' })
    expect(diagnostics.map((each) => each.code)).toContain('returned/unknown-format')
  })

  it('refuses a form for something else than was asked for', async () => {
    const { code, printed } = await ordalag(
      ...['read', 'svar/2022-11-15 rekvisition.pdf', '--for', `${id}/other`, '--output', 'lines'],
    )
    expect(code).toBe(1)
    expect(printed).toContain('[returned/other-matter]')
  })

  it('writes what came as a PDF to be kept', async () => {
    const { printed } = await ordalag('read', 'svar/2022-11-15 rekvisition.pdf', '--record', 'kvar.pdf')
    expect(printed).toContain('Skrev kvar.pdf.')
    const { pages } = await readPdf(readFileSync(join(folder, 'kvar.pdf')))
    const words = pages.map(({ body }) => body).join(' ')
    expect(words).toContain('Påhittade förbundet för åäö')
    const text = readFileSync(join(folder, 'kvar.pdf'), 'latin1')
    expect(text).toContain('<pdfaid:part>2</pdfaid:part>')
    expect(text).not.toContain('/AcroForm')
  })

  it('writes no record of what cannot be read', async () => {
    const { errors } = await ordalag('read', 'svar/läs mig.txt', '--record', 'inget.pdf')
    expect(errors).toContain('inget.pdf skrevs inte')
    expect(existsSync(join(folder, 'inget.pdf'))).toBe(false)
  })

  it('counts the day that is given before the day in the name', async () => {
    const { printed } = await ordalag(
      ...['read', 'svar/2022-11-15 rekvisition.pdf', '--received', '2023-01-10', '--output', 'lines'],
    )
    expect(printed).toContain('[returned/late]')
  })

  it.each([
    [['read'], 2, 'Ange de blanketter'],
    [['read', 'svar/borta.pdf'], 3, 'svar/borta.pdf finns inte'],
    [['read', 'svar/länk.pdf'], 3, 'är ingen vanlig fil'],
    [['read', 'svar'], 3, 'är ingen vanlig fil'],
    [['read', 'x.pdf', '--received', '2022-02-30'], 2, '2022-02-30'],
    [['read', 'x.pdf', 'y.pdf', '--record', 'z.pdf'], 2, 'en blankett i taget'],
    [['read', 'x.pdf', '--record', 'z.yaml'], 2, '.pdf'],
    [['ledger'], 2, 'Ange den mapp'],
    [['ledger', 'svar', 'svar'], 2, 'Ange den mapp'],
    [['ledger', 'borta'], 3, 'borta är ingen mapp'],
    [['ledger', 'svar', '--csv', 'agreements/x.yaml'], 2, '.csv'],
    [['ledger', 'svar', '--html', 'x'], 2, '.html'],
  ])('says what cannot be done: %j', async (given, code, words) => {
    const came = await ordalag(...given)
    expect(came.code).toBe(code)
    expect(came.errors).toContain(words)
  })
})

describe('ordalag ledger', () => {
  it('puts a folder of forms together, as text, table and page', async () => {
    const { code, printed, errors } = await ordalag(
      ...['ledger', 'svar/', '--csv', 'ut.csv', '--html', 'ut.html'],
    )
    expect(code).toBe(1)
    expect(printed).toMatch(new RegExp(`${payment} .*Rekvisition med fel; Redovisning med fel`))
    expect(errors).toMatch(/läs mig\.txt är varken PDF eller Word/)
    expect(errors).toMatch(/länk\.pdf är en länk/)
    expect(errors).toContain('returned/other-file')
    expect(errors).toContain('returned/link')
    expect(readFileSync(join(folder, 'ut.csv'), 'utf8').split('\r\n')).toHaveLength(3)
    const page = readFileSync(join(folder, 'ut.html'), 'utf8')
    expect(page).toContain('svar/mars/redovisning.docx')
    for (const name of ['skadad.pdf', 'läs mig.txt', 'länk.pdf']) {
      expect(page.slice(page.indexOf('Filer som inte räknas'))).toContain(`svar/${name}`)
    }
    expect(existsSync(join(folder, 'ut.csv.part'))).toBe(false)
  })

  it('says so where nothing can be put together', async () => {
    const { code, errors } = await ordalag('ledger', 'svar', '--for', 'other')
    expect(code).toBe(1)
    expect(errors).toMatch(/svar innehåller inga blanketter/)
  })
})
