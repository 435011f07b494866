import { hasErrors } from '../../diagnostics/diagnostic.ts'
import { checkProject, type ProjectSources } from '../../pipeline/pipeline.ts'
import { sortFiles } from '../../pipeline/source-folders.ts'
import type { Invocation } from '../arguments.ts'
import type { CommandEnvironment } from '../environment.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { texts } from '../texts.ts'
import { openProject } from './open-project.ts'
import { showDiagnostics } from './show-diagnostics.ts'

/** `ordalag check`: everything that can be found without laying out pages; writes nothing but what `--fix` mends. */
export async function check(invocation: Invocation, environment: CommandEnvironment): Promise<ExitCode> {
  switch (invocation.checking) {
    case 'once':
      return checkOnce(invocation, environment)
    case 'fix':
    case 'show-fix':
      return (await import('./fix.ts')).fix(invocation, environment)
    case 'watch':
      return await (await import('./watch.ts')).watch(invocation, environment)
  }
}

/** How many agreements and decisions there are, sound or not. */
function countMatters({ agreements }: ProjectSources) {
  const sorted = agreements.map(({ id, files }) => sortFiles(id, files))
  return {
    agreements: sorted.filter(({ agreement }) => agreement !== null).length,
    decisions: sorted.reduce((sum, { decisions }) => sum + decisions.length, 0),
  }
}

function checkOnce(invocation: Invocation, environment: CommandEnvironment): ExitCode {
  const say = texts[invocation.language]
  const started = environment.milliseconds()
  const opened = openProject(invocation, environment)
  if (!opened.project) return opened.exit
  const { diagnostics } = checkProject(opened.project)
  showDiagnostics(diagnostics, invocation, environment, opened.project)
  const failed = hasErrors(diagnostics)
  if (invocation.output === 'terminal' && !invocation.quiet) {
    const time = say.seconds((environment.milliseconds() - started) / 1000)
    const { agreements, decisions } = countMatters(opened.project)
    const tell = failed ? say.checked : say.clean
    environment.print(`${tell(agreements, decisions, time)}\n`)
  }
  return failed ? exitCode.sourceErrors : exitCode.done
}
