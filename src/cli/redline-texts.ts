import type { NotShownKind } from '../redline/not-shown.ts'
import type { Language } from './texts.ts'

/** What `ordalag redline` says, in one language. */
export interface RedlineTexts {
  readonly usage: string
  readonly reading: string
  readonly marking: (document: string) => string
  readonly writing: (document: string) => string
  readonly broken: (side: string) => string
  readonly marked: (document: string, inserted: number, deleted: number, moves: number) => string
  readonly against: (document: string, old: string) => string
  readonly same: (count: number) => string
  readonly onlyNew: (document: string) => string
  readonly onlyOld: (document: string) => string
  readonly notShown: (list: string) => string
  readonly kinds: Readonly<Record<NotShownKind, string>>
  readonly unproven: (document: string, faults: string) => string
  readonly nothing: string
  readonly wrote: (files: number, folder: string) => string
}

/** What `ordalag redline` says, in both languages. */
export const redlineTexts: Readonly<Record<Language, RedlineTexts>> = {
  sv: {
    usage:
      'Ange två sidor: [REVISION:]ÖVERENSKOMMELSE, en revision i git, eller . för arbetsmappen. Exempel: ordalag redline main:cancer-2024 cancer-2024.',
    reading: 'Läser båda sidorna',
    marking: (document) => `Markerar ändringarna i ${document}`,
    writing: (document) => `Skriver ${document}`,
    broken: (side) => `${side} har fel (ovan), så dess dokument går inte att jämföra. Inget har skrivits.`,
    marked: (document, inserted, deleted, moves) =>
      `  ${document}  ${inserted} ord tillagda, ${deleted} strukna${moves > 0 ? `, ${moves} ${moves === 1 ? 'flytt' : 'flyttar'}` : ''}`,
    same: (count) => `  ${count} dokument skiljer inte, annat än i versionen i sidfoten`,
    against: (document, old) => `${document} (jämförd med ${old})`,
    onlyNew: (document) => `  ${document}  finns bara i den nya versionen`,
    onlyOld: (document) => `  ${document}  finns bara i den gamla versionen`,
    notShown: (list) => `    visas inte: ${list}`,
    kinds: {
      'file-properties': 'filens egenskaper',
      layout: 'utseende (Word visar det som formatändring)',
      'read-aloud': 'tabellers upplästa titlar (Word visar dem med tabellen)',
      names: 'interna namn på delar',
      'filling-in': 'hur blanketten fylls i',
    },
    unproven: (document, faults) =>
      `${document}: markeringen är inte fullständig (${faults}). Det är ett fel i ordalag; inget har skrivits.`,
    nothing: 'Inget dokument skiljer. Inget har skrivits.',
    wrote: (files, folder) => `Skrev ${files} ${files === 1 ? 'fil' : 'filer'} i ${folder}.`,
  },
  en: {
    usage:
      'Give two sides: [REVISION:]AGREEMENT, a revision in git, or . for the work tree. Example: ordalag redline main:cancer-2024 cancer-2024.',
    reading: 'Reading both sides',
    marking: (document) => `Marking the changes in ${document}`,
    writing: (document) => `Writing ${document}`,
    broken: (side) => `${side} has errors (above), so its documents cannot be compared. Nothing was written.`,
    marked: (document, inserted, deleted, moves) =>
      `  ${document}  ${inserted} words inserted, ${deleted} deleted${moves > 0 ? `, ${moves} ${moves === 1 ? 'move' : 'moves'}` : ''}`,
    same: (count) =>
      `  ${count} ${count === 1 ? 'document does' : 'documents do'} not differ, but for the version in the footer`,
    against: (document, old) => `${document} (compared with ${old})`,
    onlyNew: (document) => `  ${document}  is only in the new version`,
    onlyOld: (document) => `  ${document}  is only in the old version`,
    notShown: (list) => `    not shown: ${list}`,
    kinds: {
      'file-properties': "the file's properties",
      layout: 'looks (Word shows them as changes of formatting)',
      'read-aloud': 'titles of tables that are read aloud (Word has them with the table)',
      names: 'internal names of parts',
      'filling-in': 'how the form is filled in',
    },
    unproven: (document, faults) =>
      `${document}: the redline is not complete (${faults}). That is a fault in ordalag; nothing was written.`,
    nothing: 'No document differs. Nothing was written.',
    wrote: (files, folder) => `Wrote ${files} ${files === 1 ? 'file' : 'files'} to ${folder}.`,
  },
}
