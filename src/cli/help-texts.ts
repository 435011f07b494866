import type { Language } from './texts.ts'

/** What `ordalag --help` says, in both languages, at most 80 characters across. */
export const helpTexts: Readonly<Record<Language, string>> = {
  sv: `ordalag – överenskommelser skrivna en gång, som Word och PDF att underteckna

Användning
  ordalag build [ÖVERENSKOMMELSE …]  bygg dokumenten
  ordalag check [ÖVERENSKOMMELSE …]  kontrollera källorna utan att skriva något
  ordalag diff [GAMMAL [NY]]         visa vad som har ändrats: pengar, datum,
                                     åtgärder, ord
  ordalag redline GAMMAL NY          ändringarna i varje dokument, markerade i
                                     Word, PDF och HTML
  ordalag review GAMMAL NY           en sida om allt som skiljer, för granskare
  ordalag new NY --from GAMMAL       nästa års överenskommelse, och en lista
                                     över vad som ska bestämmas
  ordalag read BLANKETT …            läs blanketter som har kommit tillbaka och
                                     jämför med källorna
  ordalag ledger MAPP                sammanställ en mapp med blanketter:
                                     beviljat, rekvirerat, redovisat
  ordalag verify FIL …               är filen byte för byte vad källorna gör,
                                     och i så fall vilket dokument?
  ordalag sign-off ID UNDERTECKNAD   anteckna den undertecknade filen, sätt
                                     datum och lås källorna
  ordalag textconv FIL               en byggd DOCX eller en källa som läsbar
                                     text, för git diff

  GAMMAL och NY är en överenskommelse (cancer-2024), en revision i git (main),
  överenskommelsen som den står där (main:cancer-2024) eller . för arbetsmappen.

Val
  --project MAPP      projektets mapp (den du står i)
  --lang sv|en        språk i terminalen (efter datorns inställning)
  --color NÄR         auto, always eller never (auto; NO_COLOR gäller)
  --limit ANTAL       högst så många fynd i terminalen, och redaktionella
                      ändringar av diff (50)
  --quiet, -q         skriv bara fel
  --help, -h          den här hjälpen
  --version, -v       versionen
build, redline, review
  --out MAPP          var filerna skrivs (out, out/redline, out/review)
  --format LISTA      docx, pdf och html, med komma emellan
                      (docx,pdf; redline: alla)
check
  --fix               rätta det som bara kan rättas på ett sätt, i filerna under
                      agreements/
  --dry-run           med --fix: visa ändringarna utan att skriva dem
  --watch             kontrollera igen varje gång en källa sparas; Ctrl+C
                      avslutar
  --output FORM       terminal, lines, json, sarif eller github (terminal)
diff
  --output FORM       terminal, markdown, html eller json (terminal)
  --exit-code         avsluta med 1 om något skiljer
redline
  --author NAMN       vem som står för ändringarna (ordalag)
  --date DATUM        när de säger sig vara gjorda (det nya dokumentets dag)
new
  --from ID           överenskommelsen att utgå från
read, ledger
  --received DAG      när blanketterna kom in (annars dagen först i filens namn,
                      eller underskriftens)
  --for ID[/ID]       godta bara blanketter för den överenskommelsen och
                      utbetalningen
  --record FIL        var read skriver en ifylld blankett som arkivbar PDF, att
                      läsa och inte att fylla i
  --csv FIL           var ledger skriver sammanställningen som tabell
  --html FIL          var ledger skriver den som sida
sign-off
  --scan              filen är ett inskannat papper, som bara känns igen på sin
                      kontrollsumma
  --place ORT         var alla undertecknade, när underskrifterna inte säger det
  --signed 'PART=DAG, ORT'
                      när och var en part undertecknade; en gång för varje part

Exempel
  ordalag build                           alla överenskommelser till out/
  ordalag build cancer-2024 --format pdf  bara en, bara PDF
  ordalag check --fix --dry-run           vad som kan rättas automatiskt
  ordalag diff                            ändrat sedan senaste commit
  ordalag diff main:cancer-2024 cancer-2024
                                          en överenskommelse mot hur den står
                                          i main
  ordalag diff cancer-2022 cancer-2024    två överenskommelser mot varandra
  ordalag diff HEAD~1 HEAD                alla, i två revisioner
  ordalag redline cancer-2022 cancer-2024 --author "Namn Namnsson"
  ordalag review main . --out granskning  det som skiljer mot main
  ordalag new cancer-2025 --from cancer-2024

Slutkoder
  0    klart, inga fel
  1    källorna innehåller fel; inget har skrivits (diff --exit-code: något
       skiljer; verify: en fil stämmer inte; read, ledger: en blankett har fel)
  2    kommandot gick inte att tolka
  3    en fil gick inte att läsa eller skriva; tidigare dokument är orörda
  4    en annan build använder samma mapp
  70   fel i ordalag självt
  130  avslutat med Ctrl+C
`,
  en: `ordalag – agreements written once, as Word and PDF ready to sign

Usage
  ordalag build [AGREEMENT …]   build the documents
  ordalag check [AGREEMENT …]   check the sources, write nothing
  ordalag diff [OLD [NEW]]      show what changed: money, dates, measures, words
  ordalag redline OLD NEW       the changes in every document, marked in Word,
                                PDF and HTML
  ordalag review OLD NEW        a page on all that differs, for reviewers
  ordalag new NEW --from OLD    next year's agreement, and a list of what must
                                be decided
  ordalag read FORM …           read forms that came back and compare them with
                                the sources
  ordalag ledger FOLDER         put a folder of forms together: granted,
                                requisitioned, reported
  ordalag verify FILE …         is the file byte for byte what the sources make,
                                and which document?
  ordalag sign-off ID SIGNED    record the signed file, set the dates and lock
                                the sources
  ordalag textconv FILE         a built DOCX or a source as readable text, for
                                git diff

  OLD and NEW are an agreement (cancer-2024), a revision in git (main), an
  agreement as it stands there (main:cancer-2024) or . for the work tree.

Options
  --project FOLDER    the project's folder (the current one)
  --lang sv|en        language of messages (follows the locale)
  --color WHEN        auto, always or never (auto; NO_COLOR is honoured)
  --limit NUMBER      at most so many findings in the terminal, and editorial
                      changes of diff (50)
  --quiet, -q         print errors only
  --help, -h          this help
  --version, -v       the version
build, redline, review
  --out FOLDER        where the files are written (out, out/redline, out/review)
  --format LIST       docx, pdf and html, with commas between
                      (docx,pdf; redline: all)
check
  --fix               mend what can be mended in one way only, in the files
                      below agreements/
  --dry-run           with --fix: show the changes without writing them
  --watch             check again whenever a source is saved; Ctrl+C ends it
  --output FORM       terminal, lines, json, sarif or github (terminal)
diff
  --output FORM       terminal, markdown, html or json (terminal)
  --exit-code         end with 1 where something differs
redline
  --author NAME       who made the changes (ordalag)
  --date DATE         when they were made (the new document's day)
new
  --from ID           the agreement to start from
read, ledger
  --received DAY      when the forms came in (else the day that the file's name
                      begins with, or the signature's)
  --for ID[/ID]       accept only forms for that agreement and payment
  --record FILE       where read writes a filled-in form as an archival PDF, to
                      be read and not filled in
  --csv FILE          where ledger writes the table
  --html FILE         where ledger writes it as a page
sign-off
  --scan              the file is a scanned paper, known by its checksum only
  --place PLACE       where all signed, where the signatures do not say
  --signed 'PARTY=DAY, PLACE'
                      when and where a party signed; once for each party

Examples
  ordalag build                           every agreement, into out/
  ordalag build cancer-2024 --format pdf  one agreement, PDF only
  ordalag check --fix --dry-run           what can be mended automatically
  ordalag diff                            what changed since the last commit
  ordalag diff main:cancer-2024 cancer-2024
                                          an agreement against how it stands in
                                          main
  ordalag diff cancer-2022 cancer-2024    two agreements against each other
  ordalag diff HEAD~1 HEAD                all agreements, at two revisions
  ordalag redline cancer-2022 cancer-2024 --author "First Last"
  ordalag review main . --out review      what differs from main
  ordalag new cancer-2025 --from cancer-2024

Exit codes
  0    done, no errors
  1    the sources hold errors; nothing was written (diff --exit-code: something
       differs; verify: a file does not match; read, ledger: a form has errors)
  2    the command line could not be understood
  3    a file could not be read or written; earlier documents are untouched
  4    another build uses the same folder
  70   a fault in ordalag itself
  130  ended with Ctrl+C
`,
}
