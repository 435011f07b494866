import type { DecisionKind } from '../roll-forward/decision.ts'
import type { Language } from './texts.ts'

interface NewTexts {
  readonly usage: string
  readonly badId: (id: string) => string
  readonly exists: (folder: string) => string
  readonly sameYear: (id: string, year: number, from: string, old: number) => string
  readonly noYear: (path: string) => string
  readonly broken: (from: string) => string
  readonly created: (to: string, from: string, years: string, files: number) => string
  readonly toDecide: (count: number) => string
  readonly left: string
  readonly next: (id: string) => string
  readonly kinds: Readonly<Record<DecisionKind, string>>
}

/** What `ordalag new` says, in both languages. */
export const newTexts: Readonly<Record<Language, NewTexts>> = {
  sv: {
    usage:
      'Ange den nya överenskommelsens id och den som den utgår från: ordalag new cancer-2025 --from cancer-2024.',
    badId: (id) =>
      `"${id}" går inte att använda som id. Id skrivs med små bokstäver a–z, siffror och bindestreck, börjar med en bokstav och har högst 60 tecken.`,
    exists: (folder) =>
      `${folder} finns redan, så inget har skrivits. Välj ett annat id, eller ta bort mappen om den inte ska finnas.`,
    sameYear: (id, year, from, old) =>
      `${id} skulle gälla ${year}, men ${from} gäller ${old}. Den nya överenskommelsen ska vara för ett senare år, högst 2099: skriv det sist i dess id.`,
    noYear: (path) => `${path} säger inte vilket år överenskommelsen gäller (year), så inget har skrivits.`,
    broken: (from) =>
      `${from} går inte att läsa, så inget har skrivits. Rätta felen först: ordalag check ${from}.`,
    created: (to, from, years, files) => `Skapade ${to} av ${from} (${years}): ${files} filer, status draft.`,
    toDecide: (count) => `Att ta ställning till: ${count}`,
    left: 'Följer inte med, eftersom det hör till den gamla',
    next: (id) => `ordalag check ${id} visar vad som är kvar.`,
    kinds: {
      amount: 'Belopp, oförändrade. Märkta i källan tills de är bekräftade',
      date: 'Tidpunkter, flyttade. Märkta i källan tills de är bekräftade',
      figure: 'Siffror, oförändrade. Märkta i källan tills de är bekräftade',
      appropriation: 'Anslagsposter, för det nya budgetåret. De ska finnas i registret',
      'later-decision': 'Anslagsposter som bestäms senare',
      registration: 'Diarienummer, borttagna',
      signatory: 'Den som undertecknar',
      signing: 'Ort och datum för underskrift, borttagna',
      distribution: 'Fördelning som gällde den förra överenskommelsen',
      title: 'Titlar, med det nya året',
      'year-in-text': 'Det gamla året, skrivet för hand i text. Är det historia, eller kvar?',
      'year-expression': 'Meningar om det förflutna vars årtal följer med överenskommelsens',
      'year-elsewhere':
        'Det gamla året i id, perioder, nummer, tidigare beslut och kommentarer. Som regel historia',
    },
  },
  en: {
    usage:
      'Give the id of the new agreement and the one that it starts from: ordalag new cancer-2025 --from cancer-2024.',
    badId: (id) =>
      `"${id}" cannot be an id. Ids are written with small letters a–z, digits and hyphens, begin with a letter and have at most 60 characters.`,
    exists: (folder) =>
      `${folder} is already there, so nothing was written. Choose another id, or remove the folder if it is not to be there.`,
    sameYear: (id, year, from, old) =>
      `${id} would be for ${year}, but ${from} is for ${old}. The new agreement must be for a later year, at most 2099: write it last in its id.`,
    noYear: (path) => `${path} does not say which year the agreement is for (year), so nothing was written.`,
    broken: (from) =>
      `${from} cannot be read, so nothing was written. Mend the errors first: ordalag check ${from}.`,
    created: (to, from, years, files) =>
      `Created ${to} from ${from} (${years}): ${files} files, status draft.`,
    toDecide: (count) => `To decide: ${count}`,
    left: 'Not taken along, since it is of the old one',
    next: (id) => `ordalag check ${id} shows what is left.`,
    kinds: {
      amount: 'Amounts, as they were. Marked in the source until they are confirmed',
      date: 'Dates, moved. Marked in the source until they are confirmed',
      figure: 'Figures, as they were. Marked in the source until they are confirmed',
      appropriation: 'Appropriation items, for the new budget year. The register must have them',
      'later-decision': 'Appropriation items to be decided later',
      registration: 'Registration numbers, removed',
      signatory: 'Who signs',
      signing: 'Place and date of signing, removed',
      distribution: 'Distribution that was of the former agreement',
      title: 'Titles, with the new year',
      'year-in-text': 'The old year, typed in a text. Is it history, or left over?',
      'year-expression': 'Sentences about the past whose year follows the agreement’s',
      'year-elsewhere':
        'The old year in ids, periods, numbers, earlier decisions and comments. History as a rule',
    },
  },
}
