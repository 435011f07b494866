import { positionOf } from '../../src/text/source-file.ts'
import { type CodeScores, type FileScore, type Survivor, shareNoticed, standsStill } from './code-scores.ts'
import { type Family, families } from './find-targets.ts'
import type { Outcome } from './mutate-sources.ts'
import type { Change } from './perturb.ts'
import { isInSum, type Reason, reasonOf, reasons } from './reasons.ts'
import { reasonOfSurvivor, survivorReasons } from './survivor-reasons.ts'

const familyNames: Readonly<Record<Family, string>> = {
  amount: 'Belopp',
  date: 'Dagar och månader',
  year: 'Årtal',
  reference: 'Hänvisningar och källor',
  id: 'Id',
  name: 'Namn på aktörer och regioner',
  person: 'Namn på undertecknare',
  registration: 'Diarienummer',
  appropriation: 'Anslagens nummer och namn',
  level: 'Nivåer',
  figure: 'Andra tal',
  population: 'Folkmängd',
}

const changeNames: Readonly<Record<Change, string>> = {
  'unit-up': 'en enhet mer',
  'unit-down': 'en enhet mindre',
  'unit-changed': 'annan enhet',
  'digits-swapped': 'två siffror i omvänd ordning',
  neighbour: 'grannens värde',
  'day-later': 'en dag senare',
  'day-earlier': 'en dag tidigare',
  'month-later': 'en månad senare',
  'year-later': 'ett år senare',
  'year-earlier': 'ett år tidigare',
  misspelt: 'felstavat',
  'near-name': 'en annan aktörs namn',
  'former-name': 'aktörens namn från en annan tid',
  'other-kind': 'id för något av annat slag',
  'level-changed': 'en nivå upp eller ner',
}

/**
 * `docs/mutation.md`: what was perturbed, what was caught, and what was not and why. `textOfFile` gives a file of the repository by its
 * path; `codeFiles` are the files of the checks and the model, changed by Stryker or not.
 */
export function writeMutationPage(
  outcomes: readonly Outcome[],
  textOfFile: (path: string) => string,
  code: CodeScores,
  codeFiles: readonly string[],
): string {
  const missed = outcomes.filter((outcome) => !isCaught(outcome))
  const inSums = outcomes.filter(isInSum)
  const places = new Set(inSums.map(({ target }) => `${target.path} ${target.start}`)).size
  const caughtInSums = inSums.filter(isCaught).length
  return `${[
    '# Biter kontrollerna?',
    '',
    'Varje belopp, dag, årtal, hänvisning, id, namn, diarienummer, anslag, nivå, folkmängd och annat tal i `agreements/` ändras, ett ställe i',
    'taget, i överenskommelser, beslut och register, och allt som beror på det prövas på nytt med samma kontroller som `ordalag check` kör.',
    'En ändring är fångad när den ger ett fel eller en varning som inte finns på samma ställe i de oförändrade källorna. Ett förslag räcker',
    'inte. Sidan skrivs av `npm run mutate`, som slutar med kod 1 om ett belopp eller en folkmängd som ingår i en summa kan ändras utan att det',
    'märks, eller om en ändring som inte fångades saknar förklaring.',
    '',
    `Belopp och folkmängder som ingår i en summa: ${places} uppgifter, ${inSums.length} ändringar, ${caughtInSums} fångade.`,
    '',
    '## Per slags källa',
    '',
    '| källa | uppgifter | ändringar | fångade | som fel | som varning | inte fångade | andel fångade |',
    '|---|--:|--:|--:|--:|--:|--:|--:|',
    ...rowsOfSources(outcomes),
    '',
    '## Per familj',
    '',
    '| familj | uppgifter | ändringar | fångade | som fel | som varning | inte fångade | andel fångade |',
    '|---|--:|--:|--:|--:|--:|--:|--:|',
    ...families.map((family) =>
      rowOf(
        familyNames[family],
        outcomes.filter(({ target }) => target.family === family),
      ),
    ),
    rowOf('**Alla**', outcomes),
    '',
    '## Per slags ändring',
    '',
    '| familj | ändring | ändringar | fångade |',
    '|---|---|--:|--:|',
    ...rowsOfChanges(outcomes),
    '',
    '## Vad som fångade dem',
    '',
    'Den första kod med den högsta allvarlighetsgraden räknas, en per ändring. Koderna förklaras i [kontrollerna](checks.md).',
    '',
    '| kod | ändringar |',
    '|---|--:|',
    ...rowsOfCodes(outcomes),
    '',
    '## Vad som inte fångades, och varför',
    '',
    'Skälen ges av regler i `tools/mutate/reasons.ts`, inte ställe för ställe. Siffrorna efter värdena är rader.',
    '',
    ...sectionsOfReasons(missed, textOfFile),
    ...sectionOfCode(code, codeFiles, textOfFile),
  ]
    .join('\n')
    .trimEnd()}\n`
}

