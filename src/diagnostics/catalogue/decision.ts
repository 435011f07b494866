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
  'decision/other-year': message(
    'warning',
    'Beslutet gäller {year}, men överenskommelsen som det stöder sig på gäller {agreed}. Rätta leans-on eller året; är båda rätta, skriv varför i en kommentar som tystar kontrollen.',
    'The decision is for {year}, but the agreement that it leans on is for {agreed}. Mend leans-on or the year; if both are right, say why in a comment that silences the check.',
  ),
  'decision/other-ministry': message(
    'warning',
    'Beslutet bereds i {ministry}, men staten ingick överenskommelsen genom {agreed}. Rätta den uppgift som är fel.',
    'The decision is prepared in {ministry}, but the state made the agreement through {agreed}. Mend what is wrong.',
  ),
  'decision/number-nearly-same': message(
    'warning',
    'Diarienumret {written} är nästan överenskommelsens, {agreed}. Är det samma ärende ska numret vara detsamma; jämför med handlingen.',
    'The registration number {written} is nearly that of the agreement, {agreed}. If the matter is the same, so is the number; compare with the document.',
  ),
  'decision/number-of-other': message(
    'error',
    '{written} är Regeringskansliets nummer på överenskommelsen, men står här som motpartens. Skriv motpartens eget nummer.',
    '{written} is the number that the Government Offices gave the agreement, but stands here as the counterparty’s. Write the number of the counterparty.',
  ),
  'decision/agreed-other-day': message(
    'warning',
    'Texten säger att överenskommelsen ingicks {written}, men den undertecknades {signed}. Rätta texten eller dagen i överenskommelsen.',
    'The text says that the agreement was made {written}, but it was signed {signed}. Mend the text, or the day in the agreement.',
  ),
  'decision/attached-other-year': message(
    'warning',
    'Bilagan heter ”{attached}”, men överenskommelsen som beslutet stöder sig på gäller {agreed}. Rätta bilagans namn eller leans-on.',
    'The attachment is called “{attached}”, but the agreement that the decision leans on is for {agreed}. Mend the name of the attachment, or leans-on.',
  ),
  'decision/number-too-late': message(
    'error',
    'Diarienumret {number} är från {written}, men beslutet är daterat {date}. Ett ärende har sitt nummer innan det avgörs: rätta numret eller dagen.',
    'The registration number {number} is of {written}, but the decision is dated {date}. A matter is numbered before it is decided: mend the number or the day.',
  ),
  'decision/approved-after-signing': message(
    'warning',
    'Beslutet godkänner överenskommelsen {date}, men alla hade undertecknat den {signed}, och den gör inte godkännandet till ett villkor. Rätta dagen, eller för in beslutsfattaren under approved-by i överenskommelsen.',
    'The decision approves the agreement on {date}, but all had signed it on {signed}, and it does not make the approval a condition. Mend the day, or enter the decider in approved-by of the agreement.',
  ),
  'decision/sent-twice': message(
    'warning',
    '{id} står redan bland dem som får beslutet. Den som beslutet skickas till behöver ingen kopia: ta bort det ena.',
    '{id} is already among those who get the decision. Whom it is sent to needs no copy: remove one of the two.',
  ),
  'decision/sent-here': message('suggestion', 'Här står den.', 'It stands here.'),
  'decision/not-addressed': message(
    'warning',
    'Beslutet skickas till {addressee}, men pengarna rekvireras hos {to}, som ska betala ut dem. Skicka beslutet dit, eller rätta tidpunkten för rekvisitionen.',
    'The decision is sent to {addressee}, but the money is requested from {to}, which is to pay it. Send the decision there, or mend the deadline of the requisition.',
  ),
  'decision/requested-from': message(
    'suggestion',
    'Här lämnas rekvisitionen till {to}.',
    'The requisition goes to {to} here.',
  ),
  'decision/paid-to-other': message(
    'warning',
    'Titeln nämner {named}, men utbetalningen går till {recipient}. Rätta pays eller titeln.',
    'The title names {named}, but the payment goes to {recipient}. Mend pays or the title.',
  ),
  'decision/recipient-here': message('suggestion', 'Här är mottagaren {id}.', 'The recipient is {id} here.'),
  'decision/decided-by-other': message(
    'warning',
    'Beslutet fattas av {decider}, men handlingen säger ”{words}”, som är {named}. Rätta decider, eller välj mall eller rubrik efter den som beslutar.',
    'The decision is taken by {decider}, but the document says “{words}”, which is {named}. Mend decider, or choose the template or heading of the one who decides.',
  ),
  'decision/called-here': message('suggestion', 'Här står ”{words}”.', 'Here stands “{words}”.'),
  'decision/not-an-approver': message(
    'warning',
    'Godkännandet beslutas av {decider}, men överenskommelsen ska godkännas av {approvers}. Rätta decider eller approved-by.',
    'The approval is decided by {decider}, but the agreement is to be approved by {approvers}. Mend decider or approved-by.',
  ),
  'decision/approved-by-here': message(
    'suggestion',
    'Här anges de som ska godkänna: {approvers}.',
    'Here those who are to approve are given: {approvers}.',
  ),
} as const
