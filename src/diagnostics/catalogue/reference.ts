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
  'reference/appropriation-twice': message(
    'error',
    '{id} är samma anslagspost som {other}. En anslagspost anges en gång; rätta numret på den som är fel, eller ta bort den ena och ange den andras id på raderna.',
    '{id} is the same appropriation item as {other}. An appropriation item is stated once; mend the number of the one that is wrong, or remove one and name the other on the lines.',
  ),
  'reference/appropriation-used-here': message(
    'suggestion',
    '{other} anger anslagsposten här.',
    '{other} states the appropriation item here.',
  ),
  'reference/appropriation-first-here': message(
    'suggestion',
    'Den står först här, med namnet {name}.',
    'It stands here first, with the name {name}.',
  ),

  // Funding lines and the sections that speak of them
  'reference/line-unspoken': message(
    'warning',
    'Inget avsnitt talar om raden ”{label}”, så att medlen bara står i tabellen. Ange section och skriv ut raden där (clauses: funding-lines), eller nämn beloppet i texten.',
    'No section speaks of the line “{label}”, so that the money stands in the table only. Give a section and print the line there (clauses: funding-lines), or name the amount in the text.',
  ),
  'reference/silent-section': message(
    'warning',
    'Avsnittet ”{id}” nämner inte pengarna på raden ”{label}”, fast bilagan visar läsaren dit. Ange ett avsnitt som nämner dem, eller skriv ut raden där (clauses: funding-lines).',
    'The section “{id}” does not mention the money of the line “{label}”, although the annex shows the reader there. Name a section that mentions it, or print the line there (clauses: funding-lines).',
  ),
  'reference/other-subject': message(
    'warning',
    'Raden gäller ”{label}”, men avsnittet ”{heading}” har inget av orden i sin rubrik. Avsnitt som har det: {others}. Rätta hänvisningen, eller gör rubriken tydligare.',
    'The line is about “{label}”, but the section “{heading}” has none of the words in its heading. Sections that have: {others}. Mend the reference, or make the heading clearer.',
  ),
  'reference/other-level': message(
    'warning',
    'Raden gäller {lineLevel} nivå, men avsnittet ”{heading}” gäller {sectionLevel} nivå. Rätta hänvisningen, radens text eller mottagaren.',
    'The line is for the {lineLevel} level, but the section “{heading}” is for the {sectionLevel} level. Mend the reference, the text of the line or the recipient.',
  ),
  'reference/heading-here': message('suggestion', 'Avsnittet står här.', 'The section stands here.'),

  // What an expression prints, and what the sentence speaks of
  'reference/other-fact': message(
    'warning',
    'Uttrycket trycker ”{what}” ({id}), men meningen talar här om ”{otherWhat}”, som har id {other}. Byt id, eller säg med ett ord ur beskrivningen vad som menas.',
    'The expression prints “{what}” ({id}), but the sentence here speaks of “{otherWhat}”, whose id is {other}. Change the id, or say with a word of the description what is meant.',
  ),
  'reference/other-years': message(
    'warning',
    'Beloppet {id} är ”{what}”, men texten efter det säger {written}. Rätta årtalet, byt id eller rätta beskrivningen.',
    'The amount {id} is “{what}”, but the text after it says {written}. Mend the year, change the id or mend the description.',
  ),
  'reference/described-here': message('suggestion', 'Här beskrivs ”{what}”.', '“{what}” is described here.'),

  // Measures with a cost of their own
  'reference/measure-without-cost': message(
    'warning',
    'De andra insatserna anger sin kostnad, men inte den här, och då trycks att den inte kostar något. Ange cost med id för raden, eller förklara i cost-note varför insatsen inte får medel.',
    'The other measures state their cost but this one does not, and then it is printed that it costs nothing. Give cost with the id of the line, or explain in cost-note why the measure gets no money.',
  ),
  'reference/cost-of-other-section': message(
    'error',
    'Insatsens kostnad är raden ”{id}”, men den raden hör till avsnittet ”{section}”. Rätta cost här, eller section på raden.',
    'The cost of the measure is the line “{id}”, but that line belongs to the section “{section}”. Mend cost here, or section on the line.',
  ),
  'reference/cost-used-twice': message(
    'error',
    'Raden ”{id}” är redan kostnaden för en annan insats, så samma pengar skulle lovas två gånger. Rätta den som är fel.',
    'The line “{id}” is already the cost of another measure, so the same money would be promised twice. Mend the one that is wrong.',
  ),
  'reference/line-here': message(
    'suggestion',
    'Här står radens avsnitt.',
    'Here stands the section of the line.',
  ),
  'reference/first-cost-here': message('suggestion', 'Den används först här.', 'It is used first here.'),

  // Annexes
  'reference/annex-unreferred': message(
    'warning',
    'Texten hänvisar inte till bilagan, så det framgår inte vad den har med överenskommelsen att göra. Hänvisa till den med {ref} där den hör hemma, eller ta bort den.',
    'The text does not refer to the annex, so that it does not appear what it has to do with the agreement. Refer to it with {ref} where it belongs, or remove it.',
  ),

  // Numbers typed by hand
  'reference/typed-number': message(
    'warning',
    '”{written}” är skrivet för hand och blir fel när något läggs till eller flyttas. Skriv {expression}, så räknas numret ut.',
    '“{written}” is typed by hand and becomes wrong when something is added or moved. Write {expression}, and the number is computed.',
  ),
  'reference/typed-number-nowhere': message(
    'error',
    '”{written}” finns inte i överenskommelsen. Hänvisa med {expression} till det som menas, så räknas numret ut.',
    '“{written}” does not exist in the agreement. Refer with {expression} to what is meant, and the number is computed.',
  ),
  'reference/numbered-here': message(
    'suggestion',
    'Det som i dag har nummer {number} står här.',
    'What bears the number {number} today stands here.',
  ),
  'reference/typed-appropriation': message(
    'warning',
    '”{written}” är ett anslagsnummer skrivet för hand. Anslagens nummer och namn hör hemma under appropriations, och standardvillkoren trycker dem därifrån; ta bort det ur texten.',
    '“{written}” is the number of an appropriation typed by hand. Numbers and names of appropriations belong under appropriations, and the standard clauses print them from there; remove it from the text.',
  ),
  'reference/appropriation-name': message(
    'warning',
    '”{written}” är inte vad anslagsposten heter i registret för {year}. Menas ”{name}”?',
    '“{written}” is not what the item is called in the register for {year}. Did you mean “{name}”?',
  ),
  'reference/registered-name-here': message(
    'suggestion',
    'Så heter den i registret.',
    'So it is called in the register.',
  ),

  // Citations
  'reference/citation-form': message(
    'warning',
    '”{written}” är inte skrivet så som källan brukar anges. Skriv ”{suggestion}”.',
    '“{written}” is not written the way the source is cited. Write “{suggestion}”.',
  ),
  'reference/session-years': message(
    'warning',
    'Riksmötet ”{written}” finns inte: det andra året är det som följer på det första. Rätta årtalet.',
    'There is no parliamentary session “{written}”: the second year is the one that follows the first. Mend the year.',
  ),
  'reference/future-citation': message(
    'error',
    '”{written}” är från {year}, men överenskommelsen är från {agreementYear}. Rätta årtalet.',
    '“{written}” is of {year}, but the agreement is of {agreementYear}. Mend the year.',
  ),
  'reference/registration-form': message(
    'warning',
    '”{written}” är inte skrivet som ett diarienummer. Menas ”{suggestion}”?',
    '“{written}” is not written as a registration number. Did you mean “{suggestion}”?',
  ),
  'reference/registration-period': message(
    'warning',
    'Diarienumret ”{written}” passar inte {year}: till och med april 2020 slutade numren på enhetens bokstäver (S2011/10429/FS), därefter har de fem siffror och ingen enhet (S2023/03336). Rätta numret eller årtalet.',
    'The registration number “{written}” does not fit {year}: up to April 2020 the numbers ended with the letters of the unit (S2011/10429/FS); after that they have five digits and no unit (S2023/03336). Mend the number or the year.',
  ),
  'reference/registration-too-late': message(
    'error',
    'Diarienumret {written} är från {year}, men överenskommelsen är från {agreementYear}. Rätta numret.',
    'The registration number {written} is of {year}, but the agreement is of {agreementYear}. Mend the number.',
  ),
  'reference/registration-nearly-same': message(
    'warning',
    '{written} är nästan {other}, som står på ett annat ställe. Är det samma ärende är det ena felskrivet; jämför med beslutet.',
    '{written} is nearly {other}, which stands elsewhere. If it is the same matter, one of them is misspelt; compare with the decision.',
  ),
  'reference/other-number-here': message(
    'suggestion',
    'Det andra numret står här.',
    'The other number stands here.',
  ),

  // What registers say of one another
  'reference/same-name': message(
    'error',
    'Namnet ”{name}” hör redan till någon annan i registret. Två kan inte ha samma namn samtidigt: rätta det som är fel.',
    'The name “{name}” is that of another in the register already. Two cannot bear the same name at the same time: mend the one that is wrong.',
  ),
  'reference/name-here': message('suggestion', 'Här står det andra namnet.', 'The other name stands here.'),
  'reference/name-gap': message(
    'warning',
    '{id} har inget namn mellan {to} och {from}. Ett namn börjar gälla dagen efter att det förra slutade: rätta den ena dagen.',
    '{id} has no name between {to} and {from}. A name begins on the day after the one before it ended: mend one of the days.',
  ),
  'reference/name-ends-here': message(
    'suggestion',
    'Det förra namnet slutar {to}.',
    'The former name ends on {to}.',
  ),
  'reference/genitive-differs': message(
    'warning',
    '”{genitive}” är inte genitiv av ”{running}”. Rätta den form som är felskriven.',
    '“{genitive}” is not the genitive of “{running}”. Mend the form that is misspelt.',
  ),
  'reference/forms-nearly-same': message(
    'warning',
    '”{form}” skiljer sig på en enda plats från ”{other}”. Rätta den som är felskriven.',
    '“{form}” differs in one place only from “{other}”. Mend the one that is misspelt.',
  ),
  'reference/id-nearly-name': message(
    'warning',
    'Namnet ”{name}” är nästan id:t {id} utskrivet. Rätta det av dem som är felskrivet.',
    'The name “{name}” is nearly the id {id} written out. Mend the one of them that is misspelt.',
  ),
  'reference/id-here': message('suggestion', 'Här står id:t.', 'The id stands here.'),
  'reference/stands-here': message('suggestion', 'Det andra stället är här.', 'The other place is here.'),
  'reference/centre-twice': message(
    'error',
    '{id} är redan en annan sjukvårdsregions RCC. Varje sjukvårdsregion har sitt eget: rätta det som är fel.',
    '{id} is the RCC of another healthcare region already. Each has its own: mend the one that is wrong.',
  ),
  'reference/centre-of-other-group': message(
    'error',
    '{id} hör inte till {group}, som de andra sjukvårdsregionernas RCC. Rätta rcc här eller member-of i bodies.yaml.',
    '{id} does not belong to {group}, as the RCC of the other healthcare regions do. Mend rcc here, or member-of in bodies.yaml.',
  ),
  'reference/member-of-member': message(
    'error',
    '{id} hör till {group}, som själv hör till {other}. Det som andra hör till är en grupp och hör inte till något: rätta member-of.',
    '{id} belongs to {group}, which itself belongs to {other}. What others belong to is a group and belongs to nothing: mend member-of.',
  ),
  'reference/member-on-other-level': message(
    'warning',
    '{id} verkar på en annan nivå än {group}, som den hör till. Rätta level på det ställe som är fel.',
    '{id} acts on another level than {group}, which it belongs to. Mend level where it is wrong.',
  ),
  'reference/appropriation-named-otherwise': message(
    'error',
    'Här heter det ”{name}”, men samma nummer heter ”{other}” på ett annat ställe samma budgetår. Jämför med regleringsbrevet och rätta namnet eller numret.',
    'It is called “{name}” here, but the same number is called “{other}” elsewhere in the same budget year. Compare with the appropriation directions and mend the name or the number.',
  ),
  'reference/items-named-alike': message(
    'error',
    'Anslagsposterna {first} och {second} heter båda ”{name}” samma budgetår. Jämför med regleringsbrevet och rätta det namn som är fel.',
    'The appropriation items {first} and {second} are both called “{name}” in the same budget year. Compare with the appropriation directions and mend the name that is wrong.',
  ),
  'reference/day-of-other-source': message(
    'warning',
    'Dagen är {date}, men källan talar om {written}. Rätta dagen eller källan.',
    'The day is {date}, but the source speaks of {written}. Mend the day or the source.',
  ),
  'reference/id-of-other-year': message(
    'warning',
    'Id:t {id} nämner en annan dag eller ett annat år än uppgiften, som säger {said}. Rätta det som är fel.',
    'The id {id} names another day or year than the entry, which says {said}. Mend what is wrong.',
  ),
  'reference/citation-differs': message(
    'warning',
    'Samma källa anges här som {written} och på ett annat ställe som {other}. Slå upp den och rätta det nummer som är fel; är det två källor, ge dem var sin titel.',
    'The same source is given as {written} here and as {other} elsewhere. Look it up and mend the number that is wrong; if they are two sources, give each its title.',
  ),
  'reference/cited-here': message('suggestion', 'Här anges den som {other}.', 'Here it is given as {other}.'),
  'reference/registration-of-both': message(
    'warning',
    'Båda parterna har diarienumret {written}. Var och en har sitt eget diarium; rätta det nummer som har kopierats.',
    'Both parties have the registration number {written}. Each keeps a register of its own; mend the number that was copied.',
  ),
  'reference/item-nearly-same': message(
    'warning',
    '”{name}” skiljer sig på en bokstav från ”{other}”, som anslagsposten heter ett annat år. Jämför med regleringsbrevet och rätta det som är felskrivet.',
    '“{name}” differs by a letter from “{other}”, which the item is called in another year. Compare with the appropriation directions and mend what is misspelt.',
  ),
} as const
