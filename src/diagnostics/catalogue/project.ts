import { message } from './message.ts'

/** How the files of a project lie. */
export const projectMessages = {
  'project/missing-file': message(
    'error',
    'Filen {file} saknas. {folder} ska innehålla den: skapa den, eller ta bort mappen om överenskommelsen inte ska finnas.',
    'The file {file} is missing. {folder} must hold it: create it, or remove the folder if there is to be no such agreement.',
  ),
  'project/missing-register': message(
    'error',
    'Registret {file} saknas. Alla överenskommelser behöver det: skapa filen, med en tom lista om inget ska stå där.',
    'The register {file} is missing. Every agreement needs it: create the file, with an empty list if nothing is to stand there.',
  ),
  'project/unexpected-file': message(
    'error',
    'Filen {file} hör inte hemma här och läses inte. I mappen ska stå: {expected}.',
    'The file {file} does not belong here and is not read. The folder holds: {expected}.',
  ),
  'project/no-plain-file': message(
    'error',
    '{file} är en länk eller något annat än en vanlig fil och läses inte. Lägg själva filen där.',
    '{file} is a link or something else than a plain file and is not read. Put the file itself there.',
  ),
  'project/wrong-kind': message(
    'error',
    'Filen ska vara av slaget {expected}, men säger {written}. Rätta kind, eller flytta innehållet till rätt fil.',
    'The file must be of kind {expected}, but says {written}. Correct kind, or move the content to the right file.',
  ),
  'project/wrong-decision-id': message(
    'error',
    'Här står {written}, men filen heter {file}.yaml. De ska vara lika: rätta det ena.',
    'This says {written}, but the file is called {file}.yaml. They must be the same: correct one of them.',
  ),
  'project/no-such-agreement': message(
    'error',
    'Det finns ingen överenskommelse med id {id}, så beslutet kan inte hämta något från den. Mapparna heter: {known}.',
    'There is no agreement with the id {id}, so the decision can take nothing from it. The folders are called: {known}.',
  ),
  'project/wrong-id': message(
    'error',
    'Här står {written}, men mappen heter {folder}. De ska vara lika: rätta det ena.',
    'This says {written}, but the folder is called {folder}. They must be the same: correct one of them.',
  ),
} as const
