import type { Language } from './texts.ts'

/** What `check --fix` and `check --watch` say, in both languages. */
export const checkTexts = {
  sv: {
    onlyForCheck: (option: string) => `Valet "${option}" hör till check. Se ordalag --help.`,
    notTogether: (one: string, other: string) =>
      `${one} och ${other} går inte att förena. Se ordalag --help.`,
    dryRunOfFix: '--dry-run visar vad --fix skulle ändra: skriv check --fix --dry-run.',
    replaced: (before: string, after: string) => `${before} → ${after}`,
    added: (text: string) => `lade till ${text}`,
    removed: (text: string) => `tog bort ${text}`,
    fixedAll: (fixes: number, files: number) =>
      `Rättade ${fixes} fynd i ${files} ${files === 1 ? 'fil' : 'filer'}.`,
    wouldFix: (fixes: number, files: number) =>
      `${fixes} fynd i ${files} ${files === 1 ? 'fil' : 'filer'} kan rättas. Inget har skrivits; kör utan --dry-run för att rätta.`,
    nothingToFix: 'Det finns inget som kan rättas automatiskt.',
    notStable: (rounds: number) =>
      `Rättningarna blev inte klara på ${rounds} varv, så inget har skrivits. Rätta för hand, och anmäl det gärna.`,
    changedMeanwhile: (path: string) =>
      `${path} har ändrats under tiden, så inget har skrivits. Kör kommandot igen.`,
    noPlainFile: (path: string) =>
      `${path} är en länk eller något annat än en vanlig fil, så inget har skrivits.`,
    readOnly: (path: string) => `${path} är skrivskyddad, så inget har skrivits.`,
    annotationsCut: (most: number) =>
      `GitHub visar högst ${most} anteckningar av varje slag för ett steg; alla fynd står i loggen.`,
    again: (run: number, paths: string) => `── kontroll ${run}: ${paths} ──`,
    first: '── kontroll 1 ──',
    several: (path: string, others: number) => `${path} och ${others} ${others === 1 ? 'fil' : 'filer'} till`,
    waiting: 'Väntar på ändringar. Ctrl+C avslutar.',
    clean: (milliseconds: number) => `Inga fel (${milliseconds} ms).`,
    found: (counts: string, milliseconds: number) => `${counts} (${milliseconds} ms).`,
    cannotRead: (fault: string) => `Källorna gick inte att läsa: ${fault}`,
  },
  en: {
    onlyForCheck: (option: string) => `Option "${option}" belongs to check. See ordalag --help.`,
    notTogether: (one: string, other: string) =>
      `${one} and ${other} do not go together. See ordalag --help.`,
    dryRunOfFix: '--dry-run shows what --fix would change: write check --fix --dry-run.',
    replaced: (before: string, after: string) => `${before} → ${after}`,
    added: (text: string) => `added ${text}`,
    removed: (text: string) => `removed ${text}`,
    fixedAll: (fixes: number, files: number) =>
      `Mended ${fixes} ${fixes === 1 ? 'finding' : 'findings'} in ${files} ${files === 1 ? 'file' : 'files'}.`,
    wouldFix: (fixes: number, files: number) =>
      `${fixes} ${fixes === 1 ? 'finding' : 'findings'} in ${files} ${files === 1 ? 'file' : 'files'} can be mended. Nothing was written; run without --dry-run to mend.`,
    nothingToFix: 'There is nothing that can be mended automatically.',
    notStable: (rounds: number) =>
      `The mending was not done after ${rounds} rounds, so nothing was written. Mend by hand, and please report it.`,
    changedMeanwhile: (path: string) =>
      `${path} changed meanwhile, so nothing was written. Run the command again.`,
    noPlainFile: (path: string) =>
      `${path} is a link or something else than a plain file, so nothing was written.`,
    readOnly: (path: string) => `${path} is read-only, so nothing was written.`,
    annotationsCut: (most: number) =>
      `GitHub shows at most ${most} annotations of each kind for a step; all findings stand in the log.`,
    again: (run: number, paths: string) => `── check ${run}: ${paths} ──`,
    first: '── check 1 ──',
    several: (path: string, others: number) =>
      `${path} and ${others} more ${others === 1 ? 'file' : 'files'}`,
    waiting: 'Waiting for changes. Ctrl+C ends it.',
    clean: (milliseconds: number) => `No errors (${milliseconds} ms).`,
    found: (counts: string, milliseconds: number) => `${counts} (${milliseconds} ms).`,
    cannotRead: (fault: string) => `The sources could not be read: ${fault}`,
  },
} satisfies Record<Language, Record<string, unknown>>

/** Those of one language. */
export type CheckTexts = (typeof checkTexts)['sv']
