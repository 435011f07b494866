import { message } from './message.ts'

export const templateMessages = {
  'template/syntax': message(
    'error',
    'Mallen går inte att läsa från den här raden. Läsaren säger: {detail}',
    'The template cannot be read from this line on. The parser says: {detail}',
  ),
  'template/no-such-kind': message(
    'error',
    'Det finns ingen mall för dokumentslaget {kind}. De slag som har mallar är: {known}.',
    'There is no template for documents of the kind {kind}. The kinds that have templates are: {known}.',
  ),
  'template/same-kind': message(
    'error',
    'Dokumentslaget {kind} har redan en mall. Ge mallen ett annat slag i de inledande raderna.',
    'Documents of the kind {kind} already have a template. Give this template another kind in its first lines.',
  ),
  'template/other-place': message('suggestion', 'Den andra mallen', 'The other template'),
  'template/printed-here': message('suggestion', 'Här skriver mallen ut det', 'The template prints it here'),
  'template/front-matter-unclosed': message(
    'error',
    'Mallens inledande rader avslutas aldrig. Skriv en rad med --- efter dem.',
    'The first lines of the template never end. Write a line with --- after them.',
  ),
  'template/front-matter-line': message(
    'error',
    'Raden är inget som en mall kan säga om sig själv, eller står här två gånger. Varje rad ska ha formen ”nyckel: värde” med en av nycklarna {known}.',
    'The line is nothing that a template can say about itself, or stands here twice. Each line must have the form "key: value" with one of the keys {known}.',
  ),
  'template/front-matter-missing': message(
    'error',
    'Mallens inledande rader saknar {key}. Lägg till raden.',
    'The first lines of the template lack {key}. Add the line.',
  ),
  'template/front-matter-value': message(
    'error',
    'Mallens rad {key} säger {written}, som inte finns. Det som går att skriva är: {known}.',
    'The line {key} of the template says {written}, which is unknown. It may say: {known}.',
  ),
  'template/refused-construct': message(
    'error',
    '{written} får inte användas i mallar. De kan skriva ut värden, anropa delmallar med fasta namn och använda #each, #if, #unless, #with, #deeper och #cell.',
    '{written} may not be used in templates. They can print values, call partials by fixed names and use #each, #if, #unless, #with, #deeper and #cell.',
  ),
  'template/unknown-helper': message(
    'error',
    'Det finns ingen hjälpare som heter {name}. De som finns är: {known}.',
    'There is no helper named {name}. Those that exist are: {known}.',
  ),
  'template/misspelt-helper': message(
    'error',
    'Det finns ingen hjälpare som heter {name}. Menas {suggestion}?',
    'There is no helper named {name}. Did you mean {suggestion}?',
  ),
  'template/unknown-partial': message(
    'error',
    'Det finns ingen delmall som heter {name}. De som finns är: {known}.',
    'There is no partial named {name}. Those that exist are: {known}.',
  ),
  'template/misspelt-partial': message(
    'error',
    'Det finns ingen delmall som heter {name}. Menas {suggestion}?',
    'There is no partial named {name}. Did you mean {suggestion}?',
  ),
  'template/indented-partial': message(
    'error',
    'Delmallen {name} står indragen på en egen rad, och indraget skulle ändra dess struktur. Ta bort indraget.',
    'The partial {name} stands indented on a line of its own, and the indentation would change its structure. Remove the indentation.',
  ),
  'template/partial-depth': message(
    'error',
    'Delmallen {name} anropar sig själv för många gånger. Se till att den någon gång slutar.',
    'The partial {name} calls itself too many times. See to it that it ends at some point.',
  ),
  'template/unknown-path': message(
    'error',
    'Värdet {path} finns inte: {part} är okänt här. Det som finns är: {known}.',
    'There is no value {path}: {part} is unknown here. What exists is: {known}.',
  ),
  'template/misspelt-path': message(
    'error',
    'Värdet {path} finns inte: {part} är okänt här. Menas {suggestion}?',
    'There is no value {path}: {part} is unknown here. Did you mean {suggestion}?',
  ),
  'template/outside-data': message(
    'error',
    'Värdet {path} söks utanför underlaget. Ta bort ett led ”../”.',
    'The value {path} is looked for outside the data. Remove one "../".',
  ),
  'template/missing-value': message(
    'error',
    'Värdet {path} saknas i underlaget men skrivs ut här. Lägg till det i underlaget, eller låt mallen fråga med #if först.',
    'The value {path} is missing from the source but is printed here. Add it to the source, or let the template ask with #if first.',
  ),
  'template/empty-value': message(
    'error',
    'Värdet {path} är tomt men skrivs ut här. Fyll i det i underlaget.',
    'The value {path} is empty but is printed here. Fill it in in the source.',
  ),
  'template/prints-number': message(
    'error',
    'Värdet {path} är ett tal och kan inte skrivas ut utan form. Använd till exempel numeral eller count.',
    'The value {path} is a number and cannot be printed without a form. Use for example numeral or count.',
  ),
  'template/prints-truth': message(
    'error',
    'Värdet {path} är sant eller falskt och kan inte skrivas ut. Använd #if och skriv orden i mallen.',
    'The value {path} is true or false and cannot be printed. Use #if and write the words in the template.',
  ),
  'template/prints-amount': message(
    'error',
    'Värdet {path} är ett belopp och kan inte skrivas ut utan form. Använd amount, kronor eller amount-in-millions.',
    'The value {path} is an amount and cannot be printed without a form. Use amount, kronor or amount-in-millions.',
  ),
  'template/prints-date': message(
    'error',
    'Värdet {path} är ett datum och kan inte skrivas ut utan form. Använd date, by-date eller iso-date.',
    'The value {path} is a date and cannot be printed without a form. Use date, by-date or iso-date.',
  ),
  'template/prints-list': message(
    'error',
    'Värdet {path} är en lista och kan inte skrivas ut som text. Gå igenom den med #each.',
    'The value {path} is a list and cannot be printed as text. Go through it with #each.',
  ),
  'template/prints-object': message(
    'error',
    'Värdet {path} består av flera delar och kan inte skrivas ut som text. Välj en del, till exempel {path}.id.',
    'The value {path} consists of several parts and cannot be printed as text. Choose one part, for example {path}.id.',
  ),
  'template/not-a-list': message(
    'error',
    'Värdet {path} är ingen lista och kan inte gås igenom med #each. Använd #with om det är ett enda värde.',
    'The value {path} is no list and #each cannot go through it. Use #with if it is a single value.',
  ),
  'template/argument-count': message(
    'error',
    '{name} har fått {found} värden men ska ha {expected}.',
    '{name} was given {found} values but takes {expected}.',
  ),
  'template/named-argument': message(
    'error',
    '{name} kan inte ta emot {argument}. Namn som den känner: {known}.',
    '{name} does not take {argument}. Names that it knows: {known}.',
  ),
  'template/wrong-argument': message(
    'error',
    '{name} kan inte göra något med {path}. Den behöver {expected}.',
    '{name} can do nothing with {path}. It needs {expected}.',
  ),
  'template/unexpected-value': message(
    'error',
    'Mallen har ingen text för {value}. Lägg till ett fall i mallen, eller ändra värdet i underlaget.',
    'The template has no text for {value}. Add a case to the template, or change the value in the source.',
  ),
  'template/nothing-to-print': message(
    'error',
    '{value} har inget att skriva ut här, eftersom underlaget inte innehåller något som det gäller. Ta bort det, eller lägg till det som saknas.',
    '{value} has nothing to print here, since the source holds nothing that it applies to. Remove it, or add what is missing.',
  ),
  'template/refused-markdown': message(
    'error',
    'Mallen använder Markdown som inte har någon motsvarighet i dokumentet ({construct}). Skriv om den.',
    'The template uses Markdown that has no counterpart in the document ({construct}). Rewrite it.',
  ),
  'template/unknown-directive': message(
    'error',
    'Det finns inget direktiv som heter {name} på den här platsen. De som kan stå här är: {known}.',
    'There is no directive named {name} in this place. Those that can stand here are: {known}.',
  ),
  'template/directive-attribute': message(
    'error',
    'Direktivet {name} har {attribute} som det inte känner, eller saknar det eller har fel värde. Det ska ha: {known}.',
    'The directive {name} has {attribute} that it does not know, or lacks it or has a wrong value. It takes: {known}.',
  ),
  'template/directive-content': message(
    'error',
    'Direktivet {name} har fel innehåll. Det ska innehålla {expected}.',
    'The directive {name} has the wrong content. It must hold {expected}.',
  ),
  'template/blocks-in-sentence': message(
    'error',
    'Texten har flera stycken eller en lista men står mitt i en mening i mallen. Skriv den som ett enda stycke.',
    'The text has several paragraphs or a list but stands in the middle of a sentence of the template. Write it as a single paragraph.',
  ),
  'template/misplaced-cell': message(
    'error',
    '#cell får bara stå ensamt i en tabells ruta. Ställ det så, eller ta bort det.',
    '#cell may only stand alone in the cell of a table. Put it so, or remove it.',
  ),
  'template/unknown-role': message(
    'error',
    'Rollen {role} finns inte här. De roller som kan anges är: {known}.',
    'There is no role {role} here. The roles that can be given are: {known}.',
  ),
  'template/heading-depth': message(
    'error',
    'Rubriken hamnar på nivå {level}, men dokument har högst fyra nivåer. Lyft upp avsnittet en nivå.',
    'The heading comes to stand on level {level}, but documents have at most four. Move the section up one level.',
  ),
  'template/field-widths': message(
    'error',
    'Fälten i raden är tillsammans {sum} procent breda. De ska bli 100: ändra width i något av dem.',
    'The fields of the row are {sum} per cent wide together. They must be 100: change the width of one of them.',
  ),
  'template/field-twice': message(
    'error',
    'Två fält i blanketten heter {name}. Vad som fylls i det ena skulle stå i båda: ge det ena ett annat namn.',
    'Two fields of the form are named {name}. What is filled in one would stand in both: give one another name.',
  ),
  'template/no-such-field': message(
    'error',
    'Uträkningen använder fältet {name}, men inget annat beloppsfält i blanketten heter så. Rätta namnet.',
    'The calculation uses the field {name}, but no other amount field of the form has that name. Correct the name.',
  ),
  'template/table-shape': message(
    'error',
    'Tabellens rader stämmer inte med dess kolumner: {detail}.',
    'The rows of the table do not agree with its columns: {detail}.',
  ),
} as const
