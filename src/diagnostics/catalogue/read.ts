import { message } from './message.ts'

export const readMessages = {
  // The file and its characters
  'read/too-large-file': message(
    'error',
    'Filen är {size} byte stor, mer än de {limit} som läses. Dela upp den, eller se efter om något annat än källtext har hamnat i den.',
    'The file has {size} bytes, more than the {limit} that are read. Split it, or see whether something other than source text has ended up in it.',
  ),
  'read/too-long-line': message(
    'error',
    'Raden har {length} tecken, mer än de {limit} som läses. Skriv texten i ett block (|) och bryt den i kortare rader.',
    'The line has {length} characters, more than the {limit} that are read. Write the text in a block (|) and break it into shorter lines.',
  ),
  'read/not-utf8': message(
    'error',
    'Filen är inte sparad som UTF-8; här börjar det första tecken som inte går att läsa. Spara om filen med teckenkodningen UTF-8.',
    'The file is not saved as UTF-8; the first character that cannot be read begins here. Save the file again with the encoding UTF-8.',
  ),
  'read/utf-16': message(
    'error',
    'Filen är sparad som UTF-16 och kan inte läsas. Spara om den med teckenkodningen UTF-8.',
    'The file is saved as UTF-16 and cannot be read. Save it again with the encoding UTF-8.',
  ),
  'read/bare-carriage-return': message(
    'error',
    'Raden slutar med ett ensamt vagnreturtecken (CR), som många program inte ser som en ny rad. Spara om filen med radslut av typen LF eller CRLF. Antal sådana rader: {count}.',
    'The line ends with a carriage return (CR) alone, which many programs do not take for a new line. Save the file again with line ends LF or CRLF. Number of such lines: {count}.',
  ),
  'read/tab': message(
    'error',
    'Här står ett tabbtecken. Det syns inte och betyder olika i olika program; skriv blanksteg i stället.',
    'Here stands a tab. It cannot be seen and means different things in different programs; write spaces instead.',
  ),
  'read/control-character': message(
    'error',
    'Här står styrtecknet {character}, som inte syns och inte kan tryckas. Ta bort det.',
    'Here stands the control character {character}, which cannot be seen or printed. Remove it.',
  ),
  'read/invisible-character': message(
    'error',
    'Här står det osynliga tecknet {character}. I en avtalstext får inget stå som läsaren inte kan se; ta bort det.',
    'Here stands the invisible character {character}. An agreement may hold nothing that its reader cannot see; remove it.',
  ),
  'read/direction-character': message(
    'error',
    'Här står tecknet {character}, som ändrar skrivriktningen så att texten kan läsas annorlunda än den är skriven. Ta bort det.',
    'Here stands the character {character}, which changes the direction of the text so that it may read otherwise than it is written. Remove it.',
  ),
  'read/private-use-character': message(
    'error',
    'Tecknet {character} saknar fastställd betydelse (privat användning) och ser olika ut i olika typsnitt. Ersätt det med ett vanligt tecken.',
    'The character {character} has no settled meaning (private use) and looks different in different fonts. Replace it with an ordinary character.',
  ),
  'read/not-a-character': message(
    'error',
    '{character} är inte ett tecken och kan inte stå i ett dokument. Ta bort det.',
    '{character} is not a character and cannot stand in a document. Remove it.',
  ),
  'read/replacement-character': message(
    'error',
    'Här står {character}, som visar att ett tecken har gått förlorat när texten omkodades. Skriv in rätt tecken.',
    'Here stands {character}, which shows that a character was lost when the text was converted. Write the right character.',
  ),
  'read/decomposed-character': message(
    'error',
    'Tecknet ”{written}” är inte lagrat i sin vanliga form och hittas därför inte vid sökning. Skriv det på nytt som ”{composed}”.',
    'The character “{written}” is not stored in its usual form, so that searching does not find it. Write it anew as “{composed}”.',
  ),
  'read/odd-space': message(
    'error',
    'Här behövs ett vanligt blanksteg, men här står {character}, som ser likadant ut och betyder något annat i YAML. Ersätt det med ett vanligt blanksteg.',
    'An ordinary space is needed here, but here stands {character}, which looks the same and means something else in YAML. Replace it with an ordinary space.',
  ),
  'read/escaped-character': message(
    'error',
    '{escape} ger tecknet {character}, som inte får stå i texten: det syns inte eller kan inte tryckas. Ta bort det.',
    '{escape} makes the character {character}, which may not stand in the text: it cannot be seen or printed. Remove it.',
  ),

  // What YAML can do and sources may not
  'read/too-deep': message(
    'error',
    'Här ligger listor och fält i varandra djupare än {limit} nivåer. Ingen överenskommelse behöver det; se efter om hakparenteser eller streck har upprepats av misstag, eller om texter som innehåller kolon saknar citattecken.',
    'Lists and fields lie inside one another deeper than {limit} levels here. No agreement needs that; see whether brackets or dashes were repeated by mistake, or whether texts with colons lack quotation marks.',
  ),
  'read/alias': message(
    'error',
    'Ett värde som börjar med * är i YAML en hänvisning till en annan plats, och sådana används inte. Är det kursiv text som avses, sätt värdet inom citattecken eller i ett block (|).',
    'A value that starts with * is in YAML a reference to another place, and those are not used. If emphasis is meant, put the value in quotation marks or in a block (|).',
  ),
  'read/anchor': message(
    'error',
    'Ett värde som börjar med & är i YAML ett ankare, och sådana används inte. Är det text som avses, sätt värdet inom citattecken.',
    'A value that starts with & is in YAML an anchor, and those are not used. If text is meant, put the value in quotation marks.',
  ),
  'read/tag': message(
    'error',
    'Ett värde som börjar med ! är i YAML en typangivelse, och sådana används inte. Är det text som avses, sätt värdet inom citattecken.',
    'A value that starts with ! is in YAML a type tag, and those are not used. If text is meant, put the value in quotation marks.',
  ),
  'read/directive': message(
    'error',
    'En rad som börjar med % är i YAML ett direktiv, som ändrar hur resten av filen läses. Sådana används inte; ta bort raden.',
    'A line that starts with % is in YAML a directive, which changes how the rest of the file is read. Those are not used; remove the line.',
  ),
  'read/merge-key': message(
    'error',
    'Sammanslagning med << används inte. Skriv fälten på den plats där de gäller.',
    'Merging with << is not used. Write the fields in the place where they hold.',
  ),
  'read/several-documents': message(
    'error',
    'Här slutar det första dokumentet i filen och det som följer läses inte. En fil håller ett dokument; ta bort ”---” eller ”...”, eller lägg resten i en egen fil.',
    'The first document of the file ends here and what follows is not read. A file holds one document; remove “---” or “...”, or put the rest in a file of its own.',
  ),
  'read/duplicate-key': message(
    'error',
    'Fältet ”{key}” är skrivet två gånger på samma ställe, och bara det ena kan gälla. Ta bort det ena eller byt namn på det.',
    'The field “{key}” is written twice in the same place, and only one can hold. Remove one of them or rename it.',
  ),
  'read/first-written-here': message(
    'error',
    'Första gången står det här.',
    'The first time it is written here.',
  ),
  'read/reserved-key': message(
    'error',
    '”{key}” kan inte vara ett fältnamn, eftersom namnet har en särskild betydelse i programspråket. Välj ett annat namn.',
    '“{key}” cannot be the name of a field, since the name has a meaning of its own in the programming language. Choose another name.',
  ),
  'read/key-not-text': message(
    'error',
    'Ett fältnamn ska vara ett ord, men här står en lista eller en grupp av fält före kolonet.',
    'The name of a field is a word, but here a list or a group of fields stands before the colon.',
  ),
  'read/empty-key': message(
    'error',
    'Här saknas ett fältnamn före kolonet.',
    'The name of a field is missing before the colon here.',
  ),
  'read/key-not-name': message(
    'error',
    'Fältnamnet ”{key}” läses av andra program som ett tal, ett ja/nej-värde eller ett tomt värde. Välj ett annat namn.',
    'Other programs read the field name “{key}” as a number, as yes or no, or as nothing. Choose another name.',
  ),
  'read/unquoted-expression': message(
    'error',
    'Ett värde som börjar med två klammerparenteser läses av YAML som fält i fält, inte som text. Sätt hela värdet inom citattecken eller i ett block (|).',
    'YAML reads a value that starts with two braces as fields inside fields, not as text. Put the whole value in quotation marks or in a block (|).',
  ),
  'read/empty-value': message(
    'error',
    'Här saknas ett värde. Skriv värdet, eller ta bort fältet om det inte ska finnas.',
    'A value is missing here. Write it, or remove the field if there is to be none.',
  ),
  'read/null-value': message(
    'error',
    '”{written}” betyder i YAML ”inget värde”. Skriv värdet, ta bort fältet, eller sätt ordet inom citattecken om det är text.',
    '“{written}” means “no value” in YAML. Write the value, remove the field, or put the word in quotation marks if it is text.',
  ),
  'read/bare-number': message(
    'error',
    '”{written}” läses av YAML som ett tal och kan ändra utseende eller värde (1.10 blir 1.1). Sätt det inom citattecken om det ska stå som det är skrivet; ett heltal skrivs utan extra tecken.',
    'YAML reads “{written}” as a number, which may change its looks or value (1.10 becomes 1.1). Put it in quotation marks if it is to stand as written; write a whole number without extra characters.',
  ),
  'read/bare-boolean': message(
    'error',
    '”{written}” läses av många program som ja eller nej i stället för text. Sätt det inom citattecken om det är text; ja och nej skrivs true och false.',
    'Many programs read “{written}” as yes or no rather than as text. Put it in quotation marks if it is text; yes and no are written true and false.',
  ),
  'read/text-cut-by-comment': message(
    'error',
    'Allt efter # är en kommentar och kommer inte med i texten: ”{comment}” faller bort. Hör det till texten, sätt hela värdet inom citattecken. Är det en kommentar, skriv två blanksteg före # och ett efter.',
    'Everything after # is a comment and not part of the text: “{comment}” is left out. If it belongs to the text, put the whole value in quotation marks. If it is a comment, write two spaces before # and one after.',
  ),
  'read/folded-block': message(
    'error',
    'Text i block skrivs med | och inte med >, så att raderna står kvar som de är skrivna. Byt > mot |.',
    'Text in blocks is written with | and not with >, so that its lines stay as they are written. Change > to |.',
  ),
  'read/several-lines': message(
    'error',
    'Texten går över flera rader. Skriv den på en rad, eller i ett block: | sist på raden och texten indragen på raderna under.',
    'The text runs over several lines. Write it on one line, or in a block: | at the end of the line and the text indented on the lines below.',
  ),
  'read/line-break-in-quotes': message(
    'error',
    '\\n gör en ny rad mitt i en text på en rad. Text på flera rader skrivs i ett block (|).',
    '\\n makes a new line inside a text on one line. Text of several lines is written in a block (|).',
  ),
  'read/empty-file': message(
    'error',
    'Filen är tom. Den ska börja med fältet ”kind”, som säger vad den innehåller.',
    'The file is empty. It should begin with the field “kind”, which says what it holds.',
  ),
  'read/not-fields': message(
    'error',
    'Filen ska bestå av fält, ”namn: värde”, men här står något annat. Kontrollera att det finns ett kolon följt av ett blanksteg efter varje fältnamn.',
    'The file should consist of fields, “name: value”, but something else stands here. See that each field name is followed by a colon and a space.',
  ),

  // Faults in how the YAML is written
  'read/indentation': message(
    'error',
    'Indraget stämmer inte. Fält som hör ihop ska börja i samma kolumn, och det som ligger i ett fält ska vara indraget mer än fältet.',
    'The indentation does not fit. Fields that belong together begin in the same column, and what lies in a field is indented more than the field.',
  ),
  'read/missing-colon': message(
    'error',
    'Här väntades ett fält, ”namn: värde”, men det finns inget kolon följt av ett blanksteg. Är det en fortsättning på texten ovanför ska den stå i ett block (|).',
    'A field, “name: value”, was expected here, but there is no colon followed by a space. If it continues the text above, that text should stand in a block (|).',
  ),
  'read/second-colon': message(
    'error',
    'Texten innehåller ett kolon följt av ett blanksteg, som i YAML skiljer ett fältnamn från sitt värde. Sätt hela värdet inom citattecken eller i ett block (|).',
    'The text holds a colon followed by a space, which in YAML parts the name of a field from its value. Put the whole value in quotation marks or in a block (|).',
  ),
  'read/value-and-fields': message(
    'error',
    'Fältet har redan ett värde på samma rad och kan inte också innehålla fälten under. Ta bort värdet, eller flytta fälten till rätt indrag.',
    'The field already has a value on its line and cannot also hold the fields below. Remove the value, or move the fields to the right indentation.',
  ),
  'read/text-after-value': message(
    'error',
    'Efter värdet står något som inte hör dit: ”{found}”. Sätt hela värdet inom citattecken, eller ta bort det som står efter.',
    'After the value stands something that does not belong there: “{found}”. Put the whole value in quotation marks, or remove what follows.',
  ),
  'read/unclosed-quote': message(
    'error',
    'Texten som börjar med {quote} här avslutas inte med {quote} på samma rad. Sätt ut det där texten slutar; text på flera rader skrivs i ett block (|).',
    'The text that begins with {quote} here does not end with {quote} on the same line. Put it where the text ends; text of several lines is written in a block (|).',
  ),
  'read/unclosed-bracket': message(
    'error',
    '{opening} här har inget avslutande {closing}. Sätt ut det, eller sätt värdet inom citattecken om det är text.',
    '{opening} here has no closing {closing}. Add it, or put the value in quotation marks if it is text.',
  ),
  'read/missing-comma': message(
    'error',
    'Det som räknas upp inom hakparenteser eller klammerparenteser skiljs åt med kommatecken, och här saknas ett. Text som innehåller komma, kolon eller parenteser sätts inom citattecken.',
    'What is listed inside brackets or braces is parted by commas, and one is missing here. Text that holds commas, colons or brackets is put in quotation marks.',
  ),
  'read/stray-comma': message(
    'error',
    'Här står ett kommatecken utan något före. Ta bort det, eller skriv det som saknas.',
    'Here stands a comma with nothing before it. Remove it, or write what is missing.',
  ),
  'read/bad-start': message(
    'error',
    'En text kan inte börja med {character} utan citattecken, eftersom tecknet har en särskild betydelse i YAML. Sätt hela värdet inom citattecken.',
    'A text cannot begin with {character} without quotation marks, since the character has a meaning of its own in YAML. Put the whole value in quotation marks.',
  ),
  'read/bad-escape': message(
    'error',
    '{written} betyder ingenting inom raka citattecken. Ska det stå ett omvänt snedstreck, skriv två, eller använd enkla citattecken runt texten.',
    '{written} means nothing inside double quotation marks. If a backslash is meant, write two, or use single quotation marks around the text.',
  ),
  'read/block-header': message(
    'error',
    'Efter {indicator} ska raden ta slut; texten börjar på nästa rad, indragen. Ska värdet börja med {indicator}, sätt det inom citattecken.',
    'The line should end after {indicator}; the text begins on the next line, indented. If the value is to begin with {indicator}, put it in quotation marks.',
  ),
  'read/block-in-brackets': message(
    'error',
    'Inom hakparenteser och klammerparenteser kan det inte stå listor med streck eller fält på egna rader. Skriv allt på ett av sätten.',
    'Lists with dashes, or fields on lines of their own, cannot stand inside brackets and braces. Write all of it in one of the two ways.',
  ),
  'read/field-on-field-line': message(
    'error',
    'Ett fält eller en lista kan inte börja på samma rad som det fält det ligger i. Flytta det till nästa rad, indraget.',
    'A field or a list cannot begin on the line of the field that it lies in. Move it to the next line, indented.',
  ),
  'read/comment-without-space': message(
    'error',
    'Före # som börjar en kommentar ska det stå blanksteg. Är det text, sätt hela värdet inom citattecken.',
    'Spaces should stand before the # that begins a comment. If it is text, put the whole value in quotation marks.',
  ),
  'read/syntax': message(
    'error',
    'YAML-koden går inte att läsa här. Läsarens egen förklaring: {reason}.',
    'The YAML cannot be read here. The reader’s own explanation: {reason}.',
  ),
  'read/more-faults': message(
    'error',
    'Filen har ytterligare {count} läsfel som inte visas här. Rätta de visade och kör igen.',
    'The file has {count} more faults in its reading, which are not shown. Mend those shown and run again.',
  ),
} as const
