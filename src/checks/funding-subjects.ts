import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import type { Agreement, FundingLine, Level, Registers, Section } from '../model/agreement.ts'
import { linesOf } from '../model/funding-sums.ts'
import { expressionsOf } from '../model/prose-expressions.ts'
import { findBody } from '../model/register-lookup.ts'
import { writeList } from '../model/swedish-form.ts'
import type { Located } from '../text/source-file.ts'
import { levelInWords, levelNames } from '../wording/level-names.ts'
import { headingsOf, levelOf, type PlacedSection, sectionsOf } from '../wording/sections-of.ts'
import { areAkin, shareWord, stemsOf } from '../wording/word-stems.ts'
import type { Check } from './check.ts'

/**
 * **En rad ska peka på avsnitt som handlar om samma sak.**
 *
 * Raden har en etikett och ett ändamål, avsnitten har rubriker. Minst ett ord ska vara gemensamt mellan raden och rubriken på
 * det avsnitt som talar om pengarna (`section`), och mellan raden och rubriken på det avsnitt som beskriver arbetet
 * (`activities`), eller mellan de båda rubrikerna. Detsamma gäller ett avsnitt som radens egen text
 * hänvisar till, om det inte är ett av dem. Ord räknas som lika i alla böjningsformer och när det ena är för- eller
 * efterled i det andra (*barncancer*, *barncancerområdet*). Ord som är vanliga i alla överenskommelser (*arbete*, *stöd*,
 * *nationell*) och ord ur överenskommelsens titel räknas inte. Anmärkningen kommer bara om något annat avsnitt har ett av
 * radens ord i rubriken. Säger raden att arbetet är nationellt, samverkansregionalt eller regionalt ska avsnittets `level`
 * säga detsamma. Säger den inget gäller mottagarens nivå, om mottagaren är regional eller samverkansregional och inte får ett uppdrag.
 *
 * Varför: hänvisningen trycks som ett avsnittsnummer. Pekar den på grannavsnittet är pengarna lovade till fel arbete, och
 * det syns inte på numret.
 *
 * Så rättas det: skriv id för rätt avsnitt, eller gör etiketten eller rubriken tydligare.
 *
 * ```yaml
 * - { id: childhood-cancer, label: Barncancer, amount: 80 mnkr, section: economy-rehabilitation }
 * # avsnittet heter ”Rehabilitering”; ”Barncancerområdet” har id economy-childhood-cancer
 * ```
 */
export const fundingSubjects: Check = {
  name: 'funding-subjects',
  codes: ['reference/other-subject', 'reference/other-level'],
  checkModel: (agreement, registers) => {
    const subjects = readSubjects(agreement, registers)
    return agreement.funding.groups.flatMap(({ recipient, lines }) => {
      const level = findBody(registers, recipient.value)?.level?.value ?? null
      return lines.flatMap((line) => checkLine(line, level, subjects))
    })
  },
}

/** Stems of words that say nothing about which work is meant. */
const generalStems = stemsOf(
  `arbete arbetet arbeta insats insatser satsning särskild särskilda stöd stödet stödja stödjande stöder nationell nationella nationellt regional
  regionala regionalt samverkansregional samverkansregionala samverkansregionalt regioner regionerna regionernas medel
  överenskommelse överenskommelsen till från över under efter utan vissa enligt inom mellan genom inklusive område området områden utveckling utvecklingsarbete fortsatt
  fortsatta bland annat uppföljning samordning samverkan gemensam gemensamma första andra utbetalning utbetalningen
  verksamhet verksamheter ökad bättre stärka stärkt möjlig göra deras samt eller motsvarande cancer cancersjukdom`,
)
/** `Övrigt` in a label gathers what has no section of its own; only a section that is called so, too, is its match. */
const otherStem = 'övrig'

interface Subject extends PlacedSection {
  readonly heading: string
  /** What the heading is about; where it says nothing (`Regionalt arbete`), what the section around it is about. */
  readonly own: ReadonlySet<string>
  /** The same with the headings of the sections within. */
  readonly whole: ReadonlySet<string>
  readonly speaksOfMoney: boolean
}

interface Subjects {
  readonly all: readonly Subject[]
  readonly byId: ReadonlyMap<string, Subject>
  specificStems(text: string): ReadonlySet<string>
}

function readSubjects(agreement: Agreement, registers: Registers): Subjects {
  const titleStems = [...stemsOf(`${agreement.title.value} ${agreement.shortTitle.value}`)]
  const isGeneral = (stem: string) =>
    generalStems.has(stem) || titleStems.some((each) => each.startsWith(stem))
  const specificStems = (text: string) => new Set([...stemsOf(text)].filter((stem) => !isGeneral(stem)))
  const headings = headingsOf(agreement, registers)
  const moneySections = new Set(linesOf(agreement).flatMap((line) => line.section?.value ?? []))
  const ownStems = new Map<Section, ReadonlySet<string>>()
  const stemsOfHeading = (section: Section): ReadonlySet<string> => {
    const stems = ownStems.get(section) ?? specificStems(headings.get(section) ?? '')
    ownStems.set(section, stems)
    return stems
  }
  const stemsWithin = (section: Section): readonly string[] => [
    ...stemsOfHeading(section),
    ...section.sections.flatMap(stemsWithin),
  ]
  const stemsOfNearest = ({ section, parents }: PlacedSection): ReadonlySet<string> =>
    [section, ...[...parents].reverse()].map(stemsOfHeading).find((stems) => stems.size > 0) ?? new Set()
  const all = [...sectionsOf(agreement.sections)].map((placed) => {
    const { section } = placed
    const heading = headings.get(section) ?? ''
    const speaksOfMoney =
      moneySections.has(section.id.value) ||
      section.clauses.some((clause) => clause.value === 'funding-lines')
    const own = stemsOfNearest(placed)
    return {
      ...placed,
      heading,
      own,
      whole: new Set([...own, ...stemsWithin(section)]),
      speaksOfMoney,
    }
  })
  const byId = new Map([...all].reverse().map((subject) => [subject.section.id.value, subject]))
  return { all, byId, specificStems }
}

