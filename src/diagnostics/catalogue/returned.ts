import { message } from './message.ts'

/** What can be wrong with a form that came back. */
export const returnedMessages = {
  // The file
  'returned/unknown-format': message(
    'error',
    '{file} är varken en PDF eller en Word-fil (.docx). Be om blanketten i något av de formaten; är den skannad läses den för hand.',
    '{file} is neither a PDF nor a Word file (.docx). Ask for the form in one of them; what is scanned is read by hand.',
  ),
  'returned/old-or-locked': message(
    'error',
    '{file} är en Word-fil i det gamla formatet (.doc) eller skyddad med lösenord. Be avsändaren spara den som .docx utan lösenord.',
    '{file} is a Word file of the old format (.doc) or locked with a password. Ask the sender to save it as .docx without a password.',
  ),
  'returned/too-large': message(
    'error',
    '{file} är, eller packar upp till, mycket mer än en blankett behöver vara, och läses inte: det kan vara ett försök att överbelasta den som läser. Be avsändaren om en ny fil.',
    '{file} is, or unpacks to, far more than a form needs to be, and is not read: it may be meant to exhaust whoever reads it. Ask the sender for a new file.',
  ),
  'returned/damaged': message(
    'error',
    '{file} är skadad eller avkortad och går inte att läsa som PDF. Be avsändaren skicka den på nytt.',
    '{file} is damaged or cut off and cannot be read as a PDF. Ask the sender to send it again.',
  ),
  'returned/encrypted': message(
    'error',
    '{file} är krypterad eller låst med lösenord, så det går inte att läsa vad som är ifyllt. Be avsändaren om en fil utan lösenord.',
    '{file} is encrypted or locked with a password, so that what is filled in cannot be read. Ask the sender for a file without a password.',
  ),
  'returned/foreign': message(
    'error',
    '{file} har fält att fylla i men är ingen blankett härifrån: den säger inte vilken överenskommelse och utbetalning den gäller. Be avsändaren använda den blankett som hör till utbetalningen.',
    '{file} has fields to fill in but is no form from here: it does not say which agreement and payment it is for. Ask the sender to use the form that belongs to the payment.',
  ),
  'returned/no-fields': message(
    'error',
    '{file} har inga fält som går att läsa. Är den skannad, utskriven till PDF eller en annan handling läses den för hand.',
    '{file} has no fields that can be read. If it is scanned, printed to PDF or another document, it is read by hand.',
  ),
  'returned/names-lost': message(
    'error',
    '{file} är en av blanketterna, men fälten har förlorat sina namn, som i LibreOffice före version 25.2. Be avsändaren spara den från Word eller ett nyare LibreOffice, eller läs den för hand.',
    '{file} is one of the forms, but its fields have lost their names, as in LibreOffice before version 25.2. Ask the sender to save it from Word or a newer LibreOffice, or read it by hand.',
  ),

  // Which form it is
  'returned/other-matter': message(
    'error',
    '{file} gäller {found}, inte {expected}. Den hör inte hit; lägg den där den hör hemma eller be om rätt blankett.',
    '{file} is for {found}, not {expected}. It does not belong here; put it where it does or ask for the right form.',
  ),
  'returned/unknown-matter': message(
    'error',
    '{file} gäller {source}, men ingen överenskommelse eller beslut i projektet med blanketter heter så. De som finns är {known}.',
    '{file} is for {source}, but no agreement or decision of the project with forms is called that. There are {known}.',
  ),
  'returned/unknown-payment': message(
    'error',
    '{file} gäller utbetalningen {payment}, men {source} har ingen sådan blankett för den. De som finns är {known}.',
    '{file} is for the payment {payment}, but {source} has no such form for it. There are {known}.',
  ),
  'returned/other-version': message(
    'warning',
    '{file} är gjord av version {written}, men källorna är nu version {version}. Det som är låst jämförs med källorna som de är nu; en skillnad kan bero på att de har ändrats sedan dess.',
    '{file} was made from version {written}, but the sources are now version {version}. What is locked is compared with the sources as they are now; a difference may be due to their having changed since.',
  ),

  // Its fields
  'returned/field-missing': message(
    'error',
    'Fältet ”{label}” ({name}) finns inte i filen, så det går inte att se vad som är ifyllt. Läs uppgiften för hand eller be om en ny blankett.',
    'The field “{label}” ({name}) is not in the file, so what is filled in cannot be seen. Read it by hand or ask for a new form.',
  ),
  'returned/field-twice': message(
    'error',
    'Fältet {name} finns flera gånger med olika innehåll. Det går inte att veta vad som gäller; be avsändaren om en ny blankett.',
    'The field {name} is there several times with different contents. It cannot be known which holds; ask the sender for a new form.',
  ),
  'returned/unknown-field': message(
    'warning',
    'Fältet {name} hör inte till blanketten. Någon har lagt till det, eller så är blanketten av en annan version; innehållet används inte.',
    'The field {name} does not belong to the form. Somebody added it, or the form is of another version; its content is not used.',
  ),
  'returned/locked-changed': message(
    'error',
    '”{label}” är låst och ska vara ”{expected}” men är ”{written}”. Det som källan har fyllt i får inte ändras; be avsändaren om en ny blankett.',
    '“{label}” is locked and must be “{expected}” but is “{written}”. What the source has filled in may not be changed; ask the sender for a new form.',
  ),
  'returned/locked-outdated': message(
    'error',
    '”{label}” är ”{written}” men källan säger nu ”{expected}”. Blanketten är av en annan version; se efter vilken av dem som gäller, och be om en ny blankett om det är källan.',
    '“{label}” is “{written}” but the source now says “{expected}”. The form is of another version; see which of them holds, and ask for a new form if it is the source.',
  ),
  'returned/source-here': message(
    'suggestion',
    'Källan säger ”{expected}”.',
    'The source says “{expected}”.',
  ),
  'returned/empty': message(
    'error',
    '”{label}” måste fyllas i men är tomt. Be avsändaren komplettera.',
    '“{label}” must be filled in but is empty. Ask the sender to complete it.',
  ),
  'returned/unsigned': message(
    'warning',
    'Filen har ingen elektronisk underskrift under ”{label}”. Blanketten gäller först när den är undertecknad; se efter att det finns ett undertecknat original.',
    'The file has no electronic signature under “{label}”. The form holds only when it is signed; see that there is a signed original.',
  ),

  // What is filled in
  'returned/unreadable-amount': message(
    'error',
    '”{written}” under ”{label}” går inte att läsa som ett belopp i kronor. Be avsändaren skriva det med siffror, t.ex. 1 250 000 eller 1 250 000,50.',
    '“{written}” under “{label}” cannot be read as an amount in kronor. Ask the sender to write it in digits, such as 1 250 000 or 1 250 000,50.',
  ),
  'returned/negative-amount': message(
    'error',
    'Beloppet ”{written}” under ”{label}” är mindre än noll. Be avsändaren rätta det.',
    'The amount “{written}” under “{label}” is less than nothing. Ask the sender to mend it.',
  ),
  'returned/unreadable-date': message(
    'error',
    '”{written}” under ”{label}” är ingen dag i kalendern, eller går inte att tyda. Datum skrivs år-månad-dag.',
    '“{written}” under “{label}” is no day of the calendar, or cannot be made out. Dates are written year-month-day.',
  ),
  'returned/organisation-number': message(
    'error',
    '”{written}” under ”{label}” är inget organisationsnummer: det har tio siffror, och den sista ska stämma med de andra. Någon siffra är fel eller saknas.',
    '“{written}” under “{label}” is no organisation number: it has ten digits, and the last must agree with the others. Some digit is wrong or missing.',
  ),
  'returned/giro': message(
    'error',
    '”{written}” under ”{label}” är varken ett bankgiro eller ett plusgiro: kontrollsiffran stämmer inte. Betala inte dit; fråga avsändaren.',
    '“{written}” under “{label}” is neither a bankgiro nor a plusgiro: the check digit is wrong. Do not pay there; ask the sender.',
  ),
  'returned/email': message(
    'warning',
    '”{written}” under ”{label}” är ingen e-postadress.',
    '“{written}” under “{label}” is no e-mail address.',
  ),
  'returned/unknown-choice': message(
    'error',
    '”{written}” är inget av alternativen under ”{label}” ({known}). Be avsändaren om en ny blankett.',
    '“{written}” is none of the alternatives under “{label}” ({known}). Ask the sender for a new form.',
  ),
  'returned/with-remarks': message(
    'warning',
    'Under ”{label}” är valt ”{chosen}”. Uppgifterna är alltså inte intygade; läs vad som avviker innan blanketten godtas.',
    'Under “{label}” the choice is “{chosen}”. So the figures are not certified; read what deviates before the form is accepted.',
  ),
  'returned/unexplained': message(
    'error',
    '”{label}” är tomt, fast uppgifterna inte är intygade. Be avsändaren redovisa vad som avviker och vad som görs åt det.',
    '“{label}” is empty, although the figures are not certified. Ask the sender to say what deviates and what is done about it.',
  ),
  'returned/paid-differs': message(
    'warning',
    'Redovisningen säger att {paid} har betalats ut men att {received} har erhållits. Stäm av med vad som har betalats ut.',
    'The report says that {paid} was paid out but {received} received. Reconcile with what was paid.',
  ),
  'returned/above-grant': message(
    'error',
    '”{label}” är {amount}, men bidraget är {grant}: {difference} för mycket. Mer än bidraget betalas inte ut.',
    '“{label}” is {amount}, but the grant is {grant}: {difference} too much. No more than the grant is paid.',
  ),
  'returned/grant-here': message(
    'suggestion',
    'Här står utbetalningen: {grant}.',
    'Here stands the payment: {grant}.',
  ),
  'returned/wrong-sum': message(
    'error',
    '”{label}” är {stated}, men posterna blir {computed}: {difference} skiljer. Be avsändaren rätta den post som är fel, eller summan.',
    '“{label}” is {stated}, but the items come to {computed}: a difference of {difference}. Ask the sender to mend the item that is wrong, or the sum.',
  ),
  'returned/wrong-difference': message(
    'error',
    '”{label}” är {stated}, men bidraget minus kostnaderna är {computed}: {difference} skiljer. Det avgör vad som ska betalas tillbaka; be avsändaren rätta det.',
    '“{label}” is {stated}, but the grant less the costs is {computed}: a difference of {difference}. It decides what is to be repaid; ask the sender to mend it.',
  ),
  'returned/operand-here': message('suggestion', '{amount} räknas med här.', '{amount} is counted here.'),
  'returned/not-computed': message(
    'suggestion',
    '”{label}” är inte ifyllt; av de andra beloppen blir det {computed}.',
    '“{label}” is not filled in; by the other amounts it is {computed}.',
  ),
  'returned/overspent': message(
    'warning',
    '”{label}” blir mindre än noll: kostnaderna är {excess} högre än bidraget. Det som går över betalar mottagaren själv.',
    '“{label}” comes to less than nothing: the costs are {excess} more than the grant. The recipient bears what exceeds it.',
  ),

  // When it came
  'returned/late': message(
    'error',
    'Blanketten kom in {day}, {days} efter den sista dagen {due}.',
    'The form came in on {day}, {days} after the last day, {due}.',
  ),
  'returned/signed-late': message(
    'error',
    'Blanketten är undertecknad {day}, {days} efter den sista dagen {due}, så den kan inte ha kommit in i tid.',
    'The form was signed on {day}, {days} after the last day, {due}, so it cannot have come in in time.',
  ),
  'returned/next-working-day': message(
    'suggestion',
    'Den sista dagen {due} var en {weekday}, och blanketten är daterad {day}: senast första arbetsdagen därefter. Lagen (1930:173) om beräkning av lagstadgad tid låter det räcka för tid i lag; avgör om det ska gälla här.',
    'The last day, {due}, was a {weekday}, and the form is dated {day}: no later than the first working day after it. Swedish law (1930:173) lets that do where the time is set by law; decide whether it does here.',
  ),
  'returned/signed-after-received': message(
    'warning',
    'Blanketten är undertecknad {signed} men ska ha kommit in {received}. Något av datumen är fel.',
    'The form was signed on {signed} but is said to have come in on {received}. One of the dates is wrong.',
  ),
  'returned/deadline-here': message(
    'suggestion',
    'Här står den sista dagen: {due}.',
    'Here stands the last day: {due}.',
  ),

  // Several forms together
  'returned/other-file': message(
    'suggestion',
    '{file} är varken PDF eller Word och räknas inte med. Är det en blankett läses den för hand.',
    '{file} is neither PDF nor Word and is not counted. If it is a form, it is read by hand.',
  ),
  'returned/link': message(
    'warning',
    '{file} är en länk eller något annat än en vanlig fil, och läses inte: det kan stå vad som helst där den leder.',
    '{file} is a link or something else than an ordinary file, and is not read: where it leads there may be anything.',
  ),
  'returned/form-twice': message(
    'warning',
    '{file} är en andra {form} för {payment}; {other} är en annan. I sammanställningen räknas den som är daterad sist.',
    '{file} is a second {form} for {payment}; {other} is another. The ledger counts the one that is dated last.',
  ),
  'returned/received-differs': message(
    'warning',
    '{file}: redovisningen för {payment} säger att {received} har erhållits, men {requested} har rekvirerats. Stäm av med vad som har betalats ut.',
    '{file}: the report for {payment} says that {received} was received, but {requested} was requisitioned. Reconcile with what was paid.',
  ),
} as const
