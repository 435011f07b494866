import type { DiffReport } from '../../diff/diff-report.ts'
import type { Invocation } from '../arguments.ts'
import { compareSides } from '../compare-sides.ts'
import type { CommandEnvironment } from '../environment.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { openSides } from '../open-sides.ts'
import { refuse } from '../refuse.ts'
import { usesColour } from '../uses-colour.ts'

const widestText = 120
const usualWidth = 100

/** `ordalag diff OLD NEW`: what changed between two agreements, or two versions of one; writes nothing. */
export async function diff(invocation: Invocation, environment: CommandEnvironment): Promise<ExitCode> {
  const opened = openSides(invocation, environment)
  if ('fault' in opened) return refuse(environment, opened.fault)
  const { parts, isIncomplete } = await compareSides(opened.sides, invocation.language, environment)
  if (!invocation.quiet) await show({ parts }, invocation, environment)
  if (isIncomplete) return exitCode.sourceErrors
  const differs = parts.some((part) => part.changes.length > 0 || !part.isCompared)
  return invocation.exitCode && differs ? exitCode.sourceErrors : exitCode.done
}

async function show(
  report: DiffReport,
  invocation: Invocation,
  environment: CommandEnvironment,
): Promise<void> {
  const { language, limit } = invocation
  const { output, columns } = environment.terminal
  // Only the form that was asked for is loaded.
  switch (invocation.output) {
    case 'json':
      environment.print((await import('../../diff/print-json.ts')).printJson(report))
      return
    case 'markdown':
      environment.print((await import('../../diff/print-markdown.ts')).printMarkdown(report, language))
      return
    case 'html':
      environment.print((await import('../../review/write-diff.ts')).printDiffPage(report, language))
      return
  }
  const { printTerminal } = await import('../../diff/print-terminal.ts')
  environment.print(
    printTerminal(report, {
      language,
      colour: usesColour(invocation, environment, 'output'),
      limit,
      width: output ? Math.min(columns, widestText) : usualWidth,
    }),
  )
}
