import { message } from './message.ts'

export const dateMessages = {
  // Deadlines against the calendar and the agreement's period
  'date/not-a-working-day': message(
    'warning',
    '{what}: {date} är en {day}, då ingen handling kan lämnas eller tas emot som vanligt. Närmaste arbetsdag är {nearest}. Är dagen avsedd kan den stå.',
    '{what}: {date} is a {day}, when nothing can be handed in or received as usual. The nearest working day is {nearest}. If the day is meant, it may stand.',
  ),
  'date/outside-year': message(
    'error',
    '{what} ska göras {date}, men medlen är anslagna för {year}. Pengar kan inte rekvireras eller betalas ut ett annat år än anslagets; rätta årtalet.',
    '{what} is due {date}, but the money is appropriated for {year}. Money cannot be requisitioned or paid in another year than that of its appropriation; mend the year.',
  ),
  'date/before-signing': message(
    'error',
    '{what} ska göras {date}, men överenskommelsen undertecknades först {signed}, {days} senare. Ingen kan åta sig något i efterhand; rätta årtalet eller dagen.',
    '{what} is due {date}, but the agreement was not signed until {signed}, {days} later. Nobody can undertake a thing afterwards; mend the year or the day.',
  ),
  'date/before-period': message(
    'warning',
    '{what} ska göras {date}, före överenskommelsens år {year}. Har årtalet blivit kvar från förra överenskommelsen? Rätta det i så fall.',
    '{what} is due {date}, before the agreement’s year {year}. Is the year left over from the previous agreement? If so, mend it.',
  ),
  'date/after-period': message(
    'warning',
    '{what} ska göras {date}, mer än ett år efter överenskommelsens år {year}. Redovisning och återbetalning brukar ske året efter; rätta årtalet, om det inte är avsett.',
    '{what} is due {date}, more than a year after the agreement’s year {year}. Reports and repayments are usually made the year after; mend the year, unless it is meant.',
  ),
  'date/signed-here': message('suggestion', 'Undertecknat {date}.', 'Signed {date}.'),
  'date/paid-before-condition': message(
    'error',
    'Utbetalningen görs {paid}, men ett av dess villkor ska vara uppfyllt först {condition}. Pengarna skulle betalas ut innan man vet om villkoret är uppfyllt; rätta den tidpunkt som är fel.',
    'The payment is made {paid}, but one of its conditions is not to be fulfilled until {condition}. The money would be paid before it is known whether the condition is fulfilled; mend the date that is wrong.',
  ),
  'date/other-instalment': message(
    'error',
    'Utbetalningen är den {payment}, men tidpunkten gäller den {deadline}. Pengarna skulle betalas ut när en annan del ska betalas; ange rätt tidpunkt under when.',
    'The payment is the {payment} one, but the deadline is for the {deadline}. The money would be paid when another part is to be; name the right deadline under when.',
  ),
  'date/payments-reversed': message(
    'error',
    'Den {first} utbetalningen görs {firstDate}, efter den {second} ({secondDate}). Rätta den tidpunkt som är fel.',
    'The {first} payment is made {firstDate}, after the {second} ({secondDate}). Mend the date that is wrong.',
  ),
  'date/done-by-other': message(
    'warning',
    'Enligt källan är det {by} som ska göra detta ({what}), men texten som nämner dagen nämner inte {by} utan {named}. Rätta by, eller texten.',
    'According to the source it is {by} who is to do this ({what}), but the text that prints the day does not name {by} but {named}. Mend by, or the text.',
  ),
  'date/said-here': message('suggestion', 'Här nämns dagen.', 'Here the day is printed.'),
  'date/interim-after-final': message(
    'error',
    '{interim} ska lämnas {interimDate}, efter {final} ({finalDate}). En delrapport kan inte komma efter slutet; rätta den dag som är fel. Samma dag går bra.',
    '{interim} is due {interimDate}, after {final} ({finalDate}). An interim report cannot come after the final one; mend the day that is wrong. The same day is allowed.',
  ),
  'date/due-here': message('suggestion', '{what}: {date}.', '{what}: {date}.'),
  'date/two-dates': message(
    'warning',
    'Två tidpunkter gäller ”{what}” för samma parter men har olika dagar, {first} och {second}, och nämns inte tillsammans. Gäller de samma sak, behåll en; annars säg i what vad som skiljer.',
    'Two deadlines are for “{what}” between the same parties but have different days, {first} and {second}, and are not mentioned together. If they mean the same, keep one; if not, say under what how they differ.',
  ),

  // The agreement's own year
  'date/other-year': message(
    'error',
    '{key} anger {written} men överenskommelsen gäller {year}. Har årtalet blivit kvar från en annan överenskommelse? Rätta det som är fel.',
    '{key} says {written} but the agreement is for {year}. Is the year left over from another agreement? Mend what is wrong.',
  ),
  'date/agreement-year-here': message(
    'suggestion',
    'Här anges överenskommelsens år: {year}.',
    'Here the agreement’s year is given: {year}.',
  ),
  'date/registration-year': message(
    'warning',
    'Diarienumret {number} är från {written}, men ärendet bör ha fått sitt nummer {expected}. Jämför med handlingen och rätta det som är fel.',
    'The registration number {number} is of {written}, but the matter should have been numbered {expected}. Compare with the document and mend what is wrong.',
  ),
  'date/signed-outside-period': message(
    'warning',
    'Undertecknat {date}, men överenskommelsen gäller {year} och brukar undertecknas samma år eller året före. Rätta årtalet, om det inte är avsett.',
    'Signed {date}, but the agreement is for {year} and is usually signed in the same year or the year before. Mend the year, unless it is meant.',
  ),
  'date/signed-before-approval': message(
    'warning',
    'Texten daterar ett godkännande till {approved}, men överenskommelsen är undertecknad redan {signed}. Den som undertecknar förutsätter godkännandet; rätta den dag som är fel.',
    'The text dates an approval {approved}, but the agreement was signed on {signed} already. Who signs presupposes the approval; mend the day that is wrong.',
  ),
  'date/decided-after-signing': message(
    'warning',
    'Beslutet är daterat {decided}, efter att överenskommelsen undertecknades {signed}. En överenskommelse kan inte berätta om ett beslut som inte är fattat; rätta dagen eller årtalet.',
    'The decision is dated {decided}, after the agreement was signed on {signed}. An agreement cannot tell of a decision that has not been made; mend the day or the year.',
  ),
  'date/reported-before-decision': message(
    'error',
    '{what} ({date}) ligger före beslutet om uppdraget ({decided}). Inget kan redovisas innan det har beslutats; rätta den dag som är fel.',
    '{what} ({date}) comes before the decision that it reports on ({decided}). Nothing can be reported before it was decided; mend the day that is wrong.',
  ),
  'date/out-of-order': message(
    'warning',
    'Dagarna i listan kommer i tidsordning, utom den här: {date} står före {next}. Har ett årtal eller en dag blivit fel? Rätta det, eller flytta posten.',
    'The days of the list are in order of time, except this one: {date} stands before {next}. Is a year or a day wrong? Mend it, or move the entry.',
  ),
  'date/decision-differs': message(
    'error',
    'Texten daterar beslutet {number} till ”{written}”, men bilagan anger {decided}. Ett beslut har en dag; rätta det som är fel.',
    'The text dates the decision {number} “{written}”, but the annex says {decided}. A decision has one day; mend what is wrong.',
  ),
  'date/next-here': message('suggestion', 'Efter den kommer {date}.', 'After it comes {date}.'),
  'date/decided-here': message('suggestion', 'Beslutet är daterat {date}.', 'The decision is dated {date}.'),

  // Years in words
  'date/to-confirm': message(
    'warning',
    'Tidpunkten är inte bekräftad ({note}). Stäm av den, ändra den om den är en annan, och ta bort kommentaren.',
    'The date is not confirmed ({note}). Verify it, change it if it is another, and remove the comment.',
  ),
  'date/leftover-year': message(
    'warning',
    'Texten talar om {written} som om det vore överenskommelsens år, men den gäller {year}. Är årtalet kvar från förra året, skriv {suggestion}; är det historia, skriv det i dåtid.',
    'The text speaks of {written} as if it were the agreement’s year, but that is {year}. If it is left over from last year, write {suggestion}; if it is history, put it in the past tense.',
  ),
  'date/typed-year': message(
    'suggestion',
    'Överenskommelsens år står skrivet för hand och blir kvar när texten används nästa år. Skriv {suggestion}.',
    'The agreement’s year is typed by hand and will be left over when the text is used next year. Write {suggestion}.',
  ),

  // Dates in words
  'date/typed-in-prose': message(
    'warning',
    'Datumet ”{written}” är skrivet för hand, fast det anges i källorna. Ändras det där blir det fel här; skriv {expression}.',
    'The date “{written}” is typed by hand, although the sources declare it. If it is changed there it will be wrong here; write {expression}.',
  ),
  'date/undeclared': message(
    'warning',
    'Inget i källorna anger tidpunkten ”{written}”, så inget håller reda på den. Ange den under deadlines och hänvisa dit med {expression}.',
    'Nothing in the sources declares the date “{written}”, so nothing keeps track of it. Declare it under deadlines and refer to it with {expression}.',
  ),
  'date/differs-from-deadline': message(
    'error',
    'Texten anger ”{written}” men {id} är {date}: {days} skiljer. En tidpunkt får bara ha ett datum; rätta det som är fel, och skriv {expression} här.',
    'The text says “{written}” but {id} is {date}: a difference of {days}. A deadline may have one date only; mend what is wrong, and write {expression} here.',
  ),
  'date/no-year': message(
    'warning',
    'Datumet ”{written}” saknar årtal, och överenskommelsen gäller över ett årsskifte. Skriv ut året, eller hänvisa till tidpunkten med {expression}.',
    'The date “{written}” has no year, and the agreement runs over the turn of a year. Write the year, or refer to the deadline with {expression}.',
  ),
  'date/no-such-day-in-prose': message(
    'error',
    'Dagen ”{written}” finns inte i kalendern. Rätta den.',
    'There is no such day as “{written}” in the calendar. Mend it.',
  ),
  'date/typed-in-template': message(
    'warning',
    '”{written}” står skrivet i mallen eller blanketten och trycks för varje överenskommelse som använder den. Hämta dagen eller året ur källorna i stället.',
    '“{written}” is typed in the template or form and is printed for every agreement that uses it. Take the day or the year from the sources instead.',
  ),
  'date/title-of-other-year': message(
    'warning',
    'Här talas om överenskommelsen för {written}, men den som menas gäller {year}. Rätta året; menas en annan överenskommelse, säg det i meningen.',
    'This speaks of the agreement for {written}, but the one meant is for {year}. Mend the year; if another agreement is meant, say so in the sentence.',
  ),
  'date/given-to-other': message(
    'warning',
    'Texten säger att det ({what}) ska lämnas till {named}, men tidpunkten anger {to}. Rätta to, eller mottagaren i meningen.',
    'The text says that this ({what}) is to be handed in to {named}, but the deadline says {to}. Mend to, or the receiver in the sentence.',
  ),
  'date/to-here': message('suggestion', 'Här anges mottagaren: {to}.', 'Here the receiver is given: {to}.'),
} as const
