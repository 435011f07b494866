import ownPackage from '../../package.json' with { type: 'json' }
import { readArguments } from './arguments.ts'
import type { CommandEnvironment } from './environment.ts'
import { type ExitCode, exitCode } from './exit-code.ts'
import { codeOf } from './output/file-system.ts'
import { SwapInterrupted } from './output/output-tree.ts'
import { languageOf, type Texts, texts } from './texts.ts'

/**
 * The command line: arguments in, exit code out. Everything that it touches comes in `environment`.
 * Never throws: a fault of a file or of ordalag itself is told, and the earlier outputs are whole.
 */
export async function run(given: readonly string[], environment: CommandEnvironment): Promise<ExitCode> {
  const read = readArguments(given, environment.variables)
  if ('fault' in read) {
    environment.printError(`${read.fault}\n`)
    return exitCode.usage
  }
  const { invocation } = read
  const say = texts[invocation.language]
  try {
    // Help and faults of usage need none of the stages, whose loading takes most of a short run.
    switch (invocation.command) {
      case 'help':
        environment.print((await import('./help-texts.ts')).helpTexts[invocation.language])
        return exitCode.done
      case 'version':
        environment.print(`${ownPackage.version}\n`)
        return exitCode.done
      case 'build':
        return await (await import('./commands/build.ts')).build(invocation, environment)
      case 'check':
        return await (await import('./commands/check.ts')).check(invocation, environment)
      case 'diff':
        return await (await import('./commands/diff.ts')).diff(invocation, environment)
      case 'textconv':
        return await (await import('./commands/textconv.ts')).textconv(invocation, environment)
      case 'redline':
        return await (await import('./commands/redline.ts')).redline(invocation, environment)
      case 'review':
        return await (await import('./commands/review.ts')).review(invocation, environment)
      case 'new':
        return (await import('./commands/new.ts')).createNext(invocation, environment)
      case 'verify':
        return await (await import('./commands/verify.ts')).verify(invocation, environment)
      case 'sign-off':
        return await (await import('./commands/sign-off.ts')).signOff(invocation, environment)
      case 'read':
        return await (await import('./commands/read.ts')).read(invocation, environment)
      case 'ledger':
        return await (await import('./commands/ledger.ts')).ledger(invocation, environment)
    }
  } catch (error) {
    const interrupted = error instanceof SwapInterrupted
    const fault = fileFault(interrupted ? error.cause : error, say)
    if (fault !== null) {
      environment.printError(`${interrupted ? say.interrupted(fault) : say.fileFault(fault)}\n`)
      return exitCode.files
    }
    environment.printError(`${texts[languageOf(environment.variables)].internal(describe(error))}\n`)
    return exitCode.internal
  }
}

/** A fault of the file system in words, or null where it is none. */
function fileFault(error: unknown, say: Texts): string | null {
  if (!(error instanceof Error)) return null
  const code = codeOf(error) || (/^E[A-Z]+(?=:)/u.exec(error.message)?.[0] ?? '')
  const path =
    ('path' in error && typeof error.path === 'string'
      ? error.path
      : /'([^']+)'/u.exec(error.message)?.[1]) ?? ''
  if (code === 'ENOSPC' || code === 'EDQUOT') return say.noSpace(path)
  if (code === 'EROFS') return say.readOnly(path)
  if (code === 'EACCES' || code === 'EPERM') return say.noAccess(path)
  if (code === 'ENOENT' && path !== '') return say.notThere(path)
  return /^E[A-Z]{2,}$/u.test(code) ? say.otherFault(error.message) : null
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
