/** The languages that ordalag speaks to its user. What it prints in documents is always Swedish. */
export type Language = 'sv' | 'en'

/** The user's language: Swedish where the locale is Swedish, else English. */
export function languageOf(environment: Readonly<Record<string, string | undefined>>): Language {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || ''
  return /^sv(?:[_.@-]|$)/iu.test(locale) ? 'sv' : 'en'
}

/** `2 överenskommelser och 1 beslut`; a folder may hold decisions only. */
function countInSwedish(agreements: number, decisions: number): string {
  const counted = `${agreements} ${agreements === 1 ? 'överenskommelse' : 'överenskommelser'}`
  if (decisions === 0) return counted
  return agreements === 0 ? `${decisions} beslut` : `${counted} och ${decisions} beslut`
}

function countInEnglish(agreements: number, decisions: number): string {
  const counted = `${agreements} ${agreements === 1 ? 'agreement' : 'agreements'}`
  const decided = `${decisions} ${decisions === 1 ? 'decision' : 'decisions'}`
  if (decisions === 0) return counted
  return agreements === 0 ? decided : `${counted} and ${decided}`
}

/** What the commands say, in both languages. Diagnostics have their own catalogue. */
export const texts = {
  sv: {
    unknownCommand: (name: string, guess: string | null) =>
      `Kommandot "${name}" finns inte.${guess ? ` Menade du "${guess}"?` : ''} Se ordalag --help.`,
    unknownOption: (name: string, guess: string | null) =>
      `Valet "${name}" finns inte.${guess ? ` Menade du "${guess}"?` : ''} Se ordalag --help.`,
    missingValue: (name: string) => `Valet "${name}" ska följas av ett värde. Se ordalag --help.`,
    needlessValue: (name: string) => `Valet "${name}" tar inget värde. Se ordalag --help.`,
    badValue: (name: string, value: string, allowed: string) =>
      `"${value}" går inte att använda för ${name}. Tillåtet: ${allowed}.`,
    aDay: 'en dag, som 2025-03-31',
    aMoment: 'en dag, som 2024-01-15, eller en tidpunkt, som 2024-01-15T09:00:00Z',
    missingCommand: 'Ange ett kommando, till exempel build, check eller diff. Se ordalag --help.',
    workTree: 'arbetsmappen',
    textconvUsage: 'Ange en fil: ordalag textconv out/cancer-2024/overenskommelse-cancer-2024.docx.',
    tooManySides: (count: number) => `diff jämför två sidor, men ${count} är angivna. Se ordalag --help.`,
    emptySide:
      'En sida i diff kan inte vara tom. Ange en överenskommelse eller en revision. Se ordalag --help.',
    unknownSide: (word: string, known: string, guess: string | null) =>
      `"${word}" är varken en överenskommelse eller en revision i git.${guess ? ` Menade du "${guess}"?` : ''} Det finns: ${known}.`,
    unknownAgreementAt: (id: string, revision: string, known: string, guess: string | null) =>
      `Det finns ingen överenskommelse "${id}" i ${revision}.${guess ? ` Menade du "${guess}"?` : ''} Där finns: ${known}.`,
    noGit: (revision: string) =>
      `Git behövs för att läsa "${revision}", men gick inte att starta. Är det installerat?`,
    noRepository: (revision: string, detail: string) =>
      `"${revision}" är ingen överenskommelse, och mappen ligger inte i ett git-arkiv där den kunde vara en revision. Git svarar: ${detail}`,
    unreadableRevision: (revision: string, detail: string) =>
      `${revision} gick inte att läsa ur git: ${detail}`,
    unknownAgreement: (id: string, known: string, guess: string | null) =>
      `Det finns ingen överenskommelse "${id}".${guess ? ` Menade du "${guess}"?` : ''} Det finns: ${known}.`,
    noAgreements: (folder: string) =>
      `Inga överenskommelser hittades: ${folder} saknar mappar med en agreement.yaml. Står du i rätt mapp?`,
    checking: 'Kontrollerar',
    laying: (id: string, place: number, count: number) => `Sätter ${id} (${place} av ${count})`,
    writing: 'Skriver',
    built: (id: string, documents: number, pages: number, sizes: string, time: string) =>
      `  ${id}  ${documents} dokument  ${pages} ${pages === 1 ? 'sida' : 'sidor'}  ${sizes}  ${time}`,
    wrote: (count: number, folder: string, time: string) =>
      `Skrev ${count} ${count === 1 ? 'fil' : 'filer'} i ${folder} på ${time}.`,
    removed: (count: number) =>
      `Tog bort ${count} ${count === 1 ? 'fil' : 'filer'} som inget längre ger upphov till.`,
    recovered: 'En tidigare build hade avbrutits mitt i; dess dokument är nu på plats.',
    notWritten: 'Inget har skrivits: rätta felen och bygg igen. Tidigare dokument är orörda.',
    clean: (agreements: number, decisions: number, time: string) =>
      `Kontrollerade ${countInSwedish(agreements, decisions)} på ${time}: inga fel.`,
    checked: (agreements: number, decisions: number, time: string) =>
      `Kontrollerade ${countInSwedish(agreements, decisions)} på ${time}.`,
    suggestions: (count: number) => `${count} förslag visas av ordalag check.`,
    locked: (folder: string, holder: string, lock: string) =>
      `En annan build skriver i ${folder} (process ${holder}). Vänta tills den är klar och försök igen.\nPågår ingen annan build: ta bort ${lock}.`,
    fileFault: (fault: string) => `${fault} Tidigare dokument är orörda.`,
    interrupted: (fault: string) =>
      `${fault} De nya dokumenten är skrivna men alla är inte på plats än: bygg igen, så blir de det.`,
    noSpace: (path: string) => `Disken är full: ${path} kunde inte skrivas.`,
    readOnly: (path: string) => `Det går inte att skriva i ${path}: mappen är skrivskyddad.`,
    noAccess: (path: string) => `Rättighet saknas till ${path}.`,
    notThere: (path: string) =>
      `Hittar inte ${path}: filen, eller mappen som den skulle ligga i, finns inte.`,
    badOut: (path: string) =>
      `Kan inte skriva dokument i ${path}: där ligger projektets källor. Välj en egen mapp med --out.`,
    otherFault: (message: string) => `Filfel: ${message}.`,
    internal: (message: string) =>
      `Ett fel i ordalag självt: ${message}\nDet är inte ditt fel. Tidigare dokument är orörda. Anmäl det gärna med texten ovan.`,
    seconds: (value: number) => `${value.toFixed(1).replace('.', ',')} s`,
    kilobytes: (value: number) => `${Math.round(value / 1024)} kB`,
  },
  en: {
    unknownCommand: (name: string, guess: string | null) =>
      `There is no command "${name}".${guess ? ` Did you mean "${guess}"?` : ''} See ordalag --help.`,
    unknownOption: (name: string, guess: string | null) =>
      `There is no option "${name}".${guess ? ` Did you mean "${guess}"?` : ''} See ordalag --help.`,
    missingValue: (name: string) => `Option "${name}" needs a value. See ordalag --help.`,
    needlessValue: (name: string) => `Option "${name}" takes no value. See ordalag --help.`,
    badValue: (name: string, value: string, allowed: string) =>
      `"${value}" cannot be used for ${name}. Allowed: ${allowed}.`,
    aDay: 'a day, such as 2025-03-31',
    aMoment: 'a day, such as 2024-01-15, or a moment, such as 2024-01-15T09:00:00Z',
    missingCommand: 'Give a command, such as build, check or diff. See ordalag --help.',
    workTree: 'the work tree',
    textconvUsage: 'Give one file: ordalag textconv out/cancer-2024/overenskommelse-cancer-2024.docx.',
    tooManySides: (count: number) => `diff compares two sides, but ${count} are given. See ordalag --help.`,
    emptySide: 'A side of diff cannot be empty. Give an agreement or a revision. See ordalag --help.',
    unknownSide: (word: string, known: string, guess: string | null) =>
      `"${word}" is neither an agreement nor a revision in git.${guess ? ` Did you mean "${guess}"?` : ''} There are: ${known}.`,
    unknownAgreementAt: (id: string, revision: string, known: string, guess: string | null) =>
      `There is no agreement "${id}" at ${revision}.${guess ? ` Did you mean "${guess}"?` : ''} There are: ${known}.`,
    noGit: (revision: string) =>
      `Git is needed to read "${revision}", but could not be started. Is it installed?`,
    noRepository: (revision: string, detail: string) =>
      `"${revision}" is no agreement, and the folder is in no git repository where it could be a revision. Git says: ${detail}`,
    unreadableRevision: (revision: string, detail: string) =>
      `${revision} could not be read from git: ${detail}`,
    unknownAgreement: (id: string, known: string, guess: string | null) =>
      `There is no agreement "${id}".${guess ? ` Did you mean "${guess}"?` : ''} There are: ${known}.`,
    noAgreements: (folder: string) =>
      `No agreements found: ${folder} has no folders with an agreement.yaml. Are you in the right folder?`,
    checking: 'Checking',
    laying: (id: string, place: number, count: number) => `Laying out ${id} (${place} of ${count})`,
    writing: 'Writing',
    built: (id: string, documents: number, pages: number, sizes: string, time: string) =>
      `  ${id}  ${documents} ${documents === 1 ? 'document' : 'documents'}  ${pages} ${pages === 1 ? 'page' : 'pages'}  ${sizes}  ${time}`,
    wrote: (count: number, folder: string, time: string) =>
      `Wrote ${count} ${count === 1 ? 'file' : 'files'} to ${folder} in ${time}.`,
    removed: (count: number) =>
      `Removed ${count} ${count === 1 ? 'file' : 'files'} that nothing makes any more.`,
    recovered: 'An earlier build had been stopped half-way; its documents are now in place.',
    notWritten: 'Nothing was written: mend the errors and build again. Earlier documents are untouched.',
    clean: (agreements: number, decisions: number, time: string) =>
      `${countInEnglish(agreements, decisions)} checked in ${time}: no errors.`,
    checked: (agreements: number, decisions: number, time: string) =>
      `${countInEnglish(agreements, decisions)} checked in ${time}.`,
    suggestions: (count: number) =>
      `${count} ${count === 1 ? 'suggestion is' : 'suggestions are'} shown by ordalag check.`,
    locked: (folder: string, holder: string, lock: string) =>
      `Another build is writing to ${folder} (process ${holder}). Wait until it is done and try again.\nIf there is no other build: remove ${lock}.`,
    fileFault: (fault: string) => `${fault} Earlier documents are untouched.`,
    interrupted: (fault: string) =>
      `${fault} The new documents are written but not all are in place yet: build again to finish.`,
    noSpace: (path: string) => `The disk is full: ${path} could not be written.`,
    readOnly: (path: string) => `Cannot write to ${path}: it is read-only.`,
    noAccess: (path: string) => `No permission for ${path}.`,
    notThere: (path: string) =>
      `Cannot find ${path}: the file, or the folder that it would lie in, is not there.`,
    badOut: (path: string) =>
      `Cannot write documents to ${path}: the project's sources are there. Choose a folder of its own with --out.`,
    otherFault: (message: string) => `File fault: ${message}.`,
    internal: (message: string) =>
      `A fault in ordalag itself: ${message}\nIt is not yours. Earlier documents are untouched. Please report it with the text above.`,
    seconds: (value: number) => `${value.toFixed(1)} s`,
    kilobytes: (value: number) => `${Math.round(value / 1024)} kB`,
  },
} satisfies Record<Language, Record<string, unknown>>

/** Those of one language. */
export type Texts = (typeof texts)['sv']
