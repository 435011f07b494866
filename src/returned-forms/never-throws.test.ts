import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildRequisition, fillInPdf, writeForm } from '../../test/harness/returned-forms.ts'
import { readReturnedForm } from './read-returned-form.ts'

/** Whatever happens to a file on its way, reading it gives a form or says what is wrong with it. */
describe('a form that something happened to', () => {
  const forms: Uint8Array[] = []
  beforeAll(async () => {
    const pdf = await writeForm(buildRequisition(), 'pdf')
    forms.push(
      await fillInPdf(pdf, { 'requested-amount': '1 000' }),
      await writeForm(buildRequisition(), 'docx'),
    )
  }, 60_000)

  const damages = fc.record({
    which: fc.integer({ min: 0, max: 1 }),
    cut: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    changes: fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), byte: fc.nat(255) }), {
      maxLength: 20,
    }),
  })

  it('is read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(damages, async ({ which, cut, changes }) => {
        const form = new Uint8Array(forms[which] ?? [])
        for (const { at, byte } of changes) form[Math.floor(at * (form.length - 1))] = byte
        const bytes = cut === null ? form : form.subarray(0, Math.floor(cut * form.length))
        const { value, diagnostics } = await readReturnedForm('blankett', bytes)
        if (!value) expect(diagnostics.map(({ severity }) => severity)).toContain('error')
      }),
      { numRuns: 60, seed: 3 },
    )
  }, 30_000)
})
