import { resolve } from 'node:path'
import { type Diagnostic, errorsOf, hasErrors } from '../../diagnostics/diagnostic.ts'
import { printJson } from '../../diagnostics/print-json.ts'
import { compareCalendarDates } from '../../model/calendar-date.ts'
import { writeAmountInKronor, writeDateAsIso } from '../../model/swedish-form.ts'
import type { CheckedForm } from '../../returned-forms/check-returned-form.ts'
import { cleanText } from '../../returned-forms/transcript.ts'
import type { Invocation } from '../arguments.ts'
import type { CommandEnvironment } from '../environment.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { replaceFile } from '../output/replace-file.ts'
import { type FormFile, formFile, openForms, readForm, readFormOptions, showPath } from '../read-forms.ts'
import { recordForm } from '../record-form.ts'
import { refuse } from '../refuse.ts'
import { returnTexts } from '../return-texts.ts'
import { showDiagnostics } from './show-diagnostics.ts'

/** `ordalag read FILE …`: what stands in forms that came back, and what does not agree with the sources. */
export async function read(invocation: Invocation, environment: CommandEnvironment): Promise<ExitCode> {
  const { files } = environment
  const say = returnTexts[invocation.language]
  if (invocation.agreements.length === 0) return refuse(environment, say.noFiles)
  const asked = invocation.agreements.map((word) => formFile(word, environment))
  const { record } = invocation.returns
  if (record !== null && (asked.length > 1 || !record.endsWith('.pdf')))
    return refuse(environment, asked.length > 1 ? say.oneToRecord : say.badEnding('--record', '.pdf'))
  const missing = asked.find(({ path }) => files.kind(path) !== 'file')
  if (missing) return refuse(environment, say.missing(missing.shown), exitCode.files)
  const opened = openForms(invocation, environment)
  if ('exit' in opened) return opened.exit
  const options = readFormOptions(invocation)
  const diagnostics: Diagnostic[] = []
  const forms: CheckedForm[] = []
  // One after the other: each is bounded in memory by itself.
  for (const file of asked) {
    const result = await readForm(file, files, opened.project, options)
    diagnostics.push(...result.diagnostics)
    if (result.checked) forms.push(result.checked)
  }
  if (invocation.output === 'json') {
    environment.print(printForms(forms, diagnostics, invocation))
  } else {
    if (invocation.output === 'terminal' && !invocation.quiet) {
      environment.print(forms.map((form) => describeForm(form, invocation)).join('\n'))
    }
    showDiagnostics(diagnostics, invocation, environment, opened.project.sources)
  }
  if (invocation.output === 'terminal' && !invocation.quiet) {
    environment.print(`${say.counted(asked.length, errorsOf(diagnostics).length)}\n`)
  }
  if (record !== null) await writeRecord(record, asked[0], forms[0], invocation, environment)
  return hasErrors(diagnostics) ? exitCode.sourceErrors : exitCode.done
}

/** Writes the record of a form, or says why there is none. */
async function writeRecord(
  path: string,
  file: FormFile | undefined,
  form: CheckedForm | undefined,
  { language, output }: Invocation,
  environment: CommandEnvironment,
): Promise<void> {
  const { files } = environment
  const say = returnTexts[language]
  const bytes = file && form && (await recordForm(form, files.read(file.path), files))
  if (!bytes) {
    environment.printError(`${say.notRecorded(showPath(path))}\n`)
    return
  }
  replaceFile(files, resolve(environment.workingFolder, path), bytes)
  const print = output === 'terminal' ? environment.print : environment.printError
  print(`${say.wrote(showPath(path))}\n`)
}

/** A form in a terminal: which it is, what it comes to, and what stands in each field. */
function describeForm({ form, expected, outcome }: CheckedForm, { language }: Invocation): string {
  const say = returnTexts[language]
  const { identity } = expected
  const amounts = (['requested', 'received', 'costs', 'unspent'] as const).flatMap((key) => {
    const amount = outcome[key]
    return amount ? [`${say.amounts[key]} ${writeAmountInKronor(amount)}`] : []
  })
  const facts = [...amounts, ...describeDays(outcome, say)]
  const values = expected.fields
    .filter(({ locked, name }) => !locked && (form.values.get(name) ?? '') !== '')
    .map(({ name, label, type }) => {
      const value = form.values.get(name) ?? ''
      const option = type.kind === 'choice' ? type.options.find((each) => each.value === value) : undefined
      return `    ${label}: ${cleanText(option?.label ?? value)}`
    })
  return [
    `${form.file}: ${say.read(say.names[identity.form], identity.source, identity.payment)}`,
    `  ${facts.join(', ')}`,
    ...values,
    '',
  ].join('\n')
}

/** The day of the signature, and that on which the form came in where it is another; the last day stands with the one that counts. */
function describeDays(
  { signedOn, day, due }: CheckedForm['outcome'],
  say: (typeof returnTexts)[Invocation['language']],
): readonly string[] {
  if (!day) return []
  const last = due ? say.lastDay(writeDateAsIso(due)) : ''
  const signed = signedOn && say.dated(writeDateAsIso(signedOn))
  if (signed && compareCalendarDates(signedOn, day) === 0) return [`${signed}${last}`]
  return [...(signed ? [signed] : []), `${say.cameIn(writeDateAsIso(day))}${last}`]
}

/** Forms and findings for programs: one list each, one format version. Amounts are öre, as texts, so that none is rounded. */
function printForms(
  forms: readonly CheckedForm[],
  diagnostics: readonly Diagnostic[],
  { language }: Invocation,
): string {
  const listed = forms.map(({ form, expected, outcome }) => ({
    file: form.file,
    format: form.format,
    ...form.identity,
    version: form.version,
    currentVersion: expected.version,
    outcome: {
      requestedOre: outcome.requested?.ore.toString() ?? null,
      receivedOre: outcome.received?.ore.toString() ?? null,
      costsOre: outcome.costs?.ore.toString() ?? null,
      unspentOre: outcome.unspent?.ore.toString() ?? null,
      signedOn: outcome.signedOn && writeDateAsIso(outcome.signedOn),
      day: outcome.day && writeDateAsIso(outcome.day),
      due: outcome.due && writeDateAsIso(outcome.due),
      daysLate: outcome.daysLate,
    },
    fields: [...form.values].map(([name, value]) => ({ name, value })),
    signatures: form.signatures,
  }))
  const { diagnostics: found } = JSON.parse(printJson(diagnostics, language)) as { diagnostics: unknown }
  return `${JSON.stringify({ version: 1, forms: listed, diagnostics: found }, null, 2)}\n`
}
