import type { Language } from '../diff/change-texts.ts'

interface ReviewTexts {
  readonly title: string
  readonly skip: string
  readonly between: (old: string, now: string) => string
  readonly nothing: string
  readonly glance: string
  readonly totalInWords: (difference: string, old: string, now: string, grows: boolean) => string
  readonly totalSame: (amount: string) => string
  readonly recipientInWords: (name: string, old: string, now: string) => string
  readonly newRecipient: (name: string, amount: string) => string
  readonly goneRecipient: (name: string, amount: string) => string
  readonly largest: (lines: string) => string
  readonly datesSame: string
  readonly datesFollow: string
  readonly total: string
  readonly noTotal: string
  readonly substantive: string
  readonly editorial: (count: number) => string
  readonly deadlines: string
  readonly deadlinesMoved: (moved: number, added: number, removed: number) => string
  readonly measures: string
  readonly measuresChanged: (added: number, removed: number, changed: number) => string
  readonly checks: string
  readonly checksChanged: (began: number, ceased: number) => string
  readonly errorsNow: (count: number) => string
  readonly money: string
  readonly moneyCaption: (year: number) => string
  readonly flow: (giver: string, total: string, ways: string) => string
  readonly way: (recipient: string, amount: string, payee: string | null) => string
  readonly recipient: string
  readonly through: (payee: string) => string
  readonly before: string
  readonly after: string
  readonly difference: string
  readonly same: string
  readonly mostMoney: string
  readonly timeline: string
  readonly timelineKey: string
  readonly timelineYears: (before: number, after: number) => string
  readonly ownYear: string
  readonly otherYear: (offset: number) => string
  readonly moved: string
  readonly added: string
  readonly removed: string
  readonly sameDay: string
  readonly unchanged: string
  readonly began: string
  readonly ceased: string
  readonly noFindings: string
  readonly severities: Readonly<Record<'error' | 'warning' | 'suggestion', string>>
  readonly changes: string
  readonly documents: string
  readonly documentKinds: Readonly<Record<'changed' | 'added' | 'removed', string>>
  readonly source: string
  readonly unchangedBlocks: (count: number) => string
  readonly sameWords: string
  readonly files: string
  readonly otherDocuments: string
  readonly document: string
  readonly contents: string
  readonly more: (count: number) => string
  readonly wholePage: string
  readonly generated: string
}