function checkLine(
  line: FundingLine,
  levelOfRecipient: Level | null,
  subjects: Subjects,
): readonly Diagnostic[] {
  const words = `${line.label.value}. ${line.purpose?.value ?? ''}`
  const stems = subjects.specificStems(words)
  const money = line.section ? subjects.byId.get(line.section.value) : undefined
  const works = line.activities.flatMap((id) => {
    const subject = subjects.byId.get(id.value)
    return subject ? [{ id, subject }] : []
  })
  // A national body may be given money for work on any level, and so may whoever gets an assignment.
  const isOfOneLevel = levelOfRecipient !== 'national' && line.distribution?.by.value !== 'assignment'
  const level = levelInWords(words) ?? (isOfOneLevel ? levelOfRecipient : null)
  const named = sectionsNamedIn(line).flatMap((id) => {
    const subject = subjects.byId.get(id.value)
    const isDeclared =
      subject && [money, ...works.map((work) => work.subject)].some((each) => each && areNear(each, subject))
    return subject && !isDeclared ? [{ id, subject }] : []
  })
  return [
    ...(line.section && money ? checkMoney(line, line.section, money, stems, works, subjects) : []),
    ...works.flatMap(({ id, subject }) => [
      ...checkWork(line, id, subject, stems, money, subjects),
      ...checkLevel(id, subject, level),
    ]),
    ...named.flatMap(({ id, subject }) => checkWork(line, id, subject, stems, money, subjects)),
  ]
}

/** Sections to which the line's own text refers. */
function sectionsNamedIn({ text, condition }: FundingLine): readonly Located<string>[] {
  return [text, condition].flatMap((prose) =>
    prose ? [...expressionsOf(prose)].flatMap(({ name, args }) => (name.value === 'ref' ? args : [])) : [],
  )
}

function areNear(a: Subject, b: Subject): boolean {
  return a.section === b.section || a.parents.includes(b.section) || b.parents.includes(a.section)
}

type Work = { readonly id: Located<string>; readonly subject: Subject }

function checkMoney(
  line: FundingLine,
  id: Located<string>,
  money: Subject,
  stems: ReadonlySet<string>,
  works: readonly Work[],
  subjects: Subjects,
): readonly Diagnostic[] {
  const fits = (subject: Subject) =>
    shareWord(stems, subject.own) || works.some((work) => shareWord(subject.own, work.subject.whole))
  if (stems.size === 0 || fits(money)) return []
  const others = subjects.all.filter((other) => other.speaksOfMoney && fits(other))
  return reportSubject(line, id, money, others)
}

function checkWork(
  line: FundingLine,
  id: Located<string>,
  work: Subject,
  stems: ReadonlySet<string>,
  money: Subject | undefined,
  subjects: Subjects,
): readonly Diagnostic[] {
  const ownStems = new Set([...stems].filter((stem) => !areAkin(stem, otherStem)))
  const fits = (subject: Subject) => shareWord(ownStems, subject.whole)
  if (fits(work) || (money && shareWord(money.own, work.whole))) return []
  const others = subjects.all.filter(
    (other) => !other.speaksOfMoney && !areNear(other, work) && shareWord(ownStems, other.own),
  )
  return reportSubject(line, id, work, others)
}

function reportSubject(
  line: FundingLine,
  id: Located<string>,
  { heading, section }: Subject,
  others: readonly Subject[],
): readonly Diagnostic[] {
  if (others.length === 0) return []
  return [
    report(
      'reference/other-subject',
      id.span,
      {
        label: line.label.value,
        heading,
        others: writeList(others.slice(0, 3).map((other) => other.section.id.value)),
      },
      { related: [related('reference/heading-here', section.heading.span, {})] },
    ),
  ]
}

function checkLevel(
  id: Located<string>,
  subject: Subject,
  level: keyof typeof levelNames | null,
): readonly Diagnostic[] {
  const sectionLevel = levelOf(subject)
  if (!level || !sectionLevel || sectionLevel.value === level) return []
  return [
    report(
      'reference/other-level',
      id.span,
      {
        lineLevel: levelNames[level],
        heading: subject.heading,
        sectionLevel: levelNames[sectionLevel.value],
      },
      {
        related: [
          related('structure/level-here', sectionLevel.span, { level: levelNames[sectionLevel.value] }),
        ],
      },
    ),
  ]
}
