import { message } from './message.ts'

/** What may not be changed once it has been signed. */
export const signedMessages = {
  'signed/changed': message(
    'error',
    '{part} har ändrats efter att överenskommelsen undertecknades. Det som undertecknades gäller: återställ det (git visar vad som stod), eller gör ändringen i en tilläggsöverenskommelse.',
    '{part} has been changed since the agreement was signed. What was signed holds: restore it (git shows what stood there), or make the change in a supplementary agreement.',
  ),
  'signed/added': message(
    'error',
    '{part} har kommit till efter att överenskommelsen undertecknades. Det som undertecknades gäller: ta bort det, eller gör tillägget i en tilläggsöverenskommelse.',
    '{part} has been added since the agreement was signed. What was signed holds: remove it, or make the addition in a supplementary agreement.',
  ),
  'signed/removed': message(
    'error',
    '{part} fanns när överenskommelsen undertecknades men finns inte nu. Det som undertecknades gäller: lägg tillbaka det (git visar vad som stod), eller gör ändringen i en tilläggsöverenskommelse.',
    '{part} was there when the agreement was signed but is not there now. What was signed holds: put it back (git shows what stood there), or make the change in a supplementary agreement.',
  ),
  'signed/locked-here': message('suggestion', 'Här är det låst.', 'It is locked here.'),
} as const
