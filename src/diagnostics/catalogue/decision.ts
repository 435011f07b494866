import { message } from './message.ts'

/** What decisions say of the agreements that they lean on, and of one another. */
export const decisionMessages = {
  'decision/part-differs': message(
    'error',
    'Beslutets uppdelning anger {stated}, men de rader i överenskommelsen som raden motsvarar är tillsammans {sum}. Rätta beloppet eller covers, eller ta bort beloppet, så räknas det ut.',
    'The break-down of the decision states {stated}, but the lines of the agreement that it covers come to {sum}. Mend the amount or covers, or leave the amount out, so that it is computed.',
  ),
  'decision/line-covered-twice': message(
    'error',
    'Raden {id} i överenskommelsen räknas redan på en annan plats i uppdelningen. Varje rad ska räknas en gång: ta bort den på det ena stället.',
    'The line {id} of the agreement is counted elsewhere in the break-down already. Every line is counted once: remove it from one of the places.',
  ),
  'decision/lines-not-covered': message(
    'error',
    'Uppdelningen motsvarar inte hela överenskommelsen: {lines} räknas inte, och {amount} av {total} fattas. Lägg till dem under covers i en rad.',
    'The break-down does not cover the whole agreement: {lines} is not counted, and {amount} of {total} is missing. Add it to covers of a line.',
  ),
  'decision/covered-here': message('suggestion', 'Här räknas den.', 'It is counted here.'),
  'decision/other-figure': message(
    'error',
    'Beslutet säger {own} om {id}, men överenskommelsen säger {agreed}. Ta bort uppgiften här, så hämtas den ur överenskommelsen, eller ge den ett eget id om något annat menas.',
    'The decision says {own} of {id}, but the agreement says {agreed}. Remove it here, so that it comes from the agreement, or give it an id of its own if something else is meant.',
  ),
  'decision/agreement-says': message(
    'suggestion',
    'Överenskommelsen säger {agreed}.',
    'The agreement says {agreed}.',
  ),
  'decision/before-agreement': message(
    'error',
    'Beslutet om utbetalning är daterat {date}, innan överenskommelsen undertecknades {signed}. Det som ska betalas var då inte avtalat: rätta den ena dagen.',
    'The payment is decided on {date}, before the agreement was signed on {signed}. What is to be paid had not been agreed then: mend one of the days.',
  ),
  'decision/before-presupposed': message(
    'error',
    'Beslutet är daterat {date}, men det beslut som det förutsätter är daterat {presupposed}. Rätta den ena dagen, eller ta bort förutsättningen.',
    'The decision is dated {date}, but the decision that it presupposes is dated {presupposed}. Mend one of the days, or remove the presupposition.',
  ),
  'decision/presupposes-itself': message(
    'error',
    'Beslutet förutsätter sig självt, direkt eller genom ett annat beslut: {chain}. Ta bort ett av leden.',
    'The decision presupposes itself, directly or by way of another: {chain}. Remove one of the links.',
  ),
  'decision/dated-here': message('suggestion', 'Här står {date}.', 'Here stands {date}.'),
  'decision/paid-twice': message(
    'error',
    'Utbetalningen {id} beslutas redan i {other}. Samma pengar kan inte betalas två gånger: ta bort den ur ett av besluten.',
    'The payment {id} is decided in {other} already. The same money cannot be paid twice: remove it from one of the decisions.',
  ),
  'decision/other-appropriation': message(
    'error',
    'Beslutet anger en annan anslagspost än överenskommelsen, som anger {agreed}. Ta bort appropriation här, eller rätta överenskommelsen.',
    'The decision names another appropriation item than the agreement, which names {agreed}. Remove appropriation here, or mend the agreement.',
  ),
} as const
