import { createHash } from 'node:crypto'
import { lineAt, positionOf, type SourceFile, type Span, textOf } from '../text/source-file.ts'
import { catalogue, type MessageCode } from './catalogue/index.ts'
import { type Diagnostic, type Fix, sortDiagnostics } from './diagnostic.ts'
import { fileOfDiagnostic } from './file-of-diagnostic.ts'
import { type OriginalText, readOriginal } from './original-text.ts'
import type { Severity } from './severity.ts'
import { type Language, textOfMessage } from './text-of-message.ts'

/** What a SARIF log says beside the diagnostics. */
export interface SarifOptions {
  /** The language of the messages. Help for the rules is in both. */
  readonly language: Language
  /** The version of ordalag. */
  readonly version: string
  /** The bytes of the sources by path. Offsets count in the file as it stands; without its bytes a file has `\n` line ends. */
  readonly bytes: ReadonlyMap<string, Uint8Array>
}

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', suggestion: 'note' }
/** How code-scanning services rank rules that are not about security. */
const ranks: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  suggestion: 'recommendation',
}
const baseId = 'PROJECT'
const fixTexts = { sv: 'Rätta så här.', en: 'Mend it like this.' } as const
const baseTexts = { sv: 'Projektets mapp.', en: 'The folder of the project.' } as const

/**
 * Diagnostics as a SARIF 2.1.0 log (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html): one run, a rule for each
 * code that was found, and its texts in the other language as a translation. Lines and columns count from 1, offsets from 0, all in
 * UTF-16 code units. Paths are relative to the project. The same diagnostics give the same bytes.
 */
export function printSarif(diagnostics: readonly Diagnostic[], options: SarifOptions): string {
  const sorted = sortDiagnostics(diagnostics)
  const codes = [...new Set(sorted.map(({ message }) => message.code))].sort()
  const ruleIndex = new Map(codes.map((code, index) => [code, index]))
  const artifacts = createArtifacts(options.bytes)
  const fingerprint = createFingerprints()
  const { language } = options
  const other = language === 'sv' ? 'en' : 'sv'
  const results = sorted.map((diagnostic) => {
    const { message, severity, span, related, fix } = diagnostic
    const path = fileOfDiagnostic(diagnostic)
    return {
      ruleId: message.code,
      ruleIndex: ruleIndex.get(message.code),
      level: levels[severity],
      message: { text: textOfMessage(message, language) },
      ...(path === null
        ? {}
        : {
            locations: [
              {
                physicalLocation:
                  span === null ? { artifactLocation: artifacts.locate(path) } : artifacts.place(span),
              },
            ],
          }),
      ...(related.length === 0
        ? {}
        : {
            relatedLocations: related.map((place, index) => ({
              id: index + 1,
              physicalLocation: artifacts.place(place.span),
              message: { text: textOfMessage(place.note, language) },
            })),
          }),
      partialFingerprints: { 'ordalagPlace/v1': fingerprint(diagnostic) },
      ...(fix === null
        ? {}
        : {
            fixes: [{ description: { text: fixTexts[language] }, artifactChanges: [artifacts.change(fix)] }],
          }),
    }
  })
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'ordalag',
            version: options.version,
            semanticVersion: options.version,
            language,
            rules: codes.map((code) => ruleOf(code, language)),
          },
        },
        ...(codes.length === 0
          ? {}
          : {
              translations: [
                {
                  name: 'ordalag',
                  version: options.version,
                  semanticVersion: options.version,
                  localizedDataSemanticVersion: options.version,
                  language: other,
                  contents: ['localizedData'],
                  associatedComponent: { name: 'ordalag' },
                  translationMetadata: { name: `ordalag (${other})` },
                  rules: codes.map((code) => translationOf(code, other)),
                },
              ],
            }),
        language,
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [baseId]: { description: { text: baseTexts[language] } } },
        artifacts: artifacts.list(),
        results,
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function ruleOf(code: MessageCode, language: Language) {
  const { severity } = catalogue[code]
  return {
    ...translationOf(code, language),
    name: code.replaceAll(/(?:^|[/-])([a-z])/gu, (_, letter: string) => letter.toUpperCase()),
    help: {
      text: `${describe(code, 'sv')}\n\n${describe(code, 'en')}`,
      markdown: `**Svenska.** ${describe(code, 'sv')}\n\n**English.** ${describe(code, 'en')}`,
    },
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: [code.split('/')[0]], 'problem.severity': ranks[severity] },
  }
}

