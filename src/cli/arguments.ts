import { parseArgs } from 'node:util'
import { parseCalendarDate } from '../model/calendar-date.ts'
import { nearestName } from '../text/nearest-name.ts'
import { type Format, formats as knownFormats } from '../writers/index.ts'
import { type CheckTexts, checkTexts } from './check-texts.ts'
import { type Language, languageOf, type Texts, texts } from './texts.ts'

export type { Format }

/** A command line that was understood. */
export interface Invocation {
  readonly command:
    | 'build'
    | 'check'
    | 'diff'
    | 'new'
    | 'redline'
    | 'review'
    | 'textconv'
    | 'read'
    | 'ledger'
    | 'verify'
    | 'sign-off'
    | 'help'
    | 'version'
  readonly agreements: readonly string[]
  readonly out: string
  readonly project: string
  readonly formats: readonly Format[]
  readonly output: 'terminal' | 'lines' | 'json' | 'sarif' | 'github' | 'markdown' | 'html'
  readonly limit: number
  readonly language: Language
  readonly colour: 'auto' | 'always' | 'never'
  readonly quiet: boolean
  /** Of diff: whether a difference is told by the exit code. */
  readonly exitCode: boolean
  /** Of redline: who made the changes, and when (an ISO instant); null where nothing is said. */
  readonly changes: { readonly author: string | null; readonly date: string | null }
  /** Of new: the agreement to start from. */
  readonly from: string | null
  /** Of read and ledger: the day on which the forms came in, what they must be for, and where records and the ledger go. */
  readonly returns: Readonly<Record<'received' | 'wanted' | 'record' | 'csv' | 'html', string | null>>
  /** Of sign-off: whether the file is a scanned paper, where all signed, and what is said of single parties. */
  readonly signing: {
    readonly isScan: boolean
    readonly place: string | null
    readonly signed: readonly string[]
  }
  /** Of check: look once, mend what can be mended (or only show how), or look again whenever a source changes. */
  readonly checking: 'once' | 'fix' | 'show-fix' | 'watch'
}

