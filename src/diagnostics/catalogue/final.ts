import { message } from './message.ts'

export const finalMessages = {
  'final/missing-registration': message(
    'error',
    '{whose} diarienummer saknas. Innan överenskommelsen undertecknas ska den ha båda parternas nummer, för de anges i rekvisitioner och redovisningar. Lägg till {key} under registration.',
    'The registration number of {whose} is missing. Before the agreement is signed it must have the numbers of both parties, since requisitions and reports state them. Add {key} under registration.',
  ),
  'final/missing-annex': message(
    'error',
    'Bilagan saknas (kind: missing), och i dess ställe trycks en markerad lucka. Lägg till bilagan, eller ta bort den och hänvisningarna till den.',
    'The annex is missing (kind: missing), and a marked gap is printed in its place. Add the annex, or remove it and the references to it.',
  ),
  'final/to-confirm': message(
    'error',
    'Uppgiften är inte bekräftad ({note}). Stäm av den och ta bort kommentaren innan överenskommelsen undertecknas.',
    'This is not confirmed ({note}). Verify it and remove the comment before the agreement is signed.',
  ),
  'final/placeholder': message(
    'error',
    '”{written}” är en lucka som ska fyllas innan överenskommelsen undertecknas. Skriv det som ska stå där.',
    '“{written}” is a gap that must be filled before the agreement is signed. Write what is to stand there.',
  ),
  'final/later-decision': message(
    'error',
    'Anslagsposten lämnas öppen, men avsnittet om anslag redovisar vad som belastar varje post, och då fattas {amount} av {total}. Ange anslagsposten, eller ta bort redovisningen (charges).',
    'The appropriation item is left open, but the section on appropriations accounts for what each item is charged with, and {amount} of {total} is then missing. Name the item, or remove the account (charges).',
  ),
  'final/later-decision-requisition': message(
    'error',
    'Anslagsposten lämnas öppen för en utbetalning efter rekvisition. Den klausulen säger vad kostnaderna belastar, så posten måste anges; bara en utbetalning genom ett särskilt regeringsbeslut kan vänta med den.',
    'The appropriation item is left open for a payment on requisition. That clause says what the costs are charged to, so the item must be named; only a payment by a separate decision of the government can leave it until then.',
  ),
  'final/charges-here': message(
    'suggestion',
    'Här redovisas vad som belastar varje anslagspost.',
    'Here it is accounted for what each item is charged with.',
  ),
  'final/draft-residue': message(
    'error',
    '”{written}” hör till ett utkast och skulle tryckas i det som undertecknas. Ta bort det.',
    '“{written}” belongs to a draft and would be printed in what is signed. Remove it.',
  ),
  'final/status-notice': message(
    'error',
    'Mallen märker varje sida med ”{notice}”, fast överenskommelsen har status {status}. Ändra villkoret i mallen, eller status.',
    'The template marks every page with “{notice}” although the agreement has the status {status}. Change the condition in the template, or the status.',
  ),
  'final/dated-before-signing': message(
    'error',
    'Ort och datum för underskriften är ifyllda, men status är final: den som undertecknar skriver dem för hand. Ta bort signed, eller sätt status till signed om överenskommelsen är undertecknad.',
    'Place and date of the signature are filled in, but the status is final: whoever signs writes them by hand. Remove signed, or set the status to signed if the agreement has been signed.',
  ),
  'final/not-dated': message(
    'error',
    'Status är signed, men ort och datum för underskriften av {name} saknas. Lägg till signed med place och date, eller sätt status till final.',
    'The status is signed, but place and date of the signature of {name} are missing. Add signed with place and date, or set the status to final.',
  ),
  'final/no-signatory': message(
    'error',
    '”{written}” är inte namnet på den som ska underteckna. Skriv för- och efternamn.',
    '“{written}” is not the name of whoever is to sign. Write first name and surname.',
  ),
  'final/no-title': message(
    'error',
    '”{written}” är ingen titel. Skriv den titel som den som undertecknar har.',
    '“{written}” is no title. Write the title of whoever is to sign.',
  ),
  'final/same-signatory': message(
    'error',
    'Samma person, {name}, undertecknar för båda parter. Rätta den ena.',
    'The same person, {name}, signs for both parties. Mend one of them.',
  ),
  'final/other-signatory-here': message(
    'suggestion',
    '{name} står här för den andra parten.',
    '{name} stands here for the other party.',
  ),
  'final/no-signatures': message(
    'error',
    'Inget avsnitt har klausulen approval, så dokumentet får inga rader att underteckna på. Lägg till approval i clauses för det sista avsnittet.',
    'No section has the clause approval, so that the document gets no lines to sign on. Add approval to the clauses of the last section.',
  ),
  'final/status-here': message('suggestion', 'Status är {status}.', 'The status is {status}.'),
} as const
