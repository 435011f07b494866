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
} as const
