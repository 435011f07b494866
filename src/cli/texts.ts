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
    help: `ordalag – överenskommelser skrivna en gång, som Word och PDF klara att underteckna

Användning
  ordalag build [överenskommelse …]   bygg dokumenten
  ordalag check [överenskommelse …]   kontrollera källorna utan att skriva något
  ordalag diff [GAMMAL [NY]]          visa vad som har ändrats: pengar, datum, åtgärder, ord
  ordalag redline GAMMAL NY           ändringarna i varje dokument, markerade i Word, PDF och HTML
  ordalag review BAS NY --out MAPP    en sida om allt som skiljer mellan två revisioner (. är arbetsmappen)
  ordalag new NY --from GAMMAL        nästa års överenskommelse, och en lista över vad som ska bestämmas
  ordalag textconv FIL                en byggd DOCX eller en källa som läsbar text, för git diff
  ordalag read BLANKETT …             läs blanketter som har kommit tillbaka och jämför med källorna
  ordalag ledger MAPP                 sammanställ en mapp med blanketter: beviljat, rekvirerat, redovisat
  ordalag verify FIL …                är filen byte för byte vad källorna gör, och i så fall vilket dokument?
  ordalag sign-off ID UNDERTECKNAD    anteckna den undertecknade filen, sätt datum och lås källorna

Val
  --out MAPP          var build skriver (out); redline skriver i out/redline
  --format LISTA      docx, pdf och html, med komma emellan (docx,pdf; redline: alla)
  --author NAMN       vem som står för ändringarna i redline (ordalag)
  --date DATUM        när redline säger att de gjordes (det nya dokumentets dag)
  --project MAPP      projektets mapp (den du står i)
  --fix               check rättar det som bara kan rättas på ett sätt, i filerna under agreements/
  --dry-run           med --fix: visa ändringarna utan att skriva dem
  --watch             check kontrollerar igen varje gång en källa sparas; Ctrl+C avslutar
  --output FORM       hur check visar fynd: terminal, lines, json, sarif eller github (terminal)
                      hur diff visar ändringar: terminal, markdown, html eller json (terminal)
  --from ID           överenskommelsen som new utgår från
  --received DAG      när blanketterna kom in (annars dagen först i filens namn, eller underskriftens)
  --for ID[/ID]       read och ledger godtar bara blanketter för den överenskommelsen och utbetalningen
  --record FIL        var read skriver en ifylld blankett som arkivbar PDF, att läsa och inte att fylla i
  --csv FIL, --html FIL   var ledger också skriver sammanställningen
  --scan              filen till sign-off är ett inskannat papper, som bara känns igen på sin kontrollsumma
  --place ORT         var alla undertecknade, när underskrifterna inte säger det
  --signed 'PART=DAG, ORT'   när och var en part undertecknade; anges en gång för varje part
  --exit-code         diff avslutar med 1 om något skiljer
  --limit ANTAL       högst så många fynd visas i terminalen (50)
  --lang sv|en        språk i terminalen (efter datorns inställning)
  --color NÄR         auto, always eller never (auto; NO_COLOR gäller)
  --quiet, -q         skriv bara fel
  --help, -h          den här hjälpen
  --version, -v       versionen

Exempel
  ordalag build                             alla överenskommelser till out/
  ordalag build cancer-2024 --format pdf    bara en, bara PDF
  ordalag check --lang sv                   visa alla fel på svenska
  ordalag check --fix --dry-run             visa vad som kan rättas automatiskt
  ordalag diff                              det som har ändrats sedan senaste commit
  ordalag diff main:cancer-2024 cancer-2024 en överenskommelse mot hur den står i main
  ordalag diff cancer-2022 cancer-2024      två överenskommelser mot varandra
  ordalag diff HEAD~1 HEAD                  alla överenskommelser i två revisioner
  ordalag redline cancer-2022 cancer-2024 --author "Namn Namnsson"
  ordalag review main . --out granskning    det som skiljer mot main, som sida och sammanfattning
  ordalag new cancer-2025 --from cancer-2024

Slutkoder
  0  klart, inga fel
  1  källorna innehåller fel; inget har skrivits (diff --exit-code: något skiljer; verify: en fil stämmer inte;
     read, ledger: en blankett har fel)
  2  kommandot gick inte att tolka
  3  en fil gick inte att läsa eller skriva; tidigare dokument är orörda
  4  en annan build använder samma mapp
  70 fel i ordalag självt
  130 avslutat med Ctrl+C
`,
    unknownCommand: (name: string, guess: string | null) =>
      `Kommandot "${name}" finns inte.${guess ? ` Menade du "${guess}"?` : ''} Se ordalag --help.`,
    unknownOption: (name: string, guess: string | null) =>
      `Valet "${name}" finns inte.${guess ? ` Menade du "${guess}"?` : ''} Se ordalag --help.`,
    missingValue: (name: string) => `Valet "${name}" ska följas av ett värde. Se ordalag --help.`,
    needlessValue: (name: string) => `Valet "${name}" tar inget värde. Se ordalag --help.`,
    badValue: (name: string, value: string, allowed: string) =>
      `"${value}" går inte att använda för ${name}. Tillåtet: ${allowed}.`,
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
    badOut: (path: string) =>
      `Kan inte skriva dokument i ${path}: där ligger projektets källor. Välj en egen mapp med --out.`,
    otherFault: (message: string) => `Filfel: ${message}.`,
    internal: (message: string) =>
      `Ett fel i ordalag självt: ${message}\nDet är inte ditt fel. Tidigare dokument är orörda. Anmäl det gärna med texten ovan.`,
    seconds: (value: number) => `${value.toFixed(1).replace('.', ',')} s`,
    kilobytes: (value: number) => `${Math.round(value / 1024)} kB`,
  },
  en: {
    help: `ordalag – agreements written once, as Word and PDF ready to sign

Usage
  ordalag build [agreement …]   build the documents
  ordalag check [agreement …]   check the sources, write nothing
  ordalag diff [OLD [NEW]]      show what changed: money, dates, measures, words
  ordalag redline OLD NEW       the changes in every document, marked in Word, PDF and HTML
  ordalag review BASE NEW --out FOLDER
                                a page on all that differs between two revisions (. is the work tree)
  ordalag new NEW --from OLD    next year's agreement, and a list of what must be decided
  ordalag textconv FILE         a built DOCX or a source as readable text, for git diff
  ordalag read FORM …           read forms that came back and compare them with the sources
  ordalag ledger FOLDER         put a folder of forms together: granted, requisitioned, reported
  ordalag verify FILE …         is the file byte for byte what the sources make, and which document?
  ordalag sign-off ID SIGNED    record the signed file, set the dates and lock the sources

Options
  --out FOLDER        where build writes (out); redline writes to out/redline
  --format LIST       docx, pdf and html, with commas between (docx,pdf; redline: all)
  --author NAME       who made the changes, in redline (ordalag)
  --date DATE         when they were made, in redline (the new document's day)
  --project FOLDER    the project's folder (the current one)
  --fix               check mends what can be mended in one way only, in the files below agreements/
  --dry-run           with --fix: show the changes without writing them
  --watch             check again whenever a source is saved; Ctrl+C ends it
  --output FORM       how check shows findings: terminal, lines, json, sarif or github (terminal)
                      how diff shows changes: terminal, markdown, html or json (terminal)
  --from ID           the agreement that new starts from
  --received DAY      when the forms came in (else the day that the file's name begins with, or the signature's)
  --for ID[/ID]       read and ledger accept only forms for that agreement and payment
  --record FILE       where read writes a filled-in form as an archival PDF, to be read and not filled in
  --csv FILE, --html FILE   where ledger writes the table and the page as well
  --scan              the file for sign-off is a scanned paper, known by its checksum only
  --place PLACE       where all signed, where the signatures do not say
  --signed 'PARTY=DAY, PLACE'   when and where a party signed; given once for each party
  --exit-code         diff ends with 1 where something differs
  --limit NUMBER      at most so many findings are shown in the terminal (50)
  --lang sv|en        language of messages (follows the locale)
  --color WHEN        auto, always or never (auto; NO_COLOR is honoured)
  --quiet, -q         print errors only
  --help, -h          this help
  --version, -v       the version

Examples
  ordalag build                             every agreement, into out/
  ordalag build cancer-2024 --format pdf    one agreement, PDF only
  ordalag check --lang sv                   all findings, in Swedish
  ordalag check --fix --dry-run             show what can be mended automatically
  ordalag diff                              what changed since the last commit
  ordalag diff main:cancer-2024 cancer-2024 an agreement against how it stands in main
  ordalag diff cancer-2022 cancer-2024      two agreements against each other
  ordalag diff HEAD~1 HEAD                  all agreements at two revisions
  ordalag redline cancer-2022 cancer-2024 --author "First Last"
  ordalag review main . --out review        what differs from main, as a page and a summary
  ordalag new cancer-2025 --from cancer-2024

Exit codes
  0  done, no errors
  1  the sources hold errors; nothing was written (diff --exit-code: something differs; verify: a file does not match;
     read, ledger: a form has errors)
  2  the command line could not be understood
  3  a file could not be read or written; earlier documents are untouched
  4  another build uses the same folder
  70 a fault in ordalag itself
  130 ended with Ctrl+C
`,
    unknownCommand: (name: string, guess: string | null) =>
      `There is no command "${name}".${guess ? ` Did you mean "${guess}"?` : ''} See ordalag --help.`,
    unknownOption: (name: string, guess: string | null) =>
      `There is no option "${name}".${guess ? ` Did you mean "${guess}"?` : ''} See ordalag --help.`,
    missingValue: (name: string) => `Option "${name}" needs a value. See ordalag --help.`,
    needlessValue: (name: string) => `Option "${name}" takes no value. See ordalag --help.`,
    badValue: (name: string, value: string, allowed: string) =>
      `"${value}" cannot be used for ${name}. Allowed: ${allowed}.`,
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
    badOut: (path: string) =>
      `Cannot write documents to ${path}: the project's sources are there. Choose a folder of its own with --out.`,
    otherFault: (message: string) => `File fault: ${message}.`,
    internal: (message: string) =>
      `A fault in ordalag itself: ${message}\nIt is not yours. Earlier documents are untouched. Please report it with the text above.`,
    seconds: (value: number) => `${value.toFixed(1)} s`,
    kilobytes: (value: number) => `${Math.round(value / 1024)} kB`,
  },
} satisfies Record<Language, Record<string, unknown>>

export type Texts = (typeof texts)['sv']
