import { message } from './message.ts'

export const proseMessages = {
  'prose/not-text': message(
    'error',
    'Här ska det stå text, men {written} läses som något annat än text. Sätt citattecken om det som ska skrivas ut.',
    'This must be text, but {written} is read as something else. Put quotation marks around what is to be printed.',
  ),
  'prose/empty': message(
    'error',
    'Texten är tom. Skriv det som ska stå här, eller ta bort raden om inget ska skrivas ut.',
    'The text is empty. Write what is to stand here, or remove the line if nothing is to be printed.',
  ),
  'prose/not-one-line': message(
    'error',
    'Här får det bara stå en enda rad utan listor och styckebrytningar. Skriv samman texten till en rad.',
    'Only a single line without lists and paragraph breaks may stand here. Write the text as one line.',
  ),
  'prose/heading': message(
    'error',
    'Rubriker får inte skrivas i löptext, eftersom systemet numrerar dem. Gör ett eget avsnitt med `heading`. Är det ingen rubrik, skriv ”\\” före tecknet som gör det till en.',
    'Headings may not be written in prose, since the system numbers them. Make a section of its own with `heading`. If it is no heading, put "\\" before the character that makes it one.',
  ),
  'prose/html': message(
    'error',
    'HTML får inte skrivas i löptext och skulle inte synas i det färdiga dokumentet. Skriv texten utan märkord; vill du ha tecknet ”<” skriver du ”\\<”.',
    'HTML may not be written in prose and would not show in the finished document. Write the text without tags; for a "<" sign, write "\\<".',
  ),
  'prose/code': message(
    'error',
    'Indrag med fyra blanksteg eller ett gravt accenttecken gör texten till programkod, vilket inte får förekomma här. Ta bort indraget eller accenttecknen.',
    'Four spaces of indentation or a backtick turns the text into program code, which may not occur here. Remove the indentation or the backticks.',
  ),
  'prose/quote': message(
    'error',
    'En rad som börjar med ”>” blir ett blockcitat, vilket inte får förekomma här. Skriv citatet inom citattecken, eller ”\\>” om tecknet ska skrivas ut.',
    'A line that begins with ">" becomes a block quote, which may not occur here. Use quotation marks, or "\\>" if the sign is to be printed.',
  ),
  'prose/image': message(
    'error',
    'Bilder får inte läggas in i löptext. Ta bort bilden, eller skriv ”\\!” om utropstecknet ska stå före en länk.',
    'Images may not be put in prose. Remove the image, or write "\\!" if the exclamation mark stands before a link.',
  ),
  'prose/rule': message(
    'error',
    'En rad med bara streck eller stjärnor blir en linje tvärs över sidan, vilket inte får förekomma här. Dela i stället upp texten i avsnitt.',
    'A line of only dashes or asterisks becomes a rule across the page, which may not occur here. Divide the text into sections instead.',
  ),
  'prose/hard-break': message(
    'error',
    'Två blanksteg eller ett omvänt snedstreck sist på raden tvingar fram en radbrytning, vilket inte får förekomma här. Ta bort dem, eller lämna en tom rad om ett nytt stycke ska börja.',
    'Two spaces or a backslash at the end of a line forces a line break, which may not occur here. Remove them, or leave an empty line if a new paragraph is to begin.',
  ),
  'prose/definition': message(
    'error',
    'Länkdefinitioner får inte förekomma, eftersom raden inte skulle skrivas ut. Skriv adressen i länken: [text](https://…).',
    'Link definitions may not occur, since the line would not be printed. Write the address in the link: [text](https://…).',
  ),
  'prose/character-reference': message(
    'error',
    'Teckenkoden {code} får inte användas. Skriv själva tecknet.',
    'The character reference {code} may not be used. Write the character itself.',
  ),
  'prose/private-character': message(
    'error',
    'Tecknet {code} saknar bestämd betydelse och kan inte skrivas ut. Ta bort det.',
    'The character {code} has no defined meaning and cannot be printed. Remove it.',
  ),
  'prose/list-marker': message(
    'error',
    'Listor skrivs med ”-” eller med ”1.”, inte med ”{marker}”. Byt tecken, eller skriv ”\\” före det om det hör till texten.',
    'Lists are written with "-" or with "1.", not with "{marker}". Change the sign, or put "\\" before it if it belongs to the text.',
  ),
  'prose/list-start': message(
    'error',
    'Raden börjar med {start} och blir därför en numrerad lista, men sådana ska börja med 1. Hör talet till texten, flytta radbrytningen så att det inte står först på raden.',
    'The line begins with {start} and therefore becomes a numbered list, but such lists must begin with 1. If the number belongs to the text, move the line break so that it does not stand first on the line.',
  ),
  'prose/empty-item': message(
    'error',
    'Punkten i listan är tom. Skriv vad den ska innehålla, eller ta bort den.',
    'The list item is empty. Write what it is to hold, or remove it.',
  ),
  'prose/too-deep': message(
    'error',
    'Listor eller markeringar ligger i för många nivåer. Högst tre nivåer av listor kan skrivas ut; förenkla texten.',
    'Lists or marks are nested too deeply. At most three levels of lists can be printed; simplify the text.',
  ),
  'prose/stray-asterisk': message(
    'error',
    'Stjärnan har ingen motsvarighet och skulle skrivas ut som den står. Lägg till den andra stjärnan, eller skriv ”\\*” om den ska synas.',
    'The asterisk has no partner and would be printed as it stands. Add the other one, or write "\\*" if it is meant to show.',
  ),
  'prose/link-address': message(
    'error',
    'Länken går till {address}, men bara fullständiga adresser som börjar med https:// eller mailto: får användas.',
    'The link goes to {address}, but only full addresses that begin with https:// or mailto: may be used.',
  ),
  'prose/link-title': message(
    'error',
    'Länken har en titel inom citattecken som inte skulle skrivas ut. Ta bort titeln, eller flytta orden till texten.',
    'The link has a title in quotation marks that would not be printed. Remove the title, or move its words to the text.',
  ),
  'prose/expression-unclosed': message(
    'error',
    'Uttrycket börjar med ”{opening}” men slutar aldrig. Avsluta det på samma rad, till exempel {example}.',
    'The expression begins with "{opening}" but never ends. Close it on the same line, for example {example}.',
  ),
  'prose/expression-stray-close': message(
    'error',
    'Här slutar ett uttryck som aldrig har börjat. Skriv hela uttrycket, till exempel {example}, eller ta bort klamrarna.',
    'An expression ends here that never began. Write the whole expression, for example {example}, or remove the braces.',
  ),
  'prose/expression-syntax': message(
    'error',
    'Uttrycket {written} är inte skrivet så att det kan läsas. Det ska bestå av ett namn och därefter id inom raka citattecken, till exempel {example}.',
    'The expression {written} is not written so that it can be read. It must be a name followed by ids in straight double quotation marks, for example {example}.',
  ),
  'prose/expression-unknown': message(
    'error',
    'Det finns inget uttryck som heter {name}. De som finns är {known}.',
    'There is no expression named {name}. Those that exist are {known}.',
  ),
  'prose/expression-misspelt': message(
    'error',
    'Det finns inget uttryck som heter {name}. Menas {suggestion}?',
    'There is no expression named {name}. Did you mean {suggestion}?',
  ),
  'prose/expression-arguments': message(
    'error',
    'Uttrycket {name} har fått {found} värden men ska ha {expected}. Skriv till exempel {example}.',
    'The expression {name} was given {found} values but takes {expected}. Write for example {example}.',
  ),
  'prose/expression-place': message(
    'error',
    'Uttryck kan inte stå i en länks adress. Skriv ut adressen.',
    'Expressions cannot stand in the address of a link. Write the address in full.',
  ),
  'prose/year-offset': message(
    'error',
    'Året {written} kan inte räknas ut. Skriv antal år efter eller före överenskommelsens år med tecken, till exempel {example}.',
    'The year {written} cannot be worked out. Write the number of years after or before that of the agreement with a sign, for example {example}.',
  ),
} as const
