import { message } from './message.ts'

export const languageMessages = {
  // Abbreviations
  'language/abbreviation-form': message(
    'warning',
    '”{written}” skrivs {right} (Myndigheternas skrivregler 11.2): med punkt, och utan mellanrum mellan bokstäverna.',
    '“{written}” is written {right}: with stops, and without spaces between the letters.',
  ),
  'language/abbreviation-first': message(
    'warning',
    'En mening börjar inte med en förkortning som {written} (Myndigheternas skrivregler 11.3). Skriv ut orden, eller vänd på meningen.',
    'A sentence does not begin with an abbreviation such as {written}. Write the words in full, or turn the sentence round.',
  ),
  'language/abbreviation-unexplained': message(
    'warning',
    '{abbreviation} förklaras ingenstans i dokumentet. Skriv ut orden första gången, med förkortningen inom parentes efter.',
    '{abbreviation} is explained nowhere in the document. Write the words in full the first time, with the abbreviation in parentheses after them.',
  ),
  'language/abbreviation-before-explanation': message(
    'warning',
    '{abbreviation} används här, men förklaras först längre fram i dokumentet. Flytta förklaringen hit, eller skriv ut orden här.',
    '{abbreviation} is used here, but explained only further on in the document. Move the explanation here, or write the words in full here.',
  ),
  'language/abbreviation-explained-again': message(
    'suggestion',
    '{abbreviation} har redan förklarats i dokumentet. Skriv bara förkortningen här.',
    '{abbreviation} has already been explained in the document. Write the abbreviation alone here.',
  ),
  'language/explained-here': message(
    'suggestion',
    '{abbreviation} förklaras här.',
    '{abbreviation} is explained here.',
  ),

  // Numbers
  'language/interval-dash': message(
    'warning',
    'Ett intervall skrivs med tankstreck utan mellanrum: {right}. Bindestreck binder ihop ord, och ett streck med mellanrum läses som ett minus eller en paus.',
    'An interval is written with an en dash and without spaces: {right}. A hyphen joins words, and a dash with spaces is read as a minus or a pause.',
  ),
  'language/interval-between': message(
    'warning',
    'Efter ”mellan” står ”och”, inte ett tankstreck: {right}.',
    'After “mellan” stands “och”, not a dash: {right}.',
  ),
  'language/percent-space': message(
    'warning',
    'Mellan talet och procenttecknet ska det vara ett mellanrum: {right}.',
    'There is to be a space between the number and the percent sign: {right}.',
  ),
  'language/percent-mixed': message(
    'warning',
    'Här står {written}, men på andra ställen i texten {other}. Välj det ena i hela texten; det som trycks av figure skrivs med ordet procent.',
    'Here stands {written}, but {other} elsewhere in the text. Choose one of them throughout; what figure prints is written with the word procent.',
  ),
  'language/other-percent-here': message('suggestion', 'Här står {other}.', 'Here stands {other}.'),
  'language/space-before-unit': message(
    'warning',
    'Mellan talet och enheten ska det vara ett mellanrum: {right}.',
    'There is to be a space between the number and the unit: {right}.',
  ),
  'language/number-grouping': message(
    'warning',
    'Stora tal delas med mellanrum i grupper om tre siffror, inte med punkt eller inte alls: {right} (Myndigheternas skrivregler 12.1.7).',
    'Large numbers are divided by spaces into groups of three digits, not by stops or not at all: {right}.',
  ),

  // Marks and spaces
  'language/space-before-mark': message(
    'warning',
    'Före {mark} ska det inte vara något mellanrum. Ta bort det.',
    'There is to be no space before {mark}. Remove it.',
  ),
  'language/space-after-mark': message(
    'warning',
    'Efter {mark} ska det vara ett mellanrum. Lägg till det.',
    'There is to be a space after {mark}. Add it.',
  ),
  'language/space-after-hyphen': message(
    'warning',
    'Efter bindestrecket står ett mellanrum, men därefter inget ”och”, ”eller” eller liknande som säger att ordet delar sitt slut med ett annat. Ta bort mellanrummet, eller skriv det ord som saknas.',
    'A space follows the hyphen, but then no “och”, “eller” or the like by which the word would share its end with another. Remove the space, or write the word that is missing.',
  ),
  'language/lone-mark': message(
    'warning',
    'Här står {written} utan sin andra halva. Sätt dit den, eller ta bort tecknet.',
    'Here stands {written} without its other half. Add it, or remove the mark.',
  ),
  'language/double-space': message(
    'suggestion',
    'Här står flera mellanrum efter varandra. Ett räcker.',
    'Several spaces stand here in a row. One is enough.',
  ),
  'language/hyphen-as-dash': message(
    'warning',
    'Ett streck med mellanrum omkring är ett tankstreck (–), inte {written}.',
    'A dash with spaces around it is an en dash (–), not {written}.',
  ),
  'language/quotation-marks': message(
    'warning',
    'Svenska citattecken är likadana på båda sidor: ”så”. Byt {written} mot ”.',
    'Swedish quotation marks are the same on both sides: ”så”. Replace {written} by ”.',
  ),

  // Words
  'language/doubled-words': message(
    'warning',
    '”{words}” står två gånger efter varandra. Ta bort det ena.',
    '“{words}” stands twice in a row. Remove one of them.',
  ),
  'language/misspelt-word': message(
    'warning',
    '”{written}” står bara här och är nästan, men inte riktigt, ett ord som används på flera ställen. Menas {right}?',
    '“{written}” stands only here and is nearly, but not quite, a word that is used in several places. Did you mean {right}?',
  ),
  'language/word-here': message('suggestion', 'Här står {word}.', 'Here stands {word}.'),
  'language/phrase-incomplete': message(
    'warning',
    'I ”{written}” fattas ett ord, och meningen hänger inte ihop: det heter {right}. Skriv uttrycket helt.',
    'A word is missing in “{written}”, and the sentence does not hold together: it is {right}. Write the phrase in full.',
  ),
  'language/phrase-word': message(
    'warning',
    '”{written}” är en felskrivning av ett fast uttryck: det heter {right}. Skriv så.',
    '“{written}” is a slip for a set phrase: it is {right}. Write that.',
  ),
  'language/name-forms': message(
    'suggestion',
    'Namnet skrivs på två sätt: här ”{written}”, på annat ställe ”{other}”. Skriv det på samma sätt överallt.',
    'The name is written in two ways: “{written}” here, “{other}” elsewhere. Write it in the same way everywhere.',
  ),
  'language/other-form-here': message('suggestion', 'Här står {other}.', 'Here stands {other}.'),
  'language/body-name-misspelt': message(
    'warning',
    '”{written}” är nästan, men inte riktigt, ett namn i registren. Menas {right}?',
    '“{written}” is nearly, but not quite, a name in the registers. Did you mean {right}?',
  ),
  'language/body-name-case': message(
    'warning',
    '”{written}” skrivs {right} i registret. Skriv stora och små bokstäver som där.',
    '“{written}” is written {right} in the register. Use capitals and lower case as there.',
  ),
  'language/body-name-other-date': message(
    'warning',
    '”{written}” är inte aktörens namn den {date}, den dag vars namn överenskommelsen trycker; då heter den {right}. Skriv det namnet, eller säg att det är ett annat (”dåvarande …”).',
    '“{written}” is not the name of the body on {date}, the day whose names the agreement prints; it is then {right}. Write that name, or say that it is another (“dåvarande …”).',
  ),
  'language/body-name-not-then': message(
    'warning',
    'Den {date}, den dag vars namn överenskommelsen trycker, fanns enligt registret ingen aktör med namnet ”{written}”. Skriv den aktör som fanns då, eller rätta tiden i registret.',
    'On {date}, the day whose names the agreement prints, there was according to the register no body named “{written}”. Write the body that existed then, or mend the period in the register.',
  ),
  'language/name-here': message(
    'suggestion',
    'I registret står namnet här.',
    'In the register the name stands here.',
  ),
  'language/body-short-differs': message(
    'warning',
    'Efter ”{name}” står förkortningen {written}, men registret har {right}. Rätta den; heter det något annat, ändra i registret.',
    'After “{name}” stands the short form {written}, but the register has {right}. Mend it; if it is called otherwise, change the register.',
  ),
} as const
