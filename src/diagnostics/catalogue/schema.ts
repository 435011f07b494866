import { message } from './message.ts'

export const schemaMessages = {
  'schema/unknown-field': message(
    'error',
    'Fältet ”{field}” finns inte här. Fält som kan stå här: {known}.',
    'There is no field “{field}” here. Fields that can stand here: {known}.',
  ),
  'schema/misspelt-field': message(
    'error',
    'Fältet ”{field}” finns inte här. Menas ”{suggestion}”?',
    'There is no field “{field}” here. Is “{suggestion}” meant?',
  ),
  'schema/missing-field': message(
    'error',
    'Fältet ”{field}” saknas här{meaning}. Lägg till det.',
    'The field “{field}” is missing here{meaning}. Add it.',
  ),
  'schema/wrong-type': message(
    'error',
    'Här ska det stå {expected}, men det är skrivet som {found}.',
    'Here should stand {expected}, but it is written as {found}.',
  ),
  'schema/number-not-text': message(
    'error',
    'Här ska det stå text, men {written} utan citattecken läses som {found}. Sätt det inom citattecken.',
    'Here should stand text, but {written} without quotation marks is read as {found}. Put it in quotation marks.',
  ),
  'schema/text-not-number': message(
    'error',
    'Här ska det stå {expected}, men citattecknen gör {written} till text. Ta bort citattecknen.',
    'Here should stand {expected}, but the quotation marks make {written} a text. Remove the quotation marks.',
  ),
  'schema/wrong-form': message(
    'error',
    '”{written}” har inte den form som ska stå här. {form}',
    '“{written}” does not have the form that should stand here. {form}',
  ),
  'schema/unknown-value': message(
    'error',
    '”{written}” kan inte stå här. Möjliga värden: {allowed}.',
    '“{written}” cannot stand here. Possible values: {allowed}.',
  ),
  'schema/misspelt-value': message(
    'error',
    '”{written}” kan inte stå här. Menas ”{suggestion}”?',
    '“{written}” cannot stand here. Is “{suggestion}” meant?',
  ),
  'schema/too-long': message(
    'error',
    'Texten har {length} tecken, men får här ha högst {limit}. Korta den.',
    'The text has {length} characters but may here have at most {limit}. Shorten it.',
  ),
  'schema/too-short': message(
    'error',
    'Texten har {length} tecken, men ska här ha minst {limit}.',
    'The text has {length} characters but should here have at least {limit}.',
  ),
  'schema/too-few': message(
    'error',
    'Här ska det stå minst {limit}, men det står {found}. Lägg till det som saknas, eller ta bort hela fältet om det inte behövs.',
    'Here should stand at least {limit}, but there are {found}. Add what is missing, or remove the whole field if it is not needed.',
  ),
  'schema/too-many': message(
    'error',
    'Här får det stå högst {limit}, men det står {found}. Ta bort det som är för mycket.',
    'Here may stand at most {limit}, but there are {found}. Remove what is too much.',
  ),
  'schema/repeated-item': message(
    'error',
    'Det här står redan i listan. Ta bort det ena.',
    'This stands in the list already. Remove one of them.',
  ),
  'schema/first-item-here': message('error', 'Första gången står det här.', 'The first time it stands here.'),
  'schema/out-of-range': message(
    'error',
    'Talet {written} går inte att ha här: det ska vara {limit}.',
    'The number {written} cannot stand here: it should be {limit}.',
  ),
  'schema/not-allowed': message(
    'error',
    'Det som står här stämmer inte med det som fältet får innehålla ({reason}). {form}',
    'What stands here does not fit what the field may hold ({reason}). {form}',
  ),
  'schema/more-faults': message(
    'error',
    'Filen har ytterligare {count} fel i sina fält som inte visas här. Rätta de visade och kör igen.',
    'The file has {count} more faults in its fields, which are not shown. Mend those shown and run again.',
  ),
} as const
