import { message } from './message.ts'

/** What the definitions of forms must hold together. */
export const formMessages = {
  'form/field-twice': message(
    'error',
    'Två fält i blanketten har id {id}. Vad som fylls i det ena skulle stå i båda: ge det ena ett annat id.',
    'Two fields of the form have the id {id}. What is filled in one would stand in both: give one another id.',
  ),
  'form/first-here': message('suggestion', 'Det första fältet.', 'The first field.'),
  'form/row-width': message(
    'error',
    'Raden med fälten {fields} är {sum} procent bred. Fälten i en rad ska tillsammans bli 100: ändra width.',
    'The row of the fields {fields} is {sum} per cent wide. The fields of a row must come to 100: change width.',
  ),
  'form/no-such-amount': message(
    'error',
    'Inget annat beloppsfält i blanketten har id {id}, så det går inte att räkna med. De som finns är: {known}.',
    'No other amount field of the form has the id {id}, so it cannot be counted with. Those that exist are: {known}.',
  ),
  'form/needless-key': message(
    'error',
    'Nyckeln {key} hör inte till ett fält av slaget {type}. Ta bort den, eller ändra type.',
    'The key {key} does not belong to a field of the type {type}. Remove it, or change type.',
  ),
  'form/missing-key': message(
    'error',
    'Ett fält av slaget {type} behöver {key}. Lägg till det.',
    'A field of the type {type} needs {key}. Add it.',
  ),
  'form/part-of-what-is-taken': message(
    'error',
    '{less} dras från {from}, men {from} ingår i {less}. Resultatet blir noll eller mindre: ange det fält som det ska dras från.',
    '{less} is taken from {from}, but {from} is part of {less}. The result is nothing or less: name the field that it is to be taken from.',
  ),
  'form/counted-here': message('suggestion', 'Här räknas det in.', 'Here it is counted in.'),
} as const
