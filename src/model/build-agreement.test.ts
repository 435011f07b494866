import { buildCase } from '../../test/cases/model/read-case.ts'
import { checkCaretCases } from '../../test/harness/caret-cases.ts'

checkCaretCases('model', (files) => buildCase(files).diagnostics, {
  codes: [
    'amount/unreadable',
    'amount/other-form',
    'model/no-such-day',
    'model/no-such-month',
    'model/no-such-yearly-day',
  ],
})