/** What a review says, in both languages. What agreements say is always Swedish. */
export const reviewTexts: Readonly<Record<Language, ReviewTexts>> = {
  sv: {
    title: 'Granskning',
    skip: 'Hoppa till innehållet',
    between: (old, now) => `${old} → ${now}`,
    nothing: 'Inget skiljer.',
    glance: 'I korthet',
    totalInWords: (difference, old, now, grows) =>
      `Medlen ${grows ? 'ökar' : 'minskar'} med ${difference}, från ${old} till ${now}.`,
    totalSame: (amount) => `Medlen är oförändrat ${amount}.`,
    recipientInWords: (name, old, now) => `${name} får ${now} i stället för ${old}.`,
    newRecipient: (name, amount) => `Ny mottagare: ${name}, ${amount}.`,
    goneRecipient: (name, amount) => `Inte längre mottagare: ${name}, förut ${amount}.`,
    largest: (lines) => `Störst skillnad: ${lines}.`,
    datesSame: 'Ingen tidpunkt är flyttad.',
    datesFollow: 'De tidpunkter som finns kvar är flyttade till samma dag på det nya året.',
    total: 'Medel totalt',
    noTotal: 'inga egna medel',
    substantive: 'Ändringar i sak',
    editorial: (count) => `och ${count} ${count === 1 ? 'redaktionell' : 'redaktionella'}`,
    deadlines: 'Tidpunkter',
    deadlinesMoved: (moved, added, removed) =>
      [
        `${moved} ${moved === 1 ? 'flyttad' : 'flyttade'}`,
        `${added} ${added === 1 ? 'ny' : 'nya'}`,
        `${removed} ${removed === 1 ? 'borttagen' : 'borttagna'}`,
      ].join(', '),
    measures: 'Åtgärder',
    measuresChanged: (added, removed, changed) =>
      [
        `${added} ${added === 1 ? 'ny' : 'nya'}`,
        `${removed} ${removed === 1 ? 'borttagen' : 'borttagna'}`,
        `${changed} ${changed === 1 ? 'ändrad' : 'ändrade'}`,
      ].join(', '),
    checks: 'Kontroller',
    checksChanged: (began, ceased) => `${began} ${began === 1 ? 'nytt' : 'nya'} fynd, ${ceased} som är borta`,
    errorsNow: (count) => (count === 0 ? 'inga fel' : `${count} fel`),
    money: 'Vart pengarna går',
    moneyCaption: (year) => `Överenskommelsen för ${year}`,
    flow: (giver, total, ways) => `${giver} ger ${total}: ${ways}.`,
    way: (recipient, amount, payee) => `${recipient} får ${amount}${payee === null ? '' : ` genom ${payee}`}`,
    recipient: 'Mottagare',
    through: (payee) => `genom ${payee}`,
    before: 'Före',
    after: 'Efter',
    difference: 'Skillnad',
    same: 'oförändrat',
    mostMoney: 'Det som ökar och minskar mest',
    timeline: 'Tidpunkter',
    timelineKey: 'Ringen är den gamla tidpunkten, punkten den nya.',
    timelineYears: (before, after) =>
      `Den gamla räknas från ${before} och den nya från ${after}, så att samma dag på året står på samma plats.`,
    ownYear: 'överenskommelsens år',
    otherYear: (offset) =>
      offset === 1
        ? 'året efter'
        : offset === -1
          ? 'året före'
          : `år ${offset > 0 ? '+' : '−'}${Math.abs(offset)}`,
    moved: 'Flyttade',
    added: 'Nya',
    removed: 'Borttagna',
    sameDay: 'Samma dag på året',
    unchanged: 'Oförändrade',
    began: 'Nya fynd',
    ceased: 'Fynd som är borta',
    noFindings: 'Kontrollerna säger detsamma om båda sidor.',
    severities: { error: 'fel', warning: 'varning', suggestion: 'förslag' },
    changes: 'Alla ändringar',
    documents: 'Dokumenten med ändringarna markerade',
    documentKinds: { changed: 'ändrat', added: 'nytt', removed: 'borttaget' },
    source: 'Källa',
    unchangedBlocks: (count) => `${count} ${count === 1 ? 'oförändrat stycke' : 'oförändrade stycken'}`,
    sameWords: 'Orden är desamma.',
    files: 'Filer',
    otherDocuments: 'Nya och borttagna dokument',
    document: 'Dokument',
    contents: 'På sidan',
    more: (count) => `… och ${count} till`,
    wholePage:
      'Hela granskningen, med pengarna som bild, tidslinje och markerade dokument, finns på sidan index.html.',
    generated: 'Gjord av ordalag ur källorna. Sidan behöver inget annat än sig själv.',
  },
  en: {
    title: 'Review',
    skip: 'Skip to the content',
    between: (old, now) => `${old} → ${now}`,
    nothing: 'Nothing differs.',
    glance: 'At a glance',
    totalInWords: (difference, old, now, grows) =>
      `Funding ${grows ? 'grows' : 'shrinks'} by ${difference}, from ${old} to ${now}.`,
    totalSame: (amount) => `Funding is unchanged at ${amount}.`,
    recipientInWords: (name, old, now) => `${name} gets ${now} instead of ${old}.`,
    newRecipient: (name, amount) => `New recipient: ${name}, ${amount}.`,
    goneRecipient: (name, amount) => `No longer a recipient: ${name}, ${amount} before.`,
    largest: (lines) => `Largest differences: ${lines}.`,
    datesSame: 'No deadline has moved.',
    datesFollow: 'The deadlines that remain have moved to the same day of the new year.',
    total: 'Funding in total',
    noTotal: 'no money of its own',
    substantive: 'Substantive changes',
    editorial: (count) => `and ${count} editorial`,
    deadlines: 'Deadlines',
    deadlinesMoved: (moved, added, removed) =>
      [`${moved} moved`, `${added} new`, `${removed} removed`].join(', '),
    measures: 'Measures',
    measuresChanged: (added, removed, changed) =>
      [`${added} new`, `${removed} removed`, `${changed} changed`].join(', '),
    checks: 'Checks',
    checksChanged: (began, ceased) => `${began} new ${began === 1 ? 'finding' : 'findings'}, ${ceased} gone`,
    errorsNow: (count) => (count === 0 ? 'no errors' : `${count} ${count === 1 ? 'error' : 'errors'}`),
    money: 'Where the money goes',
    moneyCaption: (year) => `The agreement for ${year}`,
    flow: (giver, total, ways) => `${giver} gives ${total}: ${ways}.`,
    way: (recipient, amount, payee) =>
      `${recipient} gets ${amount}${payee === null ? '' : ` through ${payee}`}`,
    recipient: 'Recipient',
    through: (payee) => `through ${payee}`,
    before: 'Before',
    after: 'After',
    difference: 'Difference',
    same: 'unchanged',
    mostMoney: 'What grows and shrinks most',
    timeline: 'Deadlines',
    timelineKey: 'The ring is the old date, the dot the new one.',
    timelineYears: (before, after) =>
      `The old ones count from ${before} and the new ones from ${after}, so that the same day of the year stands in the same place.`,
    ownYear: 'the agreement’s year',
    otherYear: (offset) =>
      offset === 1
        ? 'the year after'
        : offset === -1
          ? 'the year before'
          : `year ${offset > 0 ? '+' : '−'}${Math.abs(offset)}`,
    moved: 'Moved',
    added: 'New',
    removed: 'Removed',
    sameDay: 'Same day of the year',
    unchanged: 'Unchanged',
    began: 'New findings',
    ceased: 'Findings that are gone',
    noFindings: 'The checks say the same of both sides.',
    severities: { error: 'error', warning: 'warning', suggestion: 'suggestion' },
    changes: 'All changes',
    documents: 'The documents with the changes marked',
    documentKinds: { changed: 'changed', added: 'new', removed: 'removed' },
    source: 'Source',
    unchangedBlocks: (count) => `${count} unchanged ${count === 1 ? 'paragraph' : 'paragraphs'}`,
    sameWords: 'The words are the same.',
    files: 'Files',
    otherDocuments: 'Documents that are new or gone',
    document: 'Document',
    contents: 'On this page',
    more: (count) => `… and ${count} more`,
    wholePage:
      'The whole review, with the money as a picture, a timeline and marked documents, is the page index.html.',
    generated: 'Made by ordalag from the sources. The page needs nothing but itself.',
  },
}
