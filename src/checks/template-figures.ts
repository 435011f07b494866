import { report } from '../diagnostics/report.ts'
import { findDates, findYears } from '../wording/date-words.ts'
import { wordingsOf } from '../wording/document-text.ts'
import { findMoney } from '../wording/money-words.ts'
import type { Check } from './check.ts'
import { wordingsOfRegisters } from './check-wording.ts'
import { passOverClean } from './clean-texts.ts'

/**
 * **Mallens och blankettens ord ska inte innehålla belopp, datum eller årtal.**
 *
 * Det som står skrivet i en mall, eller i en blanketts etiketter (`forms.yaml`), trycks i varje överenskommelse som använder den. Belopp, dagar, månader med år och årtal ska därför
 * hämtas ur källorna. Det prövas på det sammansatta dokumentet; det som en källa har lämnat till mallen räknas inte.
 *
 * Varför: nästa års överenskommelse får annars årets belopp och dagar, utan att något i dess källor visar det.
 *
 * Så rättas det: låt mallen skriva ut uppgiften, till exempel `{{kronor this}}`, `{{by-date when}}` eller `{{year}}`.
 *
 * ```handlebars
 * Rekvisitionen ska ha kommit in senast den 1 december 2024.      {{!-- skriv {{by-date requisition}} --}}
 * ```
 */
export const templateFigures: Check = {
  name: 'template-figures',
  codes: ['amount/typed-in-template', 'date/typed-in-template'],
  checkRegisters: (registers) => wordingsOfRegisters(registers).flatMap(checkWording),
  checkDocument: (document) => wordingsOf(document).flatMap(checkWording),
}

const checkWording = passOverClean((wording) => {
  const dates = findDates(wording.typed).filter((date) => date.day !== null || date.year !== null)
  const write = ({ start, end }: { start: number; end: number }) => ({
    written: wording.text.slice(start, end),
  })
  return [
    ...findMoney(wording.typed).map((money) =>
      report('amount/typed-in-template', wording.spanOf(money.start, money.end), write(money)),
    ),
    ...[...dates, ...findYears(wording.typed)].map((date) =>
      report('date/typed-in-template', wording.spanOf(date.start, date.end), write(date)),
    ),
  ]
})
