import { abbreviationForm } from './abbreviation-form.ts'
import { abbreviationsExplained } from './abbreviations-explained.ts'
import { agreementYear } from './agreement-year.ts'
import { amountSize } from './amount-size.ts'
import { amountUnits } from './amount-units.ts'
import { annexReferences } from './annex-references.ts'
import { appropriationMentions } from './appropriation-mentions.ts'
import { appropriationRegister } from './appropriation-register.ts'
import { appropriationUses } from './appropriation-uses.ts'
import { bodyNames } from './body-names.ts'
import { bodyNamesInText } from './body-names-in-text.ts'
import { breakDown } from './break-down.ts'
import { charges } from './charges.ts'
import type { Check } from './check.ts'
import { citations } from './citations.ts'
import { conditionalAmounts } from './conditional-amounts.ts'
import { deadlineDoers } from './deadline-doers.ts'
import { deadlineOrder } from './deadline-order.ts'
import { deadlinePeriod } from './deadline-period.ts'
import { deadlineReceivers } from './deadline-receivers.ts'
import { deciders } from './deciders.ts'
import { decisionBasis } from './decision-basis.ts'
import { decisionDates } from './decision-dates.ts'
import { decisionFigures } from './decision-figures.ts'
import { decisionOrder } from './decision-order.ts'
import { decisionRecipients } from './decision-recipients.ts'
import { declaredSums } from './declared-sums.ts'
import { distinctParties } from './distinct-parties.ts'
import { distributions } from './distributions.ts'
import { doubledWords } from './doubled-words.ts'
import { equalParts } from './equal-parts.ts'
import { formFields } from './form-fields.ts'
import { fundingSections } from './funding-sections.ts'
import { fundingSubjects } from './funding-subjects.ts'
import { headings } from './headings.ts'
import { initiativeDates } from './initiative-dates.ts'
import { intervals } from './intervals.ts'
import { leftoverYears } from './leftover-years.ts'
import { listCounts } from './list-counts.ts'
import { listForm } from './list-form.ts'
import { marksAndSpaces } from './marks-and-spaces.ts'
import { measureCosts } from './measure-costs.ts'
import { measureLevels } from './measure-levels.ts'
import { measureOpenings } from './measure-openings.ts'
import { misspeltWords } from './misspelt-words.ts'
import { nameForms } from './name-forms.ts'
import { numberSpacing } from './number-spacing.ts'
import { paidPayments } from './paid-payments.ts'
import { pairedMarks } from './paired-marks.ts'
import { paymentEnds } from './payment-ends.ts'
import { paymentOrder } from './payment-order.ts'
import { paymentSubjects } from './payment-subjects.ts'
import { payments } from './payments.ts'
import { percent } from './percent.ts'
import { printedFacts } from './printed-facts.ts'
import { quotedAgreement } from './quoted-agreement.ts'
import { readyToSign } from './ready-to-sign.ts'
import { recipients } from './recipients.ts'
import { references } from './references.ts'
import { regionRegisters } from './region-registers.ts'
import { registerNames } from './register-names.ts'
import { registerRelations } from './register-relations.ts'
import { registrationNumbers } from './registration-numbers.ts'
import { repeatedText } from './repeated-text.ts'
import { reportOrder } from './report-order.ts'
import { sameCitation } from './same-citation.ts'
import { samePerson } from './same-person.ts'
import { sectionTree } from './section-tree.ts'
import { setPhrases } from './set-phrases.ts'
import { sums } from './sums.ts'
import { templateFigures } from './template-figures.ts'
import { toConfirm } from './to-confirm.ts'
import { typedAmounts } from './typed-amounts.ts'
import { typedDates } from './typed-dates.ts'
import { typedNumbers } from './typed-numbers.ts'
import { unevenShares } from './uneven-shares.ts'
import { unfinishedText } from './unfinished-text.ts'
import { uniqueIds } from './unique-ids.ts'
import { unused } from './unused.ts'
import { workingDayDeadlines } from './working-day-deadlines.ts'

/**
 * Room `checks`. In: models (agreements, registers). Out: diagnostics about what does not fit together. It reads no
 * files and changes nothing; a check neither knows nor needs another. To add one: its file, its cases, a row here.
 */
export const checks: readonly Check[] = [
  sums,
  charges,
  payments,
  declaredSums,
  appropriationRegister,
  references,
  uniqueIds,
  unused,
  deadlineOrder,
  bodyNames,
  recipients,
  paymentEnds,
  paymentSubjects,
  unevenShares,
  distributions,
  regionRegisters,
  registerNames,
  registerRelations,
  equalParts,
  typedAmounts,
  amountUnits,
  amountSize,
  conditionalAmounts,
  agreementYear,
  deadlinePeriod,
  paymentOrder,
  deadlineDoers,
  deadlineReceivers,
  reportOrder,
  workingDayDeadlines,
  typedDates,
  leftoverYears,
  initiativeDates,
  templateFigures,
  abbreviationForm,
  abbreviationsExplained,
  bodyNamesInText,
  doubledWords,
  misspeltWords,
  setPhrases,
  nameForms,
  intervals,
  marksAndSpaces,
  numberSpacing,
  pairedMarks,
  percent,
  readyToSign,
  fundingSections,
  fundingSubjects,
  printedFacts,
  quotedAgreement,
  measureCosts,
  annexReferences,
  typedNumbers,
  citations,
  sameCitation,
  registrationNumbers,
  appropriationMentions,
  sectionTree,
  headings,
  measureLevels,
  measureOpenings,
  repeatedText,
  listCounts,
  listForm,
  unfinishedText,
  toConfirm,
  appropriationUses,
  breakDown,
  decisionFigures,
  decisionOrder,
  decisionBasis,
  decisionDates,
  decisionRecipients,
  deciders,
  distinctParties,
  samePerson,
  paidPayments,
  formFields,
]
