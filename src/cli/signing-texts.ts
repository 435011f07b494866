import type { Language } from './texts.ts'

interface SigningTexts {
  readonly verifyUsage: string
  readonly signOffUsage: string
  readonly noFile: (path: string) => string
  readonly tooLarge: (path: string) => string
  readonly unknownFormat: string
  readonly same: (document: string, version: string) => string
  readonly begins: (document: string, version: string, added: number) => string
  readonly recordedCopy: (agreement: string, version: string) => string
  readonly recordedScan: (agreement: string, version: string) => string
  readonly recordedBefore: (agreement: string, version: string) => string
  readonly recordedBegins: (agreement: string, version: string, added: number) => string
  readonly earlier: (document: string, version: string) => string
  readonly earlierBegins: (document: string, version: string) => string
  readonly noDocument: (file: string) => string
  readonly unknown: (count: number) => string
  readonly notMade: (folders: string) => string
  readonly signature: (name: string | null, time: string | null, field: string | null) => string
  readonly timeStamp: (time: string | null) => string
  readonly notChecked: string
  readonly partial: string
  readonly uncovered: (bytes: number) => string
  readonly filled: (fields: number) => string
  readonly replaced: (parts: number) => string
  readonly wrongStatus: (path: string, status: string) => string
  readonly alreadySigned: (agreement: string, record: string) => string
  readonly notTheDocument: (file: string, agreement: string, version: string) => string
  readonly noSignatures: (file: string) => string
  readonly notCovered: (file: string) => string
  readonly isReplaced: (file: string, parts: number) => string
  readonly noScan: (file: string) => string
  readonly unknownParty: (body: string, known: string) => string
  readonly badSigned: (written: string) => string
  readonly noDate: (body: string, name: string) => string
  readonly noPlace: (body: string, name: string) => string
  readonly wrongNames: (known: string) => string
  readonly uneditable: (path: string) => string
  readonly signedOff: (agreement: string, version: string, record: string) => string
  readonly scannedOff: (agreement: string, version: string, record: string) => string
  readonly party: (name: string, place: string, date: string) => string
}

