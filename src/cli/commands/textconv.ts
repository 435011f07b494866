import { resolve } from 'node:path'
import { hasErrors } from '../../diagnostics/diagnostic.ts'
import type { Invocation } from '../arguments.ts'
import type { CommandEnvironment } from '../environment.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { refuse } from '../refuse.ts'
import { type Texts, texts } from '../texts.ts'

/**
 * `ordalag textconv FILE`: a built DOCX or a source as text, for `git diff` and `git log -p`. What is neither, or cannot be understood, is
 * printed as it stands: git gives up on a whole diff where this command fails.
 */
export async function textconv(invocation: Invocation, environment: CommandEnvironment): Promise<ExitCode> {
  const say: Texts = texts[invocation.language]
  const [path] = invocation.agreements
  if (path === undefined || invocation.agreements.length > 1) return refuse(environment, say.textconvUsage)
  const bytes = environment.files.read(resolve(environment.workingFolder, path))
  environment.print(await convert(path, bytes, invocation))
  return exitCode.done
}

async function convert(path: string, bytes: Uint8Array, { language }: Invocation): Promise<string> {
  if (isZip(bytes)) return convertDocx(path, bytes, language)
  if (/\.ya?ml$/u.test(path)) {
    const { readYaml } = await import('../../read/read-yaml.ts')
    const { value, diagnostics } = readYaml(path, bytes)
    if (value && !hasErrors(diagnostics)) {
      const { writeTreeLines } = await import('../../read/write-tree-lines.ts')
      return `${writeTreeLines(value).join('\n')}\n`
    }
  }
  return new TextDecoder().decode(bytes)
}

async function convertDocx(
  path: string,
  bytes: Uint8Array,
  language: Invocation['language'],
): Promise<string> {
  const { readDocx } = await import('../../docx-reader/read-docx.ts')
  const { textOfDocx } = await import('../../docx-reader/text-of-docx.ts')
  const { textOfMessage } = await import('../../diagnostics/text-of-message.ts')
  const opened = readDocx(path, bytes)
  const { text, diagnostics } = opened.value
    ? textOfDocx(opened.value)
    : { text: '', diagnostics: opened.diagnostics }
  const faults = diagnostics.map(({ message }) => `[${textOfMessage(message, language)}]\n`)
  return `${faults.join('')}${text}`
}

/** `PK\3\4`, as every DOCX begins. */
function isZip(bytes: Uint8Array): boolean {
  return [0x50, 0x4b, 0x03, 0x04].every((byte, index) => bytes[index] === byte)
}
