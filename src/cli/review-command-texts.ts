import type { Language } from './texts.ts'

/** What `ordalag review` says in the terminal, in one language. */
export interface ReviewCommandTexts {
  readonly usage: string
  readonly comparing: string
  readonly building: (name: string) => string
  readonly withChanges: (format: string) => string
  readonly wrote: (page: string, files: number) => string
  readonly oldBroken: (name: string, errors: number) => string
  readonly newBroken: (name: string, errors: number) => string
}

/** What `ordalag review` says, in both languages; what the page says is the page's. */
export const reviewCommandTexts: Readonly<Record<Language, ReviewCommandTexts>> = {
  sv: {
    usage:
      'Ange två sidor: en revision i git, . för arbetsmappen, eller [REVISION:]ÖVERENSKOMMELSE. Exempel: ordalag review main . --out granskning.',
    comparing: 'Jämför',
    building: (name) => `Bygger ${name}`,
    withChanges: (format) => `${format} med ändringarna`,
    wrote: (page, files) => `Skrev ${page} och ${files - 1} ${files === 2 ? 'fil' : 'filer'} till.`,
    oldBroken: (name, errors) =>
      `${name} har ${errors} fel och går inte att bygga. Det som gick att läsa jämförs; dokument som inte kunde göras av den saknas här.`,
    newBroken: (name, errors) =>
      `${name} har ${errors} fel och går inte att bygga. Det som gick att läsa jämförs; inga dokument har skrivits.`,
  },
  en: {
    usage:
      'Give two sides: a revision in git, . for the work tree, or [REVISION:]AGREEMENT. Example: ordalag review main . --out review.',
    comparing: 'Comparing',
    building: (name) => `Building ${name}`,
    withChanges: (format) => `${format} with the changes`,
    wrote: (page, files) => `Wrote ${page} and ${files - 1} more ${files === 2 ? 'file' : 'files'}.`,
    oldBroken: (name, errors) =>
      `${name} has ${errors} errors and does not build. What could be read is compared; documents that could not be made of it are missing here.`,
    newBroken: (name, errors) =>
      `${name} has ${errors} errors and does not build. What could be read is compared; no documents were written.`,
  },
}
