import { writeWeekday } from '../model/swedish-form.ts'
import type { Reason } from './change.ts'

/** What is said of changes, in Swedish. */
export const swedishTexts = {
  topics: {
    money: 'Pengar',
    dates: 'Datum',
    measures: 'Åtgärder',
    conditions: 'Villkor och godkännande',
    parties: 'Parter, diarienummer och status',
    figures: 'Mål och andra tal',
    texts: 'Löptext',
    structure: 'Disposition',
    annexes: 'Bilagor',
    registers: 'Register',
    templates: 'Mallar',
  },
  kinds: {
    agreement: 'överenskommelsen',
    party: 'part',
    'approval-condition': 'villkor för godkännande',
    group: 'grupp',
    line: 'rad',
    note: 'not',
    appropriation: 'anslagspost',
    payment: 'utbetalning',
    instalment: 'delutbetalning',
    condition: 'villkor',
    terms: 'betalningsvillkor',
    deadline: 'datum',
    amount: 'belopp',
    figure: 'tal',
    section: 'avsnitt',
    measure: 'åtgärd',
    annex: 'bilaga',
    item: 'punkt',
    initiative: 'insats',
    report: 'rapport',
    body: 'aktör',
    'body-name': 'namn',
    'appropriation-item': 'anslagspost',
    form: 'blankett',
    'form-group': 'blankettdel',
    'form-field': 'fält',
    'healthcare-region': 'sjukvårdsregion',
    region: 'region',
    population: 'folkmängd',
    resolution: 'att-sats',
    part: 'rad i beslutets fördelning',
    paid: 'utbetalning i beslutet',
    signatory: 'undertecknare',
    template: 'mall',
  },
  consequences: {
    'recipient-sum': 'Summa till',
    payment: '',
    appropriation: 'Belastar',
    'declared-amount': 'Belopp:',
    share: 'Per mottagare,',
    requisition: 'Rekvisition',
    'financial-report': 'Ekonomisk redovisning',
    decision: 'Beslut som bygger på det:',
    'left-behind': 'Summan är inte ändrad:',
    printed: 'Skrivs ut i',
    number: 'Nytt nummer:',
    reference: 'Hänvisning följer med i',
  },
  fields: {
    title: 'titel',
    shortTitle: 'kort titel',
    year: 'år',
    status: 'status',
    'registration.government': 'Regeringskansliets diarienummer',
    'registration.counterparty': 'motpartens diarienummer',
    'approval.copies': 'antal exemplar',
    'approval.approvedBy': 'godkänns av',
    'funding.total': 'totalbelopp',
    body: 'part',
    through: 'genom',
    'signatory.name': 'undertecknare',
    'signatory.title': 'undertecknarens titel',
    'signed.place': 'ort för undertecknande',
    'signed.date': 'undertecknad',
    label: 'benämning',
    recipient: 'mottagare',
    sum: 'angiven summa',
    purpose: 'ändamål',
    amount: 'belopp',
    section: 'beskrivs i',
    activities: 'aktiviteter i',
    distribution: 'fördelning',
    payment: 'betalas genom',
    appropriation: 'anslag',
    condition: 'villkor',
    text: 'text',
    note: 'not',
    budgetYear: 'budgetår',
    area: 'utgiftsområde',
    item: 'anslagspost',
    paid: 'betalas ut',
    when: 'tidpunkt',
    terms: 'betalningsvillkor',
    requisition: 'rekvisition',
    repayment: 'återbetalning',
    financialReport: 'ekonomisk redovisning',
    giro: 'bankgiro',
    'decision.type': 'slag av beslut',
    'decision.decider': 'beslutsfattare',
    'decision.date': 'beslutsdag',
    'decision.number': 'protokollspunkt',
    'decision.ministry': 'departement',
    'decision.addressees': 'mottagare',
    'decision.copies': 'kopia till',
    'decision.leansOn': 'bygger på',
    'decision.presupposes': 'förutsätter',
    role: 'roll',
    covers: 'omfattar',
    due: 'datum',
    by: 'av',
    to: 'till',
    what: 'avser',
    sumOf: 'summa av',
    value: 'värde',
    heading: 'rubrik',
    level: 'nivå',
    numbered: 'numrerad rubrik',
    'undertaking.tasks': 'insatser',
    'undertaking.schedule': 'tidplan',
    'undertaking.cost': 'kostnad',
    'undertaking.costNote': 'om kostnaden',
    clauses: 'standardtexter',
    closing: 'avslutande text',
    actor: 'aktör',
    columns: 'antal spalter',
    pages: 'sidhänvisningar',
    kind: 'slag',
    decided: 'beslutad',
    registration: 'diarienummer',
    id: 'namn i källan',
    full: 'fullständigt namn',
    short: 'kortnamn',
    running: 'namn i löptext',
    genitive: 'genitiv',
    address: 'postadress',
    code: 'länskod',
    county: 'län',
    name: 'namn',
    formerly: 'tidigare namn',
    rcc: 'RCC',
    healthcareRegion: 'sjukvårdsregion',
    date: 'dag',
    standsFor: 'i stället för',
    figures: 'slag av siffror',
    source: 'källa',
    total: 'summa',
    from: 'gäller från',
    memberOf: 'ingår i',
    form: 'blankett',
    'area.number': 'utgiftsområde',
    'area.name': 'utgiftsområdets namn',
    'appropriation.number': 'anslag',
    'appropriation.name': 'anslagets namn',
    'item.number': 'anslagspost',
    'item.name': 'anslagspostens namn',
  },
  choices: {
    draft: 'utkast',
    final: 'slutlig',
    signed: 'undertecknad',
    reconstruction: 'rekonstruktion',
    'on-requisition': 'efter rekvisition',
    'by-decision': 'efter regeringsbeslut, utan rekvisition',
    national: 'nationell',
    'healthcare-region': 'sjukvårdsregional',
    region: 'regional',
    'later-decision': 'bestäms i senare beslut',
    true: 'ja',
    false: 'nej',
    funding: 'tabell över medlen',
    'form-contents': 'uppgifter i blanketter',
    distribution: 'tabell över en utbetalnings fördelning',
    list: 'lista',
    initiatives: 'insatser',
    missing: 'saknas',
    requisition: 'rekvisition',
    'financial-report': 'ekonomisk redovisning',
    'funding-lines': 'medlen i avsnittet',
    'funding-total': 'totalbeloppet',
    'recipient-sums': 'summor per mottagare',
    charges: 'belastade anslagsposter',
    'payments-by-decision': 'utbetalningar utan rekvisition',
    'payments-on-requisition': 'utbetalningar efter rekvisition',
    'requisition-summary': 'villkor för rekvisition',
    'payment-conditions': 'villkor för utbetalning',
    'reporting-formalities': 'redovisningens form',
    'audit-right': 'rätt till insyn',
    'repayment-and-report': 'återbetalning och redovisning',
    approval: 'godkännande',
  },
  changes: 'Ändringar',
  decision: 'beslutet',
  nothing: 'Inga skillnader.',
  headings: { appropriation: 'Anslag', payment: 'Utbetalningar', amount: 'Övriga belopp' },
  counts: (substantive: number, editorial: number) =>
    `${substantive} ${substantive === 1 ? 'ändring' : 'ändringar'} i sak, ${editorial} ${editorial === 1 ? 'redaktionell' : 'redaktionella'}`,
  editorial: 'Redaktionellt',
  more: (count: number) => `… och ${count} till (välj --limit för att se fler)`,
  added: 'ny',
  removed: 'borttagen',
  moved: (from: string, to: string) => `flyttad från ${from} till ${to}`,
  reordered: 'annan plats i ordningen',
  rewritten: 'omskriven',
  top: 'översta nivån',
  therefore: 'Därmed',
  total: 'Totalt',
  together: 'Följer av ändringarna tillsammans',
  renumbered: (count: number) => `${count} avsnitt och bilagor byter nummer`,
  alsoCount: (count: number) => `… och ${count} till`,
  leftBehind: (stated: string, expected: string) => `står kvar på ${stated}, men raderna ger ${expected}`,
  split: (whole: string, count: number) => `${whole} är delat på ${count} rader`,
  merged: (whole: string, count: number) => `${count} rader är sammanslagna till ${whole}`,
  days: (count: number) => {
    const days = Math.abs(count) === 1 ? 'dag' : 'dagar'
    return count > 0 ? `${count} ${days} senare` : `${-count} ${days} tidigare`
  },
  followsYear: 'samma dag på året',
  noDate: 'inget datum',
  noAmount: 'inget belopp',
  nothingThere: 'inget',
  renamedFrom: (label: string) => `tidigare ”${label}”`,
  likeness: (percent: number) => `likhet ${percent} %`,
  handedOver: (from: string, to: string) => `från ${from} till ${to}`,
  weekday: (weekday: number) => writeWeekday(weekday),
  percent: (value: string) => `${value.replace('.', ',')}\u00a0%`,
  newAgreement: 'Ny överenskommelse',
  newDecision: 'Nytt beslut',
  removedDecision: 'Borttaget beslut',
  removedAgreement: 'Borttagen överenskommelse',
  registers: 'Gemensamma register',
  templates: 'Mallarnas ordalydelse',
  broken: (name: string, errors: number) =>
    `${name} har ${errors} fel i källorna och går inte att bygga. Jämförelsen visar det som gick att läsa.`,
  leftOut: (name: string, files: string) =>
    `${name}: ${files} gick inte att läsa och är inte med i jämförelsen. Allt annat jämförs.`,
  notCompared: 'Här går inget att jämföra förrän felen är rättade.',
  unmatched: (removed: number, added: number) =>
    `Utan motsvarighet: ${removed} i den gamla och ${added} i den nya. De visas som borttagna och nya.`,
  before: 'Före',
  after: 'Efter',
  difference: 'Skillnad',
  reasons: (reason: Reason): string => {
    switch (reason.code) {
      case 'money':
        return 'belopp'
      case 'date':
        return 'datum'
      case 'actor':
        return 'aktör'
      case 'fact':
        return 'sakuppgift'
      case 'reference':
        return 'hör till något annat'
      case 'added':
        return 'nytt'
      case 'removed':
        return 'borttaget'
      case 'another-place':
        return 'hör till en annan del'
      case 'duty':
        return `ord som styr: ${reason.words.join(', ')}`
      case 'number':
        return `tal i texten: ${reason.words.join(', ')}`
      case 'wording':
        return 'ordalydelse'
      case 'punctuation':
        return 'bara skiljetecken'
      case 'capitals':
        return 'bara stor eller liten bokstav'
      case 'spaces':
        return 'bara mellanrum'
      case 'emphasis':
        return 'bara framhävning'
      case 'spelling':
        return 'samma ord, annan stavning'
      case 'order':
        return 'bara ordningen'
      case 'layout':
        return 'bara utseendet'
      case 'identifier':
        return 'trycks inte'
      case 'arrangement':
        return 'bara uppställningen'
      case 'restated':
        return 'samma summa, angiven i den ena versionen och uträknad i den andra'
    }
  },
}
