import { message } from './message.ts'

/** What can be wrong with a DOCX that somebody sent. */
export const docxMessages = {
  'docx/not-a-docx': message(
    'error',
    '{file} är inte ett Word-dokument (.docx), eller är så skadad att den inte går att öppna. Öppna den i Word eller LibreOffice och spara den på nytt som .docx.',
    '{file} is not a Word document (.docx), or too damaged to be opened. Open it in Word or LibreOffice and save it again as .docx.',
  ),
  'docx/damaged': message(
    'error',
    'Delen {part} i {file} är skadad och går inte att läsa. Öppna filen i Word eller LibreOffice och spara den på nytt, eller be avsändaren om en ny.',
    'The part {part} of {file} is damaged and cannot be read. Open the file in Word or LibreOffice and save it again, or ask the sender for a new one.',
  ),
  'docx/document-type': message(
    'error',
    'Delen {part} i {file} innehåller en dokumenttypsdeklaration. Inget ordbehandlingsprogram skriver en sådan, och den kan skada: filen läses inte.',
    'The part {part} of {file} holds a document type declaration. No word processor writes one, and it may do harm: the file is not read.',
  ),
  'docx/too-large': message(
    'error',
    '{part} i {file} är större än något dokument behöver vara och läses inte. Ta bort bilder och annat som inte hör dit, eller be avsändaren om en ny fil.',
    '{part} of {file} is larger than any document needs to be and is not read. Remove pictures and other things that do not belong there, or ask the sender for a new file.',
  ),
} as const
