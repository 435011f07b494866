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
} as const
