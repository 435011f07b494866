import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Check } from '../src/checks/check.ts'
import { checks } from '../src/checks/index.ts'
import { catalogue, type MessageCode } from '../src/diagnostics/catalogue/index.ts'
import { silenceMessages } from '../src/diagnostics/catalogue/silence.ts'
import type { Severity } from '../src/diagnostics/severity.ts'

/**
 * `docs/checks.md`: every check as its doc comment explains it, with its codes, their texts in both languages, and for each code an
 * example out of the check's own cases, which the tests run.
 */
const root = resolve(import.meta.dirname, '..')

const families = [
  ['amount', 'Belopp'],
  ['distribution', 'Fördelning'],
  ['date', 'Datum'],
  ['reference', 'Hänvisningar'],
  ['structure', 'Uppbyggnad'],
  ['language', 'Språk'],
  ['decision', 'Beslut'],
  ['form', 'Blanketter'],
  ['final', 'Färdigt att underteckna'],
  ['model', 'Ordning och perioder'],
] as const

const severities: Readonly<Record<Severity, string>> = {
  error: 'fel',
  warning: 'varning',
  suggestion: 'förslag',
}

export function writeChecksPage(): string {
  const sections = families.flatMap(([family, title]) => {
    const members = checks.filter((check) => familyOf(check) === family)
    return members.length === 0 ? [] : [`## ${title}`, '', ...members.flatMap(writeCheck)]
  })
  const unplaced = checks.filter((check) => !families.some(([family]) => family === familyOf(check)))
  if (unplaced.length > 0) throw new Error(`No family in tools/checks-page.ts for ${unplaced[0]?.name}`)
  return `${[...introduction, ...writeContents(), ...sections, ...silencing].join('\n').trimEnd()}\n`
}

/** A check belongs where its first code does. */
function familyOf({ codes }: Check): string {
  return codes[0]?.replace(/\/.*$/u, '') ?? ''
}

const introduction = [
  '# Kontroller',
  '',
  'Allt som `ordalag check` kontrollerar utöver att källorna går att läsa och följer [källspråket](source-language.md). Sidan görs av',
  'kontrollerna i `src/checks/` och deras provfall (`npm run docs`); varje exempel är hämtat ur ett provfall som körs vid varje test.',
  '',
  'Ett **fel** är något som skulle drabba den som undertecknar: inget dokument byggs förrän det är rättat. En **varning** är troligen fel.',
  'Ett **förslag** är värt att veta. Varje meddelande visar raden, stället och, när två ställen säger emot varandra, det andra stället.',
  'Där det finns bara ett rätt sätt att rätta gör `ordalag check --fix` det. Vill du behålla något som en varning eller ett förslag gäller,',
  '[tysta det på stället](#tysta-en-varning) med ett skäl.',
  '',
  'I exemplen visar `^^^` platsen som meddelandet pekar på. Klamrar i texterna fylls i med det som gäller.',
  '',
]

function writeContents(): readonly string[] {
  const lines = families.flatMap(([family, title]) => {
    const members = checks.filter((check) => familyOf(check) === family)
    if (members.length === 0) return []
    return [
      `- **${title}**`,
      ...members.map((check) => `  - [${readExplanation(check).title}](#${check.name})`),
    ]
  })
  return [...lines, '- [Tysta en varning](#tysta-en-varning)', '']
}

function writeCheck(check: Check): readonly string[] {
  const { title, text } = readExplanation(check)
  return [
    `<a id="${check.name}"></a>`,
    '',
    `### ${title}`,
    '',
    ...text,
    '',
    ...check.codes.flatMap((code) => [...writeMessage(code), ...writeExample(check, code)]),
  ]
}

/** The explanation in a check's file: the first doc comment that begins with a line in bold. */
function readExplanation({ name }: Check): { readonly title: string; readonly text: readonly string[] } {
  const source = readFileSync(resolve(root, `src/checks/${name}.ts`), 'utf8')
  const comment = /\/\*\*\n( \* \*\*[\s\S]*?)\n \*\//u.exec(source)?.[1]
  if (comment === undefined) throw new Error(`src/checks/${name}.ts has no explanation`)
  const lines = comment.split('\n').map((line) => line.replace(/^ \* ?/u, ''))
  const [first = '', ...rest] = lines
  // The example in the comment is for whoever reads the code; the page shows cases that are run.
  const text = rest.join('\n').replaceAll(/\n*```[\s\S]*?```/gu, '')
  return {
    title: first.replaceAll('**', '').replace(/\.$/u, ''),
    text: text
      .trim()
      .replaceAll(/^(Varför|Så rättas det):/gmu, '**$1:**')
      .split('\n'),
  }
}

