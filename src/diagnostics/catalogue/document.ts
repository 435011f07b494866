import { message } from './message.ts'

export const documentMessages = {
  'document/not-distributed': message(
    'error',
    'Utbetalningen {id} går inte att fördela i kronor: fördelningen säger inte hur. Ange by med equal-shares, population eller percentages.',
    'The payment {id} cannot be shared in kronor: its distribution does not say how. State by as equal-shares, population or percentages.',
  ),
  'document/no-amount': message(
    'error',
    '{id} står inte för något belopp. Ange id för en bidragsrad, en grupp, en utbetalning, en anslagspost, ett angivet belopp eller total.',
    '{id} stands for no amount. Give the id of a funding line, a group, a payment, an appropriation item, a declared amount or total.',
  ),
  'document/no-deadline': message(
    'error',
    '{id} står inte för någon tidsfrist. Ange ett id som finns under deadlines.',
    '{id} stands for no deadline. Give an id that is found under deadlines.',
  ),
  'document/no-figure': message(
    'error',
    '{id} står inte för någon uppgift. Ange ett id som finns under figures.',
    '{id} stands for no figure. Give an id that is found under figures.',
  ),
  'document/no-body': message(
    'error',
    'Registret över organ har inget {id}. Rätta id eller lägg till organet i registret.',
    'The register of bodies has no {id}. Correct the id or add the body to the register.',
  ),
  'document/no-name': message(
    'error',
    '{id} har inget namn i registret som gällde den {day}. Lägg till ett namn för den tiden.',
    '{id} has no name in the register that held on {day}. Add a name for that time.',
  ),
  'document/no-count': message(
    'error',
    '{id} kan inte räknas. Ange ett organ med medlemmar, en bilaga med poster, ett avsnitt med underavsnitt eller en utbetalning i flera delar.',
    '{id} cannot be counted. Give a body with members, an annex with items, a section with subsections or a payment in several parts.',
  ),
  'document/no-appropriation-item': message(
    'error',
    'Registret över anslag saknar anslaget {appropriation}, anslagsposten {item}, för budgetåret {year}. Lägg till det i registret, eller rätta numren.',
    'The register of appropriations lacks appropriation {appropriation}, item {item}, for the budget year {year}. Add it to the register, or correct the numbers.',
  ),
  'document/unknown-id': message(
    'error',
    'Inget i överenskommelsen eller registren heter {id}. Rätta id.',
    'Nothing in the agreement or the registers is named {id}. Correct the id.',
  ),
  'document/unknown-target': message(
    'error',
    'Hänvisningen går till {id}, som inte är något numrerat avsnitt eller någon bilaga i dokumentet.',
    'The reference goes to {id}, which is no numbered section or annex of the document.',
  ),
  'document/unnumbered-target': message(
    'error',
    'Hänvisningen går till {id}, en rubrik utan nummer. Hänvisa till avsnittet som den står i.',
    'The reference goes to {id}, a heading without a number. Refer to the section in which it stands.',
  ),
  'document/target-here': message('suggestion', 'Rubriken står här', 'The heading stands here'),
  'document/missing-property': message(
    'error',
    'Mallen anger inte dokumentets {name}. Lägg till ett direktiv ::property med det namnet.',
    "The template does not give the document's {name}. Add a ::property directive with that name.",
  ),
} as const
