import { message } from './message.ts'

export const amountMessages = {
  'amount/unreadable': message(
    'error',
    '”{written}” är inte ett belopp med enhet. Skriv miljoner kronor som 80 mnkr eller 182,5 mnkr, och hela kronor som 182 500 000 kr.',
    '“{written}” is not an amount with its unit. Write millions of kronor as 80 mnkr or 182,5 mnkr, and whole kronor as 182 500 000 kr.',
  ),
  'amount/other-form': message(
    'error',
    'Beloppet ”{written}” är inte skrivet i källornas form. Belopp skrivs på ett enda sätt, så att de går att jämföra; menas {suggestion}?',
    'The amount “{written}” is not written in the form of the sources. Amounts are written in one way only, so that they can be compared; did you mean {suggestion}?',
  ),
  'amount/to-confirm': message(
    'warning',
    'Beloppet är inte bekräftat ({note}). Stäm av det, ändra det om det är ett annat, och ta bort kommentaren.',
    'The amount is not confirmed ({note}). Verify it, change it if it is another, and remove the comment.',
  ),

  // Lines, groups and the total
  'amount/lines-exceed-sum': message(
    'error',
    'Raderna i gruppen blir {lines} men summan anges till {stated}: {difference} för mycket. Rätta den rad som är fel, eller summan.',
    'The lines of the group come to {lines} but the sum is stated as {stated}: {difference} too much. Mend the line that is wrong, or the sum.',
  ),
  'amount/lines-below-sum': message(
    'error',
    'Raderna i gruppen blir {lines} men summan anges till {stated}: {difference} för lite. Rätta den rad som är fel, eller summan.',
    'The lines of the group come to {lines} but the sum is stated as {stated}: {difference} too little. Mend the line that is wrong, or the sum.',
  ),
  'amount/groups-exceed-total': message(
    'error',
    'Medelsfördelningen blir {lines} men totalen anges till {stated}: {difference} för mycket. Rätta det belopp som är fel, eller totalen.',
    'The funding comes to {lines} but the total is stated as {stated}: {difference} too much. Mend the amount that is wrong, or the total.',
  ),
  'amount/groups-below-total': message(
    'error',
    'Medelsfördelningen blir {lines} men totalen anges till {stated}: {difference} för lite. Rätta det belopp som är fel, eller totalen.',
    'The funding comes to {lines} but the total is stated as {stated}: {difference} too little. Mend the amount that is wrong, or the total.',
  ),
  'amount/addend': message('suggestion', '{amount} räknas med här.', '{amount} is counted here.'),

  // Appropriation items
  'amount/charged-exceeds-stated': message(
    'error',
    'Raderna som belastar anslagsposten blir {lines} men här anges {stated}: {difference} för mycket. Rätta beloppet, eller ange en annan anslagspost på den rad som inte hör hit.',
    'The lines charged to the appropriation item come to {lines} but {stated} is stated here: {difference} too much. Mend the amount, or name another appropriation item on the line that does not belong here.',
  ),
  'amount/charged-below-stated': message(
    'error',
    'Raderna som belastar anslagsposten blir {lines} men här anges {stated}: {difference} för lite. Rätta beloppet, eller ange den här anslagsposten på den rad som saknas.',
    'The lines charged to the appropriation item come to {lines} but {stated} is stated here: {difference} too little. Mend the amount, or name this appropriation item on the line that is missing.',
  ),
  'amount/line-not-charged': message(
    'error',
    'Raden belastar ingen anslagspost, fast överenskommelsen anger anslagsposter. Lägg till appropriation eller payment på raden.',
    'The line is charged to no appropriation item, although the agreement states appropriation items. Add appropriation or payment to the line.',
  ),

  // Payments
  'amount/line-unpaid': message(
    'error',
    'Raden på {amount} hör inte till någon utbetalning, så pengarna skulle aldrig betalas ut. Lägg till payment med id för utbetalningen.',
    'The line of {amount} belongs to no payment, so the money would never be paid. Add payment with the id of the payment.',
  ),
  'amount/payment-without-lines': message(
    'error',
    'Ingen rad i medelsfördelningen anger utbetalningen {id}, så dess belopp blir 0 kronor. Ange den på raderna som den betalar, eller ta bort den.',
    'No funding line names the payment {id}, so its amount would be 0 kronor. Name it on the lines that it pays, or remove it.',
  ),

  // Declared relations
  'amount/parts-exceed-sum': message(
    'error',
    'Delarna blir {parts} men beloppet anges till {stated}: {difference} för mycket. Rätta det belopp som är fel, eller vad som ingår under sum-of.',
    'The parts come to {parts} but the amount is stated as {stated}: {difference} too much. Mend the amount that is wrong, or what is listed under sum-of.',
  ),
  'amount/parts-below-sum': message(
    'error',
    'Delarna blir {parts} men beloppet anges till {stated}: {difference} för lite. Rätta det belopp som är fel, eller vad som ingår under sum-of.',
    'The parts come to {parts} but the amount is stated as {stated}: {difference} too little. Mend the amount that is wrong, or what is listed under sum-of.',
  ),
  'amount/part-of-itself': message(
    'error',
    'Beloppet {id} kan inte ingå i sin egen summa. Ta bort id:t under sum-of.',
    'The amount {id} cannot be part of its own sum. Remove the id under sum-of.',
  ),

  // Who is paid, and how the money is shared
  'amount/paid-to-other': message(
    'error',
    'Raden på {amount} står i en grupp vars medel går till {recipient}, men den betalas ut till {paid}. Det som betalas ut genom beslut går till gruppens egen mottagare, och den som får medel direkt får dem inte genom någon annans rekvisition. Ange en annan utbetalning på raden, eller flytta den.',
    'The line of {amount} stands in a group whose money goes to {recipient}, but it is paid to {paid}. What is paid by decision goes to the recipient of the group, and who is paid directly is not paid through the requisition of another. Name another payment on the line, or move it.',
  ),
  'amount/label-names-other': message(
    'error',
    'Gruppens medel går till {recipient}, men rubriken säger ”{label}”. Tabellen skulle lova pengarna åt någon annan; rätta recipient eller label.',
    'The money of the group goes to {recipient}, but its label says “{label}”. The table would promise the money to somebody else; mend recipient or label.',
  ),
  'amount/requisition-by-other': message(
    'error',
    'Utbetalningen går till {recipient}, men enligt villkoren är det {by} som ska lämna {what}. Den som får pengarna är den som rekvirerar, redovisar och betalar tillbaka dem; rätta recipient eller by.',
    'The payment goes to {recipient}, but by its terms it is {by} who is to do this: {what}. Who gets the money is the one who requisitions, reports and repays it; mend recipient or by.',
  ),
  'amount/done-by-here': message(
    'suggestion',
    'Här anges vem som gör det: {by}.',
    'Here it is said who does it: {by}.',
  ),
  'amount/paid-other-subject': message(
    'warning',
    'Raden betalas av {payment} ({label}), men {other} nämner mer av vad raden gäller: {words}. Pengarna skulle rekvireras för fel arbete; ange rätt utbetalning, eller gör dess label tydligare.',
    'The line is paid by {payment} ({label}), but {other} names more of what the line is for: {words}. The money would be requisitioned for the wrong work; name the right payment, or make its label clearer.',
  ),
  'amount/charged-other-subject': message(
    'warning',
    'Raden ”{label}” belastar anslagsposten {item} {name}, men har inget gemensamt med dess namn, som andra rader på posten har. Medlen får bara användas till det som anslagsposten är till för; ange rätt anslagspost.',
    'The line “{label}” is charged to the appropriation item {item} {name}, but has nothing in common with its name, as other lines charged to it have. The money may be used only for what the item is for; name the right item.',
  ),
  'amount/other-payment-here': message('suggestion', '{other}: {label}.', '{other}: {label}.'),
  'amount/requisition-charged-later': message(
    'warning',
    'Medlen betalas ut efter rekvisition men anslaget lämnas till ett senare beslut. Den som rekvirerar måste veta vilken anslagspost medlen belastar; ange den, eller betala ut medlen genom beslut.',
    'The money is paid on requisition but its appropriation is left to a later decision. Who requisitions must know to which appropriation item the money is charged; name it, or pay the money by decision.',
  ),
  'amount/recipient-here': message(
    'suggestion',
    'Här anges mottagaren: {recipient}.',
    'Here the recipient is given: {recipient}.',
  ),
  'amount/shared-among-other': message(
    'warning',
    'Medlen fördelas mellan {among}, men gruppens medel går till {recipient}. Texten skulle nämna en annan mottagare än tabellen; rätta den ena.',
    'The money is shared among {among}, but that of the group goes to {recipient}. The text would name another recipient than the table; mend one of them.',
  ),
  'amount/distribution-differs': message(
    'error',
    'Utbetalningen fördelas {payment}, men raden som den betalar fördelas {line}. Samma pengar kan bara fördelas på ett sätt; rätta den som inte stämmer med det som har avtalats.',
    'The payment is shared {payment}, but the line that it pays is shared {line}. The same money can be shared in one way only; mend the one that is not what was agreed.',
  ),
  'amount/distribution-here': message(
    'suggestion',
    'Här fördelas raden {line}.',
    'Here the line is shared {line}.',
  ),
  'amount/uneven-shares': message(
    'suggestion',
    '{amount} delat lika på {count} blir inte hela kronor. Avrundat till hela kronor blir det {parts}, så att delarna tillsammans blir beloppet.',
    '{amount} in {count} equal parts does not come out in whole kronor. Rounded to whole kronor it is {parts}, so that the parts come to the amount.',
  ),
  'amount/unequal-parts': message(
    'error',
    'Texten talar om {count} lika delar, men {count} × {part} är {product} och helheten är {whole}: {difference} skiljer. Rätta det belopp som är fel, eller skriv inte att delarna är lika.',
    'The text speaks of {count} equal parts, but {count} × {part} is {product} and the whole is {whole}: a difference of {difference}. Mend the amount that is wrong, or do not say that the parts are equal.',
  ),
  'amount/whole-here': message(
    'suggestion',
    'Här står helheten: {whole}.',
    'Here stands the whole: {whole}.',
  ),

  // Amounts in words
  'amount/typed-in-prose': message(
    'warning',
    'Beloppet ”{written}” är skrivet för hand, fast det anges i källorna. Ändras det där blir det fel här; skriv {expression}.',
    'The amount “{written}” is typed by hand, although the sources declare it. If it is changed there it will be wrong here; write {expression}.',
  ),
  'amount/declared-here': message('suggestion', '{id} är {amount}.', '{id} is {amount}.'),
  'amount/undeclared': message(
    'warning',
    'Inget i källorna anger beloppet ”{written}”, så inget kan visa att det stämmer. Är det ett av beloppen i medelsfördelningen, hänvisa till det; är det ett annat, ange det under amounts och hänvisa dit.',
    'Nothing in the sources declares the amount “{written}”, so nothing can show that it is right. If it is one of the amounts of the funding, refer to it; if it is another, declare it under amounts and refer to that.',
  ),
  'amount/nearest-here': message(
    'suggestion',
    'Närmast ligger {id}: {amount}. Skillnaden är {difference}.',
    'The nearest is {id}: {amount}. The difference is {difference}.',
  ),
  'amount/no-currency': message(
    'warning',
    '”{written}” verkar vara ett belopp men säger inte att det är kronor. Valutan skrivs alltid ut: {suggestion}.',
    '“{written}” seems to be an amount but does not say that it is kronor. The currency is always written out: {suggestion}.',
  ),
  'amount/unit-twice': message(
    'error',
    '{expression} skriver ut ”{printed}”, så ”{written}” efter det kommer två gånger. Ta bort det.',
    '{expression} prints “{printed}”, so “{written}” after it comes twice. Remove it.',
  ),
  'amount/mixed-units': message(
    'suggestion',
    'Samma stycke skriver ett belopp som ”{first}” och ett som ”{second}”. Belopp som jämförs läses lättare i samma enhet; skriv båda i miljoner kronor eller båda i hela kronor.',
    'The same paragraph writes one amount as “{first}” and one as “{second}”. Amounts that are compared are easier to read in the same unit; write both in miljoner kronor or both in whole kronor.',
  ),
  'amount/other-unit-here': message('suggestion', 'Här står ”{first}”.', 'Here stands “{first}”.'),
  'amount/conditional': message(
    'warning',
    '{amount} betalas ut bara om vissa villkor är uppfyllda, men texten här nämner inga villkor. Läsaren tror då att pengarna är säkra; nämn villkoret eller hänvisa till det.',
    '{amount} is paid only if certain conditions are fulfilled, but the text here mentions none. The reader will think that the money is certain; mention the condition or refer to it.',
  ),
  'amount/condition-here': message('suggestion', 'Här står villkoret.', 'Here stands the condition.'),
  'amount/typed-in-template': message(
    'warning',
    'Beloppet ”{written}” står skrivet i mallen eller blanketten och trycks för varje överenskommelse som använder den. Hämta det ur källorna i stället.',
    'The amount “{written}” is typed in the template or form and is printed for every agreement that uses it. Take it from the sources instead.',
  ),
  'amount/not-the-total': message(
    'warning',
    'Texten talar om hela överenskommelsen, men beloppet är {amount}; överenskommelsen omfattar {total}. Skriv id för hela beloppet, eller säg vilken del som menas.',
    'The text speaks of the whole agreement, but the amount is {amount}; the agreement comes to {total}. Write the id of the whole amount, or say which part is meant.',
  ),
  'amount/total-here': message(
    'suggestion',
    'Här anges det hela: {total}.',
    'Here the whole is given: {total}.',
  ),
  'amount/due-to-other': message(
    'warning',
    'Tidpunkten gäller en utbetalning till {recipient}, men anger {to}. Rätta to, eller mottagaren av utbetalningen.',
    'The deadline is for a payment to {recipient}, but says {to}. Mend to, or the recipient of the payment.',
  ),
  'amount/repaid-to-other': message(
    'warning',
    'Medlen rekvireras hos {asked} men ska betalas tillbaka till {repaid}. Rätta den ena mottagaren; är båda rätta, tysta kontrollen och skriv varför.',
    'The money is requested from {asked} but is to be repaid to {repaid}. Mend one of the two; if both are right, silence the check and say why.',
  ),
  'amount/requested-from': message(
    'suggestion',
    'Här rekvireras de: {asked}.',
    'Here it is requested: {asked}.',
  ),
  'amount/implausibly-small': message(
    'warning',
    'Beloppet är {amount}, men överenskommelsen omfattar {total}. Har det fått fel enhet? Rätta den, eller säg i what per vad beloppet är.',
    'The amount is {amount}, but the agreement comes to {total}. Has it got the wrong unit? Mend it, or say under what what the amount is per.',
  ),
  'amount/repaid-by-other': message(
    'warning',
    'Medlen betalas tillbaka av {by}, men {what} görs av {other}. Den som har fått medlen gör båda; rätta det by som är fel.',
    'The money is repaid by {by}, but {what} is done by {other}. Whoever got the money does both; mend the by that is wrong.',
  ),
  'amount/done-here': message(
    'suggestion',
    'Här anges vem som gör det: {by}.',
    'Here it says who does it: {by}.',
  ),
} as const