function writeMessage(code: MessageCode): readonly string[] {
  const { severity, sv, en } = catalogue[code]
  return [
    `#### \`${code}\``,
    '',
    `${capital(severities[severity])}. ${escapeMarkdown(sv)}`,
    '',
    `*In English:* ${escapeMarkdown(en)}`,
    '',
  ]
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function escapeMarkdown(text: string): string {
  return text.replaceAll(/[<*_|[\]]/gu, '\\$&')
}

const markLine = /^ *# *(?:\^+|<+|\|)~? +(?:error|warning|suggestion|related) +([a-z0-9-]+\/[a-z0-9-]+)/u

/** The first place in the check's cases that shows a code, with the keys that it lies under. */
function writeExample({ name }: Check, code: MessageCode): readonly string[] {
  const lines = readFileSync(resolve(root, `test/cases/checks/${name}.yaml`), 'utf8').split('\n')
  const at = lines.findIndex((line) => markLine.exec(line)?.[1] === code)
  const mark = lines[at]
  if (mark === undefined) return writeWholeCase(lines, code)
  let source = at
  while (source > 0 && markLine.test(lines[source] ?? '')) source -= 1
  const above: string[] = []
  let depth = indentOf(lines[source] ?? '')
  let file = 'agreement.yaml'
  for (let index = source - 1; index >= 0; index -= 1) {
    const line = lines[index] ?? ''
    const opening = /^## file: (\S+)/u.exec(line)
    if (opening?.[1] !== undefined) file = opening[1]
    if (line.startsWith('## ')) break
    if (line.trim() === '' || markLine.test(line) || indentOf(line) >= depth) continue
    depth = indentOf(line)
    above.unshift(line)
  }
  const isTemplate = file.endsWith('.hbs')
  const opening = isTemplate ? [] : [`# ${file}`]
  const shown = [...opening, ...(isTemplate ? [] : above), lines[source] ?? '', mark]
  return [isTemplate ? '```handlebars' : '```yaml', ...shown, '```', '']
}

/** A case whose diagnostic has its place in a file that the case does not show. */
function writeWholeCase(lines: readonly string[], code: MessageCode): readonly string[] {
  const at = lines.findIndex((line) => line.startsWith('## expect ') && line.endsWith(` ${code}`))
  if (at === -1) return []
  const next = lines.findIndex((line, index) => index > at && line.startsWith('## case: '))
  const shown = lines
    .slice(at, next === -1 ? undefined : next)
    .filter((line) => line.trim() !== '' && !line.startsWith('## expect '))
    .map((line) => line.replace(/^## file: /u, '# '))
  const opening = shown[0]?.startsWith('# ') ? [] : ['# agreement.yaml']
  return ['```yaml', ...opening, ...shown, '```', '']
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}

const silencing = [
  '## Tysta en varning',
  '',
  'En varning eller ett förslag som är riktigt, men där det som står ska stå kvar, kan tystas på sitt ställe med ett skäl:',
  '',
  '```yaml',
  'deadlines:',
  '  - id: requisition',
  '    # ordalag-ignore date/not-a-working-day: dagen står så i regeringsbeslutet',
  '    due: 2024-12-01',
  '```',
  '',
  '- Kommentaren står på raden före den nyckel eller listpunkt som den gäller, eller sist på samma rad efter två mellanrum. Flera kan',
  '  stå under varandra. I en löptext (`|`) är `#` text, så där står kommentaren före nyckeln.',
  '- Före en nyckel gäller den nyckeln och dess värde. Före en listpunkt gäller den punktens egna fält, men inte listor och punkter',
  '  längre in: den tystar ett ställe, aldrig ett helt avsnitt.',
  '- Skälet krävs. Det är till för den som läser nästa gång.',
  '- Ett fel går aldrig att tysta. Det är det som gör att `status: final` kan lova att allt stämmer.',
  '- Det går inte att tysta något i en mall; ändra ordalydelsen där.',
  '- En kommentar som inte längre tystar något anmäls, och `--fix` tar bort den.',
  '',
  ...Object.keys(silenceMessages).flatMap((code) => writeMessage(code as MessageCode)),
]
