import { message } from './message.ts'

/** What keeps an amount from being shared in kronor, and registers of regions and people that do not fit together. */
export const distributionMessages = {
  'distribution/no-recipients': message(
    'error',
    'Medlen ska fördelas mellan {among}, men registren anger inga som ingår i den gruppen. Rätta among, eller ange vilka som ingår.',
    'The money is to be shared among {among}, but the registers name none that belong to that group. Mend among, or say who belongs to it.',
  ),
  'distribution/no-population': message(
    'error',
    'Medlen ska fördelas efter befolkning i kronor, men fördelningen anger inte vilken folkmängd. Lägg till population med id ur registret {known}.',
    'The money is to be shared by population in kronor, but the distribution does not say which population. Add population with an id of the register {known}.',
  ),
  'distribution/recipient-twice': message(
    'error',
    '{id} står två gånger i samma lista. Bara den ena uppgiften kan gälla; ta bort den andra.',
    '{id} stands twice in the same list. Only one of them can hold; remove the other.',
  ),
  'distribution/split-region': message(
    'error',
    'Det går inte att fördela efter befolkning mellan sjukvårdsregionerna: {region} hör till {count} av dem, och folkmängden {population} saknar siffror för {municipalities}. Lägg till kommunerna under municipalities i populations.yaml, med samma källa och dag.',
    'The money cannot be shared by population among the healthcare regions: {region} belongs to {count} of them, and the population {population} lacks figures for {municipalities}. Add the municipalities under municipalities in populations.yaml, of the same source and day.',
  ),
  'distribution/not-by-people': message(
    'error',
    '{recipient} svarar varken för en region eller för en sjukvårdsregion, så dess befolkning går inte att räkna. Fördela på annat sätt, eller ange rcc för sjukvårdsregionen i regions.yaml.',
    '{recipient} answers neither for a region nor for a healthcare region, so its people cannot be counted. Share in another way, or name it as the rcc of a healthcare region in regions.yaml.',
  ),
  'distribution/no-figure': message(
    'error',
    'Folkmängden {population} har ingen siffra för {region}, så medlen går inte att fördela. Lägg till den i populations.yaml.',
    'The population {population} has no figure for {region}, so the money cannot be shared. Add it in populations.yaml.',
  ),
  'distribution/fixed-exceeds': message(
    'error',
    '{fixed} till var och en av {count} blir {sum}, men bara {amount} ska fördelas. Rätta det fasta beloppet.',
    '{fixed} to each of {count} comes to {sum}, but only {amount} is to be shared. Mend the fixed sum.',
  ),
  'distribution/percentages-not-whole': message(
    'error',
    'Procentsatserna blir tillsammans {sum} %, men de ska bli 100 %: annars går pengar åt två gånger eller blir över.',
    'The percentages come to {sum} %, but they must come to 100 %: else money is spent twice or left over.',
  ),
  'distribution/percentage-missing': message(
    'error',
    '{recipient} delar på medlen men har ingen procentsats. Lägg till den under percentages (0 % om den inte ska ha något).',
    '{recipient} shares the money but has no percentage. Add it under percentages (0 % if it is to have none).',
  ),
  'distribution/needless-key': message(
    'error',
    '{key} används inte när medlen fördelas {by}, så läsaren kan tro att något annat gäller än det som räknas ut. Ta bort {key}, eller rätta by.',
    '{key} is not used when the money is shared {by}, so the reader may think that something else holds than what is computed. Remove {key}, or mend by.',
  ),
  'distribution/amount-missing': message(
    'error',
    '{recipient} delar på medlen men har inget beslutat belopp. Lägg till det under amounts, eller ta bort amounts så räknas alla ut.',
    '{recipient} shares the money but has no decided amount. Add it under amounts, or remove amounts and all are computed.',
  ),
  'distribution/amount-left-out': message(
    'error',
    '{recipient} har ett beslutat belopp fast den har lämnats utan del (left-out). Bara det ena kan gälla; rätta det andra.',
    '{recipient} has a decided amount although it is left out (left-out). Only one of them can hold; mend the other.',
  ),
  'distribution/amounts-sum': message(
    'error',
    'De beslutade beloppen blir tillsammans {sum}, men {amount} ska fördelas: {difference} skiljer. Något belopp är fel avskrivet.',
    'The decided amounts come to {sum}, but {amount} is to be shared: a difference of {difference}. Some amount was copied wrongly.',
  ),
  'distribution/amount-off': message(
    'error',
    '{recipient} har det beslutade beloppet {amount}, men andelen är {share}: mer än en krona skiljer, och det ger ingen avrundning. Beloppet, eller folkmängden som det räknas på, är fel.',
    '{recipient} has the decided amount {amount}, but its share is {share}: more than a krona apart, which no rounding gives. The amount, or the population that it is computed by, is wrong.',
  ),
  'distribution/nobody-left': message(
    'error',
    'Ingen är kvar att dela på {amount}: alla har lämnats utan, eller så har de som är kvar ingen andel.',
    'Nobody is left to share {amount}: all are left out, or those that remain have no share.',
  ),

  // The registers of regions and people
  'distribution/region-place': message(
    'error',
    '{region} ska höra till en sjukvårdsregion (healthcare-region) eller vara delad mellan flera (split), inte både och.',
    '{region} must belong to one healthcare region (healthcare-region) or be split between several (split), not both.',
  ),
  'distribution/twice-in-register': message(
    'error',
    '{name} står två gånger i registret. Bara den ena uppgiften kan gälla; ta bort den andra.',
    '{name} stands twice in the register. Only one of them can hold; remove the other.',
  ),
  'distribution/first-here': message(
    'suggestion',
    'Här står det första gången.',
    'Here it stands the first time.',
  ),
  'distribution/people-sum': message(
    'error',
    'Regionerna blir tillsammans {sum} invånare, men källans summa anges till {total}: {difference} skiljer. Någon siffra är fel avskriven.',
    'The regions come to {sum} people, but the sum of the source is stated as {total}: a difference of {difference}. Some figure was copied wrongly.',
  ),
  'distribution/municipalities-differ': message(
    'error',
    'Kommunerna i {region} blir tillsammans {sum} invånare, men regionen har {people}. Någon siffra är fel avskriven.',
    'The municipalities of {region} come to {sum} people, but the region has {people}. Some figure was copied wrongly.',
  ),
} as const
