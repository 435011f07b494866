import type { FormIdentity } from '../document/nodes.ts'
import type { Language } from './texts.ts'

interface ReturnTexts {
  readonly noFiles: string
  readonly oneFolder: string
  readonly missing: (path: string) => string
  readonly noFolder: (path: string) => string
  readonly empty: (path: string) => string
  readonly broken: string
  readonly badEnding: (option: string, ending: string) => string
  readonly names: Readonly<Record<FormIdentity['form'], string>>
  readonly read: (form: string, source: string, payment: string) => string
  readonly amounts: Readonly<Record<'requested' | 'received' | 'costs' | 'unspent', string>>
  readonly dated: (day: string) => string
  readonly cameIn: (day: string) => string
  readonly lastDay: (due: string) => string
  readonly counted: (count: number, errors: number) => string
  readonly wrote: (path: string) => string
  readonly oneToRecord: string
  readonly notRecorded: (path: string) => string
}

/** What `ordalag read` and `ordalag ledger` say, in both languages. */
export const returnTexts: Readonly<Record<Language, ReturnTexts>> = {
  sv: {
    noFiles: 'Ange de blanketter som ska läsas: ordalag read svar/rekvisition.pdf.',
    oneFolder: 'Ange den mapp som blanketterna ligger i: ordalag ledger svar/.',
    missing: (path) => `${path} finns inte, eller är ingen vanlig fil.`,
    noFolder: (path) => `${path} är ingen mapp.`,
    empty: (path) => `${path} innehåller inga blanketter (.pdf eller .docx) som går att sammanställa.`,
    broken: 'Källorna har fel, så det går inte att veta vad blanketterna ska stämma med. Rätta felen först.',
    badEnding: (option, ending) => `${option} ska följas av en fil som slutar på ${ending}.`,
    names: { requisition: 'Rekvisition', 'financial-report': 'Ekonomisk redovisning' },
    read: (form, source, payment) => `${form} för ${source}, ${payment}`,
    amounts: {
      requested: 'rekvireras',
      received: 'erhållet',
      costs: 'kostnader',
      unspent: 'ej förbrukat',
    },
    dated: (day) => `daterad ${day}`,
    cameIn: (day) => `kom in ${day}`,
    lastDay: (due) => ` (senast ${due})`,
    counted: (count, errors) =>
      `${count} ${count === 1 ? 'blankett läst' : 'blanketter lästa'}: ${errors === 0 ? 'inga fel' : `${errors} fel`}.`,
    wrote: (path) => `Skrev ${path}.`,
    oneToRecord: '--record gäller en blankett i taget.',
    notRecorded: (path) =>
      `${path} skrevs inte: blanketten går inte att läsa helt, eller något låst i den skiljer sig från källan. Arkivera filen som den kom.`,
  },
  en: {
    noFiles: 'Name the forms to read: ordalag read returned/requisition.pdf.',
    oneFolder: 'Name the folder that the forms are in: ordalag ledger returned/.',
    missing: (path) => `${path} is not there, or is no ordinary file.`,
    noFolder: (path) => `${path} is no folder.`,
    empty: (path) => `${path} holds no forms (.pdf or .docx) that can be put together.`,
    broken:
      'The sources hold errors, so it cannot be known what the forms must agree with. Mend the errors first.',
    badEnding: (option, ending) => `${option} must be followed by a file that ends in ${ending}.`,
    names: { requisition: 'Requisition', 'financial-report': 'Financial report' },
    read: (form, source, payment) => `${form} for ${source}, ${payment}`,
    amounts: { requested: 'requested', received: 'received', costs: 'costs', unspent: 'unspent' },
    dated: (day) => `dated ${day}`,
    cameIn: (day) => `came in ${day}`,
    lastDay: (due) => ` (last day ${due})`,
    counted: (count, errors) =>
      `${count} ${count === 1 ? 'form' : 'forms'} read: ${errors === 0 ? 'no errors' : `${errors} ${errors === 1 ? 'error' : 'errors'}`}.`,
    wrote: (path) => `Wrote ${path}.`,
    oneToRecord: '--record is for one form at a time.',
    notRecorded: (path) =>
      `${path} was not written: the form cannot be read in full, or something locked in it differs from the source. Archive the file as it came.`,
  },
}