function translationOf(code: MessageCode, language: Language) {
  const text = describe(code, language)
  return {
    id: code,
    shortDescription: { text: /^.*?[.:?](?= |$)/u.exec(text)?.[0] ?? text },
    fullDescription: { text },
  }
}

/** A message without what is filled in: `Raderna i gruppen blir … men summan anges till …`. */
function describe(code: MessageCode, language: Language): string {
  return catalogue[code][language].replace(/\{[A-Za-z][A-Za-z0-9]*\}/gu, '…')
}

/** The files that a log speaks of, in the order in which they are first named, and places in them. */
function createArtifacts(bytes: ReadonlyMap<string, Uint8Array>) {
  const indexes = new Map<string, number>()
  const originals = new Map<SourceFile, OriginalText | null>()
  const originalOf = (file: SourceFile): OriginalText | null => {
    const known = originals.get(file)
    if (known !== undefined) return known
    const own = bytes.get(file.path)
    const original = own === undefined ? null : readOriginal(file, own)
    originals.set(file, original)
    return original
  }
  const locate = (path: string) => {
    const index = indexes.get(path) ?? indexes.size
    indexes.set(path, index)
    return { uri: uriOf(path), uriBaseId: baseId, index }
  }
  const region = ({ file, start, end }: Span) => {
    const from = positionOf(file, start)
    const to = positionOf(file, end)
    const original = originalOf(file)
    const charOffset = original?.offsetOf(start) ?? start
    return {
      startLine: from.line,
      startColumn: from.column,
      endLine: to.line,
      endColumn: to.column,
      charOffset,
      charLength: (original?.offsetOf(end) ?? end) - charOffset,
    }
  }
  return {
    locate,
    place: (span: Span) => ({
      artifactLocation: locate(span.file.path),
      region: { ...region(span), snippet: { text: textOf(span) } },
    }),
    change: ({ span, text }: Fix) => ({
      artifactLocation: locate(span.file.path),
      replacements: [
        {
          deletedRegion: region(span),
          ...(text === ''
            ? {}
            : {
                insertedContent: {
                  text: text.replaceAll('\n', originalOf(span.file)?.lineEndAt(span.start) ?? '\n'),
                },
              }),
        },
      ],
    }),
    list: () =>
      [...indexes.keys()].map((path) => ({
        location: { uri: uriOf(path), uriBaseId: baseId },
        sourceLanguage: path.endsWith('.yaml') ? 'yaml' : 'handlebars',
        encoding: 'UTF-8',
      })),
  }
}

function uriOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}

/**
 * Names a finding so that it is known again when lines above it come or go: by its code, its file, what is marked and the line that
 * it stands on, and by its number among those that are alike in all this. What the message says does not count, so that
 * a difference of 2 mnkr that becomes one of 1 mnkr is the same finding.
 */
function createFingerprints(): (diagnostic: Diagnostic) => string {
  const seen = new Map<string, number>()
  return (diagnostic) => {
    const { span, message } = diagnostic
    const parts = [message.code, fileOfDiagnostic(diagnostic) ?? '']
    if (span !== null)
      parts.push(textOf(span), lineAt(span.file, positionOf(span.file, span.start).line).trim())
    const likeness = JSON.stringify(parts)
    const number = (seen.get(likeness) ?? 0) + 1
    seen.set(likeness, number)
    return `${createHash('sha256').update(likeness).digest('hex').slice(0, 16)}:${number}`
  }
}
