import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readPdfForm } from '../../../test/harness/read-pdf-form.ts'

/** Forms that programs filled in (`tools/conformance/forms/make-fixtures.ts`): what our fields hold after them. */
const read = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../../test/fixtures/forms/${name}`, import.meta.url)))

describe.each([
  'form-kitchen-sink',
  'rekvisition-cancer-2024-radiology-work',
  'ekonomisk-redovisning-cancer-2024-radiology-work',
])('%s', (form) => {
  const answers = JSON.parse(read(`${form}.answers.json`).toString('utf8')) as Record<string, string>

  test.each(['browser', 'library'])('holds exactly what was typed, filled in by a %s', async (program) => {
    const { fields } = await readPdfForm(read(`${form}.${program}.pdf`))
    const values = Object.fromEntries(fields.map(({ name, value }) => [name, value]))
    expect(values).toMatchObject(answers)
  })
})

test('the scripts computed in the browser, and nothing computed without them', async () => {
  const valuesOf = async (program: string) => {
    const { fields } = await readPdfForm(
      read(`ekonomisk-redovisning-cancer-2024-radiology-work.${program}.pdf`),
    )
    return ['total-costs', 'unspent'].map((name) => fields.find((field) => field.name === name)?.value)
  }
  expect(await valuesOf('browser')).toEqual(['53580000', '6420000'])
  expect(await valuesOf('library')).toEqual(['', ''])
})