/** What `ordalag verify` and `ordalag sign-off` say, in both languages. */
export const signingTexts: Readonly<Record<Language, SigningTexts>> = {
  sv: {
    verifyUsage: 'Ange minst en fil: ordalag verify FIL …',
    signOffUsage:
      'Ange överenskommelsen och den undertecknade filen: ordalag sign-off cancer-2024 undertecknad.pdf.',
    noFile: (path) => `${path} finns inte eller är ingen vanlig fil.`,
    tooLarge: (path) => `${path} är större än något som ordalag gör, och läses inte.`,
    unknownFormat: 'är varken en DOCX, en PDF eller en HTML-sida, och därför inget av dokumenten.',
    same: (document, version) => `är byte för byte ${document}, version ${version}.`,
    begins: (document, version, added) =>
      `börjar med exakt ${document}, version ${version}; därefter har ${added} byte lagts till.`,
    recordedCopy: (agreement, version) =>
      `är det undertecknade exemplaret av ${agreement}, enligt signed.yaml. Det undertecknades som version ${version}.`,
    recordedScan: (agreement, version) =>
      `är den inskannade kopian av ${agreement}, enligt signed.yaml. Den känns igen på sin kontrollsumma; att den visar version ${version} har ordalag inte prövat.`,
    recordedBefore: (agreement, version) =>
      `är byte för byte det som undertecknades av ${agreement}, version ${version}, utan underskrifter.`,
    recordedBegins: (agreement, version, added) =>
      `börjar med exakt det som undertecknades av ${agreement}, version ${version}; därefter har ${added} byte lagts till.`,
    earlier: (document, version) =>
      `stämmer inte med källorna nu, men är enligt manifest.json ${document}, version ${version}. Källorna har ändrats sedan dess.`,
    earlierBegins: (document, version) =>
      `stämmer inte med källorna nu, men börjar enligt manifest.json med ${document}, version ${version}. Källorna har ändrats sedan dess.`,
    noDocument: (file) =>
      `är enligt manifest.json ${file}, som inte är något dokument. Bara dokument jämförs med källorna.`,
    unknown: (count) =>
      `stämmer inte med något som källorna gör (${count} dokument jämförda). Den är ändrad, av en annan version eller gjord av något annat.`,
    notMade: (folders) =>
      `Källorna i ${folders} innehåller fel, så deras dokument kunde inte jämföras. Se ordalag check.`,
    signature: (name, time, field) =>
      `Underskrift: ${[name ?? 'utan namn', time, field === null ? null : `fältet ${field}`].filter((part) => part !== null).join(', ')}`,
    timeStamp: (time) => `Tidsstämpel${time === null ? '' : `: ${time}`}`,
    notChecked: 'Namn och tider är vad filen uppger. Om underskrifterna är giltiga har inte prövats.',
    partial: 'Underskriften omfattar inte hela det som stod i filen när den lades till.',
    uncovered: (bytes) => `${bytes} byte sist i filen omfattas inte av någon underskrift.`,
    filled: (fields) => `${fields} fält har fyllts i eller ändrats.`,
    replaced: (parts) =>
      `${parts} ${parts === 1 ? 'del' : 'delar'} av dokumentet har ersatts eller täckts av det som lagts till. Det som visas kan vara något annat än det som källorna gör.`,
    wrongStatus: (path, status) =>
      `Bara en överenskommelse med status final kan antecknas som undertecknad, men ${path} har status ${status}. Inget har skrivits.`,
    alreadySigned: (agreement, record) =>
      `${agreement} är redan antecknad som undertecknad: ${record} finns. Inget har skrivits.`,
    notTheDocument: (file, agreement, version) =>
      `${file} börjar inte med den PDF som källorna till ${agreement} gör nu (version ${version}). Antingen har källorna ändrats sedan den skickades för underskrift, eller så är det en annan fil. Är det ett inskannat papper: lägg till --scan. Inget har skrivits.`,
    noSignatures: (file) =>
      `${file} är dokumentet utan underskrifter: inget har lagts till. Inget har skrivits.`,
    notCovered: (file) =>
      `En underskrift i ${file} omfattar inte hela dokumentet, eller ingen underskrift hittades i det som lagts till. Inget har skrivits.`,
    isReplaced: (file, parts) =>
      `Det som lagts till i ${file} ersätter eller täcker ${parts} ${parts === 1 ? 'del' : 'delar'} av dokumentet, så det som visas kan vara något annat än det som källorna gör. Inget har skrivits.`,
    noScan: (file) =>
      `${file} börjar med exakt det som källorna gör och är alltså ingen inskannad kopia. Kör utan --scan.`,
    unknownParty: (body, known) => `Ingen part heter "${body}". Parterna är: ${known}.`,
    badSigned: (written) =>
      `"${written}" går inte att använda för --signed. Skriv parten, dagen och orten: --signed 'state=2031-12-20, Stockholm'.`,
    noDate: (body, name) =>
      `Vilken dag ${name} undertecknade framgår inte. Ange den: --signed '${body}=ÅÅÅÅ-MM-DD, ORT'. Inget har skrivits.`,
    noPlace: (body, name) =>
      `Var ${name} undertecknade framgår inte. Ange orten för alla med --place, eller för en: --signed '${body}=ÅÅÅÅ-MM-DD, ORT'. Inget har skrivits.`,
    wrongNames: (known) => `Underskrifterna i filen uppger: ${known}.`,
    uneditable: (path) => `${path} kunde inte ändras utan att förlora något. Inget har skrivits.`,
    signedOff: (agreement, version, record) =>
      `${agreement} är undertecknad (version ${version}). ${record} låser källorna: en ändring är nu ett fel.`,
    scannedOff: (agreement, version, record) =>
      `${agreement} är antecknad som undertecknad genom en inskannad kopia, som bara känns igen på sin kontrollsumma (källornas version ${version}). ${record} låser källorna: en ändring är nu ett fel.`,
    party: (name, place, date) => `  ${name}, ${place} ${date}`,
  },
  en: {
    verifyUsage: 'Give at least one file: ordalag verify FILE …',
    signOffUsage: 'Give the agreement and the signed file: ordalag sign-off cancer-2024 signed.pdf.',
    noFile: (path) => `${path} does not exist or is no plain file.`,
    tooLarge: (path) => `${path} is larger than anything that ordalag makes, and is not read.`,
    unknownFormat: 'is neither a DOCX, a PDF nor an HTML page, and so none of the documents.',
    same: (document, version) => `is byte for byte ${document}, version ${version}.`,
    begins: (document, version, added) =>
      `begins with exactly ${document}, version ${version}; ${added} bytes were added after it.`,
    recordedCopy: (agreement, version) =>
      `is the signed copy of ${agreement}, by signed.yaml. It was signed as version ${version}.`,
    recordedScan: (agreement, version) =>
      `is the scanned copy of ${agreement}, by signed.yaml. It is known by its checksum; that it shows version ${version} was not checked.`,
    recordedBefore: (agreement, version) =>
      `is byte for byte what was signed of ${agreement}, version ${version}, without signatures.`,
    recordedBegins: (agreement, version, added) =>
      `begins with exactly what was signed of ${agreement}, version ${version}; ${added} bytes were added after it.`,
    earlier: (document, version) =>
      `does not match the sources now, but is by manifest.json ${document}, version ${version}. The sources have changed since.`,
    earlierBegins: (document, version) =>
      `does not match the sources now, but begins by manifest.json with ${document}, version ${version}. The sources have changed since.`,
    noDocument: (file) =>
      `is by manifest.json ${file}, which is no document. Only documents are compared with the sources.`,
    unknown: (count) =>
      `matches nothing that the sources make (compared with ${count} documents). It was changed, is of another version, or was made by something else.`,
    notMade: (folders) =>
      `The sources in ${folders} hold errors, so their documents could not be compared. See ordalag check.`,
    signature: (name, time, field) =>
      `Signature: ${[name ?? 'without a name', time, field === null ? null : `field ${field}`].filter((part) => part !== null).join(', ')}`,
    timeStamp: (time) => `Time stamp${time === null ? '' : `: ${time}`}`,
    notChecked: 'Names and times are what the file states. Whether the signatures are valid was not checked.',
    partial: 'The signature does not cover all that was in the file when it was added.',
    uncovered: (bytes) => `${bytes} bytes at the end of the file are covered by no signature.`,
    filled: (fields) => `${fields} ${fields === 1 ? 'field was' : 'fields were'} filled in or changed.`,
    replaced: (parts) =>
      `${parts} ${parts === 1 ? 'part' : 'parts'} of the document ${parts === 1 ? 'was' : 'were'} replaced or covered by what was added. What is shown may be something else than what the sources make.`,
    wrongStatus: (path, status) =>
      `Only an agreement with status final can be recorded as signed, but ${path} has status ${status}. Nothing was written.`,
    alreadySigned: (agreement, record) =>
      `${agreement} is recorded as signed already: ${record} exists. Nothing was written.`,
    notTheDocument: (file, agreement, version) =>
      `${file} does not begin with the PDF that the sources of ${agreement} make now (version ${version}). Either the sources were changed after it was sent for signing, or it is another file. If it is a scanned paper: add --scan. Nothing was written.`,
    noSignatures: (file) =>
      `${file} is the document without signatures: nothing was added. Nothing was written.`,
    notCovered: (file) =>
      `A signature in ${file} does not cover the whole document, or no signature was found in what was added. Nothing was written.`,
    isReplaced: (file, parts) =>
      `What was added in ${file} replaces or covers ${parts} ${parts === 1 ? 'part' : 'parts'} of the document, so what is shown may be something else than what the sources make. Nothing was written.`,
    noScan: (file) =>
      `${file} begins with exactly what the sources make, and so is no scanned copy. Run without --scan.`,
    unknownParty: (body, known) => `No party is called "${body}". The parties are: ${known}.`,
    badSigned: (written) =>
      `"${written}" cannot be used for --signed. Write the party, the day and the place: --signed 'state=2031-12-20, Stockholm'.`,
    noDate: (body, name) =>
      `On which day ${name} signed is not stated. Give it: --signed '${body}=YYYY-MM-DD, PLACE'. Nothing was written.`,
    noPlace: (body, name) =>
      `Where ${name} signed is not stated. Give the place for all with --place, or for one: --signed '${body}=YYYY-MM-DD, PLACE'. Nothing was written.`,
    wrongNames: (known) => `The signatures in the file state: ${known}.`,
    uneditable: (path) => `${path} could not be changed without losing something. Nothing was written.`,
    signedOff: (agreement, version, record) =>
      `${agreement} is signed (version ${version}). ${record} locks the sources: a change is an error from now on.`,
    scannedOff: (agreement, version, record) =>
      `${agreement} is recorded as signed by a scanned copy, which is known by its checksum only (the sources' version ${version}). ${record} locks the sources: a change is an error from now on.`,
    party: (name, place, date) => `  ${name}, ${place} ${date}`,
  },
}