const options = {
  out: { type: 'string' },
  format: { type: 'string' },
  from: { type: 'string' },
  author: { type: 'string' },
  date: { type: 'string' },
  received: { type: 'string' },
  for: { type: 'string' },
  record: { type: 'string' },
  csv: { type: 'string' },
  html: { type: 'string' },
  place: { type: 'string' },
  signed: { type: 'string' },
  scan: { type: 'boolean' },
  project: { type: 'string' },
  output: { type: 'string' },
  limit: { type: 'string' },
  lang: { type: 'string' },
  color: { type: 'string' },
  quiet: { type: 'boolean', short: 'q' },
  'exit-code': { type: 'boolean' },
  fix: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  watch: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const

type OptionName = keyof typeof options

/** All options, as they are written: `--out`. */
export const optionNames: readonly string[] = Object.keys(options).map((name) => `--${name}`)

/** All commands, as they are written. */
export const commands = [
  'build',
  'check',
  'diff',
  'new',
  'redline',
  'review',
  'textconv',
  'read',
  'ledger',
  'verify',
  'sign-off',
  'help',
  'version',
] as const

/** Understands a command line, or says in the user's language what is wrong with it. */
export function readArguments(
  given: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): { readonly invocation: Invocation } | { readonly fault: string } {
  const { tokens } = parseArgs({
    args: [...given],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const values = new Map<OptionName, string>()
  const signed: string[] = []
  const flags = new Set<OptionName>()
  const words: string[] = []
  const unknown: string[] = []
  const missing: string[] = []
  const needless: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value)
    if (token.kind !== 'option') continue
    const name = optionName(token.name)
    if (name === null) unknown.push(token.rawName)
    else if (options[name].type === 'boolean') {
      if (token.value !== undefined) needless.push(token.rawName)
      flags.add(name)
    } else if (!token.value || (!token.inlineValue && token.value.startsWith('-')))
      missing.push(token.rawName)
    else {
      values.set(name, token.value)
      // Said once for each party.
      if (name === 'signed') signed.push(token.value)
    }
  }

  const spoken = values.get('lang')
  const language: Language = spoken === 'sv' || spoken === 'en' ? spoken : languageOf(environment)
  const say: Texts = texts[language]
  const fault = (text: string): { readonly fault: string } => ({ fault: text })

  if (unknown[0] !== undefined) {
    return fault(say.unknownOption(unknown[0], nearestName(unknown[0], optionNames)))
  }
  if (missing[0] !== undefined) return fault(say.missingValue(missing[0]))
  if (needless[0] !== undefined) return fault(say.needlessValue(needless[0]))

  const oneOf = <const T extends string>(name: OptionName, allowed: readonly T[], fallback: T): T | null => {
    const value = values.get(name)
    if (value === undefined) return fallback
    return allowed.find((each) => each === value) ?? null
  }
  const bad = (name: OptionName, allowed: string) =>
    fault(say.badValue(`--${name}`, values.get(name) ?? '', allowed))

  if (oneOf('lang', ['sv', 'en'], language) === null) return bad('lang', 'sv, en')
  const outputs =
    words[0] === 'diff'
      ? (['terminal', 'json', 'markdown', 'html'] as const)
      : (['terminal', 'lines', 'json', 'sarif', 'github'] as const)
  const output = oneOf('output', outputs, 'terminal')
  if (output === null) return bad('output', outputs.join(', '))
  const colour = oneOf('color', ['auto', 'always', 'never'], 'auto')
  if (colour === null) return bad('color', 'auto, always, never')
  const limit = values.get('limit') ?? '50'
  if (!/^[1-9]\d{0,5}$/u.test(limit)) return bad('limit', '1–999999')
  const formats = readFormats(values.get('format') ?? (words[0] === 'redline' ? 'docx,html,pdf' : 'docx,pdf'))
  if (formats === null) return bad('format', knownFormats.join(', '))

  const received = values.get('received')
  if (received !== undefined && !parseCalendarDate(received)) return bad('received', say.aDay)

  const date = values.get('date')
  if (date !== undefined && !isInstant(date)) return bad('date', say.aMoment)

  const [word, ...agreements] = words
  const command = flags.has('help')
    ? 'help'
    : flags.has('version')
      ? 'version'
      : (commands.find((name) => name === word) ?? null)
  if (command === null && word === undefined) return fault(say.missingCommand)
  if (command === null) return fault(say.unknownCommand(word ?? '', nearestName(word ?? '', commands)))
  const checking = readChecking(flags, command, output, checkTexts[language])
  if ('fault' in checking) return checking

  return {
    invocation: {
      command,
      agreements,
      out: values.get('out') ?? (command === 'review' || command === 'redline' ? `out/${command}` : 'out'),
      project: values.get('project') ?? '.',
      formats,
      output,
      limit: Number(limit),
      language,
      colour,
      quiet: flags.has('quiet'),
      exitCode: flags.has('exit-code'),
      changes: {
        author: values.get('author') ?? null,
        date: date === undefined ? null : date.length === 10 ? `${date}T00:00:00Z` : date,
      },
      from: values.get('from') ?? null,
      signing: { isScan: flags.has('scan'), place: values.get('place') ?? null, signed },
      returns: {
        received: values.get('received') ?? null,
        wanted: values.get('for') ?? null,
        record: values.get('record') ?? null,
        csv: values.get('csv') ?? null,
        html: values.get('html') ?? null,
      },
      checking: checking.checking,
    },
  }
}

/** What check is to do, or why these options do not go together. */
function readChecking(
  flags: ReadonlySet<OptionName>,
  command: Invocation['command'],
  output: Invocation['output'],
  say: CheckTexts,
): Pick<Invocation, 'checking'> | { readonly fault: string } {
  const stray = (['fix', 'dry-run', 'watch'] as const).find((name) => flags.has(name))
  if (stray === undefined || command === 'help' || command === 'version') return { checking: 'once' }
  if (command !== 'check') return { fault: say.onlyForCheck(`--${stray}`) }
  if (flags.has('watch')) {
    if (stray !== 'watch') return { fault: say.notTogether(`--${stray}`, '--watch') }
    return output === 'terminal' || output === 'lines'
      ? { checking: 'watch' }
      : { fault: say.notTogether('--watch', `--output ${output}`) }
  }
  if (!flags.has('dry-run')) return { checking: 'fix' }
  if (!flags.has('fix')) return { fault: say.dryRunOfFix }
  return output === 'terminal'
    ? { checking: 'show-fix' }
    : { fault: say.notTogether('--dry-run', `--output ${output}`) }
}

/** A day, or a second of it in universal time. */
function isInstant(text: string): boolean {
  const [, day = ''] = /^(\d{4}-\d{2}-\d{2})(?:T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ)?$/u.exec(text) ?? []
  return parseCalendarDate(day) !== null
}

function optionName(name: string): OptionName | null {
  const long = Object.entries(options).find(
    ([key, option]) => key === name || ('short' in option && option.short === name),
  )
  return long ? (long[0] as OptionName) : null
}

function readFormats(list: string): readonly Format[] | null {
  const formats = new Set<Format>()
  for (const name of list.split(',')) {
    const format = knownFormats.find((known) => known === name)
    if (format === undefined) return null
    formats.add(format)
  }
  return [...formats].sort()
}
