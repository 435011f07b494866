import { message } from './message.ts'

export const referenceMessages = {
  'reference/unknown': message(
    'error',
    'Inget under {place} har id ”{id}”. Skriv ett id som finns där, eller lägg till det som saknas.',
    'Nothing under {place} has the id “{id}”. Write an id that stands there, or add what is missing.',
  ),
  'reference/misspelt': message(
    'error',
    'Inget under {place} har id ”{id}”. Menas {suggestion}?',
    'Nothing under {place} has the id “{id}”. Did you mean {suggestion}?',
  ),
  'reference/other-kind': message(
    'error',
    'Här behövs ett id från {place}, men ”{id}” står under {actual}. Skriv id för det som menas.',
    'An id from {place} is needed here, but “{id}” stands under {actual}. Write the id of what is meant.',
  ),
  'reference/target-here': message(
    'suggestion',
    '”{id}” står här, under {actual}.',
    '“{id}” stands here, under {actual}.',
  ),
  'reference/unnumbered-section': message(
    'error',
    'Avsnittet ”{id}” är inte numrerat (numbered: false), så det finns inget nummer att hänvisa till. Hänvisa till avsnittet som det ligger i, eller numrera det.',
    'The section “{id}” is not numbered (numbered: false), so there is no number to refer to. Refer to the section that holds it, or number it.',
  ),
  'reference/nothing-to-count': message(
    'error',
    '”{id}” har inget som går att räkna. Det som kan räknas är medlemmarna i en grupp av aktörer, punkterna i en listbilaga, satsningarna i en bilaga, underavsnitt och omgångar.',
    '“{id}” has nothing that can be counted. What can be counted are the members of a collective body, the items of a list annex, the initiatives of an annex, subsections and instalments.',
  ),
  'reference/no-name-then': message(
    'error',
    '”{id}” har inget namn i bodies.yaml som gäller {date}, den dag vars namn överenskommelsen trycker. Lägg till namnet för den tiden, eller skriv id för den aktör som fanns då.',
    '“{id}” has no name in bodies.yaml that holds on {date}, the day whose names the agreement prints. Add the name for that time, or write the id of the body that existed then.',
  ),
  'reference/other-form': message(
    'error',
    'Här behövs en blankett av slaget {wanted}, men ”{id}” är av slaget {actual}. Skriv id för rätt blankett.',
    'A form of the kind {wanted} is needed here, but “{id}” is of the kind {actual}. Write the id of the right form.',
  ),
  'reference/form-here': message(
    'suggestion',
    'Här står blankettens slag: {actual}.',
    'Here stands the kind of the form: {actual}.',
  ),

  // Ids
  'reference/duplicate-id': message(
    'error',
    'Id ”{id}” är redan taget, så en hänvisning till det kan betyda två saker. Byt namn på det ena, och se till att hänvisningarna följer med.',
    'The id “{id}” is already taken, so that a reference to it may mean two things. Rename one of them, and see to it that the references follow.',
  ),
  'reference/first-here': message(
    'suggestion',
    'Id ”{id}” står först här.',
    'The id “{id}” stands here first.',
  ),
  'reference/reserved-id': message(
    'error',
    'Id ”{id}” är upptaget: det betyder redan något när det används som hänvisning. Välj ett annat.',
    'The id “{id}” is reserved: it already means something when used as a reference. Choose another.',
  ),
  'reference/unused': message(
    'suggestion',
    'Inget hänvisar till ”{id}” under {place}. Använd det i texten, eller ta bort det om det inte behövs.',
    'Nothing refers to “{id}” under {place}. Use it in the text, or remove it if it is not needed.',
  ),

  // Appropriations
  'reference/no-such-appropriation': message(
    'error',
    'Utgiftsområde {area}, anslag {appropriation}, anslagspost {item} finns inte i registret för budgetåret {year}. Rätta numren, eller lägg till anslagsposten i appropriations.yaml efter regleringsbrevet.',
    'Expenditure area {area}, appropriation {appropriation}, item {item} is not in the register for the budget year {year}. Mend the numbers, or add the item to appropriations.yaml from the appropriation directions.',
  ),
  'reference/appropriation-other-year': message(
    'suggestion',
    'Registret har anslagsposten för budgetåret {year}: {name}.',
    'The register has the item for the budget year {year}: {name}.',
  ),
  'reference/duplicate-appropriation': message(
    'error',
    'Anslagsposten finns redan i registret för budgetåret {year}, så det går inte att veta vilket namn som gäller. Ta bort den ena.',
    'The item is already in the register for the budget year {year}, so that it cannot be known which name holds. Remove one of them.',
  ),
  'reference/appropriation-first-here': message(
    'suggestion',
    'Den står först här, med namnet {name}.',
    'It stands here first, with the name {name}.',
  ),
} as const
