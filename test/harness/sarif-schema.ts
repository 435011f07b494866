import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Ajv } from 'ajv'

/** The JSON Schema of SARIF 2.1.0 (its release rtm.5), which comes with the package of matchers for another test runner. */
const schemaFile = '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'

/** Says what is wrong with a SARIF log by its schema; nothing where it is valid. */
export function createSarifValidator(): (log: unknown) => readonly string[] {
  const path = createRequire(import.meta.url).resolve(schemaFile)
  // It is written in draft-04, of whose differences from draft-07 it uses none but the name of its own id.
  const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false })
  ajv.addFormat('uri', (text: string) => /^[a-z][a-z0-9+.-]*:\S+$/iu.test(text) && URL.canParse(text))
  ajv.addFormat('uri-reference', (text: string) =>
    /^(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[0-9a-f]{2})*$/iu.test(text),
  )
  ajv.addFormat('date-time', (text: string) => !Number.isNaN(Date.parse(text)))
  const accepts = ajv.compile(schema)
  return (log) =>
    accepts(log)
      ? []
      : (accepts.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}