export function isCaught({ verdict }: Outcome): boolean {
  return verdict?.severity === 'error' || verdict?.severity === 'warning'
}

function rowsOfSources(outcomes: readonly Outcome[]): readonly string[] {
  const kinds: readonly (readonly [string, RegExp])[] = [
    ['Överenskommelser', /^agreements\/(?!registers\/)[^/]+\/[^/]+$/u],
    ['Beslut', /\/decisions\//u],
    ['Register', /^agreements\/registers\//u],
  ]
  return kinds.map(([name, paths]) =>
    rowOf(
      name,
      outcomes.filter(({ target }) => paths.test(target.path)),
    ),
  )
}

function rowOf(name: string, outcomes: readonly Outcome[]): string {
  const places = new Set(outcomes.map(({ target }) => `${target.path} ${target.start} ${target.end}`)).size
  const caught = outcomes.filter(isCaught)
  const errors = caught.filter(({ verdict }) => verdict?.severity === 'error').length
  const share = outcomes.length === 0 ? 1000 : Math.floor((caught.length * 1000) / outcomes.length)
  const cells = [
    places,
    outcomes.length,
    caught.length,
    errors,
    caught.length - errors,
    outcomes.length - caught.length,
  ]
  return `| ${name} | ${cells.join(' | ')} | ${Math.floor(share / 10)},${share % 10} % |`
}

function rowsOfChanges(outcomes: readonly Outcome[]): readonly string[] {
  return families.flatMap((family) => {
    const own = outcomes.filter(({ target }) => target.family === family)
    return (Object.keys(changeNames) as readonly Change[]).flatMap((change) => {
      const alike = own.filter((outcome) => outcome.change === change)
      if (alike.length === 0) return []
      const caught = alike.filter(isCaught).length
      return [`| ${familyNames[family]} | ${changeNames[change]} | ${alike.length} | ${caught} |`]
    })
  })
}

function rowsOfCodes(outcomes: readonly Outcome[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const outcome of outcomes) {
    const code = isCaught(outcome) ? outcome.verdict?.code : undefined
    if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  return [...counts]
    .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .map(([code, count]) => `| \`${code}\` | ${count} |`)
}

function sectionsOfReasons(
  missed: readonly Outcome[],
  textOfFile: (path: string) => string,
): readonly string[] {
  const byReason = new Map<Reason, Outcome[]>()
  for (const outcome of missed) {
    const reason = reasonOf(outcome)
    const known = byReason.get(reason)
    if (known) known.push(outcome)
    else byReason.set(reason, [outcome])
  }
  return (Object.keys(reasons) as readonly Reason[]).flatMap((reason) => {
    const own = byReason.get(reason)
    if (!own) return []
    const [, heading = reason, more = ''] = /^(.*?)[.:](?:\s+(.*))?$/u.exec(reasons[reason]) ?? []
    const said = more === '' ? '' : ` ${more.slice(0, 1).toUpperCase()}${more.slice(1)}`
    return [`### ${heading}`, '', `${own.length} ändringar.${said}`, '', ...linesOf(own, textOfFile), '']
  })
}

/** One line for each written value of a file and what was put in its place, with the rows where nothing was found. */
function linesOf(outcomes: readonly Outcome[], textOfFile: (path: string) => string): readonly string[] {
  const groups = new Map<string, Set<number>>()
  for (const { target, change, text } of outcomes) {
    const file = { path: target.path, text: textOfFile(target.path) }
    const key = `- \`${target.path.replace('agreements/', '')}\` ${written(target.written)} → ${written(text)} (${changeNames[change]})`
    const rows = groups.get(key) ?? new Set()
    groups.set(key, rows.add(positionOf(file, target.start).line))
  }
  return [...groups].map(([key, rows]) => `${key}: ${[...rows].join(', ')}`)
}

function written(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ')
  return `\`${line}\``
}

const codeHeading = '## Ändringar i koden'

/** The page with the part about the code made anew, and all before it as it was. */
export function replaceCodeSection(
  page: string,
  code: CodeScores,
  codeFiles: readonly string[],
  textOfFile: (path: string) => string,
): string {
  const [before = ''] = page.split(`\n${codeHeading}\n`)
  return `${[before, ...sectionOfCode(code, codeFiles, textOfFile)].join('\n').trimEnd()}\n`
}

function sectionOfCode(
  code: CodeScores,
  codeFiles: readonly string[],
  textOfFile: (path: string) => string,
): readonly string[] {
  const files = Object.entries(code)
  if (files.length === 0) return []
  const all = files.reduce<Omit<FileScore, 'survivors'>>(
    (sum, [, score]) => ({
      killed: sum.killed + score.killed,
      timeout: sum.timeout + score.timeout,
      survived: sum.survived + score.survived,
      uncovered: sum.uncovered + score.uncovered,
    }),
    { killed: 0, timeout: 0, survived: 0, uncovered: 0 },
  )
  const row = (name: string, score: Omit<FileScore, 'survivors'>) =>
    `| ${name} | ${score.killed} | ${score.timeout} | ${score.survived} | ${score.uncovered} | ${shareNoticed(score)} |`
  const unscored = codeFiles.filter((file) => !(file in code))
  const survivors = files.flatMap(([file, score]) => {
    const text = textOfFile(file)
    return score.survivors.map((each) => ({ file, each, isThere: standsStill(each, text) }))
  })
  const outdated = [...new Set(survivors.flatMap(({ file, isThere }) => (isThere ? [] : [file])))]
  return [
    codeHeading,
    '',
    '`npm run mutate:code` låter Stryker ändra koden i `src/checks/`, `src/wording/` och `src/model/`, ett ställe i taget, och kör testen av enskilda regler:',
    'provfallen i `test/cases/checks/` och `test/cases/model/`, med vad meddelandena säger, och testen av enskilda funktioner. Testen av hela',
    'överenskommelser är inte med: de passerar varje ställe. Det som läggs fast när en fil läses in (koder, ordlistor, mönster utanför',
    'funktioner) ändras inte; det prövas av att provfallen ska visa varje kod och av att källorna ska vara rena.',
    ...(unscored.length === 0
      ? [`Alla ${codeFiles.length} filer med kod är prövade.`]
      : [
          `Av ${codeFiles.length} filer har ${codeFiles.length - unscored.length} en siffra. De ${unscored.length} som räknas upp efter tabellen är **inte** prövade på det sättet;`,
          '`npm run mutate:code -- src/checks/…` lägger till dem.',
        ]),
    '',
    '| fil | märkta | tidsgräns | inte märkta | inte körda | andel märkta |',
    '|---|--:|--:|--:|--:|--:|',
    ...files.map(([file, score]) => row(`\`${file}\`${outdated.includes(file) ? ' (*)' : ''}`, score)),
    row('**Alla**', all),
    '',
    ...(outdated.length > 0
      ? [
          '(*) Filen har ändrats sedan den prövades. Siffran gäller koden som den var, och de ställen som inte längre står där är inte med nedan.',
          '',
        ]
      : []),
    ...(unscored.length > 0 ? ['Utan siffra:', '', ...unscored.map((file) => `- \`${file}\``), ''] : []),
    '### Ändringar som inget test märkte',
    '',
    'De är sorterade efter ändringens form, av regler i `tools/mutate/survivor-reasons.ts`; skälet är det vanliga för formen och inget bevis för',
    'varje rad. Att belopp i summor inte kan ändras obemärkt prövas i sidans första del. Siffran efter filen är raden.',
    '',
    ...sectionsOfSurvivors(survivors.filter(({ isThere }) => isThere)),
  ]
}

function sectionsOfSurvivors(
  survivors: readonly { readonly file: string; readonly each: Survivor }[],
): readonly string[] {
  return survivorReasons.flatMap((reason) => {
    const own = survivors.filter(({ each }) => reasonOfSurvivor(each) === reason)
    if (own.length === 0) return []
    const lines = own.map(
      ({ file, each }) => `- \`${file}\` ${each.line}: ${fenced(each.written)} → ${fenced(each.changed)}`,
    )
    return [`#### ${reason.heading}`, '', `${own.length} ändringar. ${reason.text}`, '', ...lines, '']
  })
}

function fenced(text: string): string {
  return text === '' ? '(tomt)' : `\`\` ${text} \`\``
}
