import { message } from './message.ts'

export const silenceMessages = {
  'silence/unreadable': message(
    'warning',
    'Kommentaren ser ut att tysta en varning men går inte att förstå. Skriv # ordalag-ignore, koden, kolon och skälet: # ordalag-ignore {example}: skälet.',
    'The comment seems to silence a warning but cannot be understood. Write # ordalag-ignore, the code, a colon and the reason: # ordalag-ignore {example}: the reason.',
  ),
  'silence/no-reason': message(
    'warning',
    'Ett skäl saknas, så {code} tystas inte. Skriv efter kolon varför det är rätt som det står; den som läser nästa gång behöver veta det.',
    'A reason is missing, so {code} is not silenced. Write after the colon why it is right as it stands; whoever reads it next needs to know.',
  ),
  'silence/unknown-code': message(
    'warning',
    'Det finns ingen kod {code}, så ingenting tystas. Koderna står i docs/checks.md, och i meddelandet som ska tystas.',
    'There is no code {code}, so nothing is silenced. The codes are in docs/checks.md, and in the message that is to be silenced.',
  ),
  'silence/misspelt-code': message(
    'warning',
    'Det finns ingen kod {code}, så ingenting tystas. Menas {suggestion}?',
    'There is no code {code}, so nothing is silenced. Did you mean {suggestion}?',
  ),
  'silence/cannot': message(
    'warning',
    '{code} går inte att tysta. Bara varningar och förslag om vad källorna säger kan tystas; ett fel måste rättas, annars skulle det undertecknas.',
    '{code} cannot be silenced. Only warnings and suggestions about what the sources say can be; an error must be mended, or it would be signed.',
  ),
  'silence/nothing-here': message(
    'warning',
    'Kommentaren står inte vid något. Den ska stå på raden före den nyckel eller listpunkt som den gäller, eller sist på samma rad.',
    'The comment stands at nothing. It is to stand on the line before the key or list item that it concerns, or at the end of the same line.',
  ),
  'silence/unused': message(
    'warning',
    'Här finns inget {code} att tysta längre. Ta bort kommentaren, så att den inte tystar ett nytt fel vid samma ställe.',
    'There is no {code} to silence here any more. Remove the comment, so that it does not silence a new fault in the same place.',
  ),
} as const
