import { message } from './message.ts'

export const layoutMessages = {
  'layout/missing-glyph': message(
    'error',
    'Tecknet ”{character}” ({code}) finns inte i typsnittet {font} och kan därför inte tryckas i PDF-filen. Skriv det på annat sätt.',
    'The character “{character}” ({code}) is not in the font {font}, so it cannot be printed in the PDF. Write it another way.',
  ),
  'layout/does-not-fit': message(
    'error',
    'Texten ”{text}” får inte plats på någon sida: den står i en tabellrad eller ett underskriftsblock som är högre än sidan. Dela upp raden eller korta texten.',
    'The text “{text}” does not fit on any page: it stands in a table row or signature block that is taller than the page. Split the row or shorten the text.',
  ),
  'layout/field-name': message(
    'error',
    'Fältet ”{label}” heter {name}, men {other} finns redan i blanketten. Namnen får inte vara lika, och inget namn får vara början på ett annat: filen skulle bara kunna hålla det ena fältet. Ge fältet ett annat namn.',
    'The field “{label}” is called {name}, but the form already has {other}. No two names may be the same, and none may begin another: the file could hold only one of the fields. Give the field another name.',
  ),
  'layout/field-calculation': message(
    'error',
    'Fältet {name} räknas ut av {other}, men något sådant beloppsfält finns inte i blanketten. Rätta namnet eller lägg till fältet.',
    'The field {name} is computed from {other}, but the form has no such field for an amount. Correct the name or add the field.',
  ),
} as const
