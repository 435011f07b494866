import { resolve } from 'node:path'
import { hasErrors } from '../../diagnostics/diagnostic.ts'
import { showLine } from '../../diagnostics/text-width.ts'
import { parseCalendarDate, weekdayOf } from '../../model/calendar-date.ts'
import { writeWeekday } from '../../model/swedish-form.ts'
import { readYaml } from '../../read/read-yaml.ts'
import { type Decision, decisionKinds } from '../../roll-forward/decision.ts'
import { type OldSource, type RolledAgreement, rollForward } from '../../roll-forward/roll-forward.ts'
import { scalarOf } from '../../roll-forward/source-values.ts'
import { nearestName } from '../../text/nearest-name.ts'
import { positionOf } from '../../text/source-file.ts'
import type { Invocation } from '../arguments.ts'
import type { CommandEnvironment } from '../environment.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { newTexts } from '../new-texts.ts'
import { createFolder } from '../output/create-folder.ts'
import { agreementIds, readProject } from '../project.ts'
import { refuse } from '../refuse.ts'
import { texts } from '../texts.ts'
import { showDiagnostics } from './show-diagnostics.ts'

/** What is signed, and what was decided of it, is of the old agreement alone. */
const rolledFiles = ['agreement.yaml', 'sections.yaml', 'annexes.yaml']
const wellFormedId = /^[a-z][a-z0-9-]{0,59}$/u
const lastYear = 2099

/** `ordalag new NEW --from OLD`: the sources of the next agreement, and the list of what must be decided in them. */
export function createNext(invocation: Invocation, environment: CommandEnvironment): ExitCode {
  const { files } = environment
  const say = newTexts[invocation.language]
  const { from } = invocation
  const [to] = invocation.agreements
  if (from === null || to === undefined || invocation.agreements.length > 1)
    return refuse(environment, say.usage)
  const folder = resolve(environment.workingFolder, invocation.project)
  const known = agreementIds(files, folder)
  if (!known.includes(from)) {
    return refuse(
      environment,
      texts[invocation.language].unknownAgreement(from, known.join(', ') || '–', nearestName(from, known)),
    )
  }
  if (!wellFormedId.test(to) || to === 'registers') return refuse(environment, say.badId(to))
  const target = `agreements/${to}`
  if (files.kind(`${folder}/${target}`) !== null) return refuse(environment, say.exists(target))

  const project = readProject(files, folder, folder, [from])
  const isRolled = (path: string) => rolledFiles.some((name) => path === `agreements/${from}/${name}`)
  const own = project.agreements[0]?.files ?? []
  const left = own.filter(({ path }) => !isRolled(path))
  const found = own
    .filter(({ path }) => isRolled(path))
    .map(({ path, bytes }) => ({ bytes, ...readYaml(path, bytes) }))
  const faults = found.flatMap(({ diagnostics }) => diagnostics)
  const sources = found.flatMap(({ file, bytes, value }): OldSource[] =>
    value ? [{ file, bytes, tree: value }] : [],
  )
  if (hasErrors(faults) || sources.length < found.length || sources.length === 0) {
    showDiagnostics(faults, invocation, environment, project)
    return refuse(environment, say.broken(from), exitCode.sourceErrors)
  }
  const facts = sources.find(({ file }) => file.path.endsWith('/agreement.yaml'))
  const oldYear = Number(scalarOf(facts?.tree, 'year')?.value)
  if (!Number.isInteger(oldYear))
    return refuse(environment, say.noYear(`agreements/${from}/agreement.yaml`), exitCode.sourceErrors)
  const newYear = Number(/(?:^|-)((?:19|20)[0-9]{2})$/u.exec(to)?.[1] ?? oldYear + 1)
  if (newYear <= oldYear || newYear > lastYear)
    return refuse(environment, say.sameYear(to, newYear, from, oldYear))

  const rolled = rollForward(sources, { from, to, oldYear, newYear })
  if (!rolled || rolled.files.some(({ path, bytes }) => hasErrors(readYaml(path, bytes).diagnostics)))
    throw new Error(`${from} could not be rolled forward without harm`)
  createFolder(files, folder, target, rolled.files, `ordalag-${environment.lock.holder.process}`)
  if (invocation.quiet) return exitCode.done
  environment.print(
    [
      say.created(target, from, `${oldYear} → ${newYear}`, rolled.files.length),
      '',
      ...printDecisions(rolled, invocation),
      ...(left.length > 0
        ? [`${say.left} (${left.length})`, ...left.map(({ path }) => `  ${path}`), '']
        : []),
      say.next(to),
      '',
    ].join('\n'),
  )
  return exitCode.done
}

function printDecisions({ decisions }: RolledAgreement, invocation: Invocation): readonly string[] {
  const say = newTexts[invocation.language]
  const lines = [say.toDecide(decisions.length), '']
  for (const kind of decisionKinds) {
    const own = decisions.filter((decision) => decision.kind === kind)
    if (own.length === 0) continue
    lines.push(`${say.kinds[kind]} (${own.length})`, ...own.map((each) => `  ${printDecision(each)}`), '')
  }
  return lines
}

function printDecision({ kind, span, subject, before, after }: Decision): string {
  const place = `${span.file.path}:${positionOf(span.file, span.start).line}`
  const values =
    kind === 'date'
      ? [before, after].map((value) => writeDay(value ?? '')).join(' → ')
      : after === null || before === null
        ? (before ?? '')
        : `${before} → ${after}`
  const parts = kind === 'title' ? [after ?? ''] : [subject, values]
  return showLine([place, ...parts].filter((part) => part !== '').join('  '))
}

/** A day with its weekday in Swedish, as in the sources; a month as it is. */
function writeDay(value: string): string {
  const date = parseCalendarDate(value)
  return date ? `${value} (${writeWeekday(weekdayOf(date))})` : value
}
