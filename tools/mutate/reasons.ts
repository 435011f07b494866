import { indexIds } from '../../src/model/ids.ts'
import type { Target } from './find-targets.ts'
import type { Outcome } from './mutate-sources.ts'

/** Why nothing in the sources contradicts a perturbation; `unexplained` where no rule says. */
export const reasons = {
  unexplained: 'Ingen regel förklarar varför: här kan en kontroll saknas.',
  suggestion: 'Ändringen ger bara ett förslag, som inte räknas som fångat.',
  'no-sum':
    'Beloppet anges en gång, under `amounts`, och ingår inte i någon summa. Löptexten hämtar det därifrån.',
  'own-date':
    'Dagen anges en gång; alla ställen som trycker den hämtar den därifrån. Den nya dagen ligger i rätt period och i rätt ordning.',
  'same-date':
    'Samma dag anges för en annan uppgift också, men de är två uppgifter: källorna säger inte att de ska infalla samtidigt.',
  'decided-date':
    'Dagen för ett äldre beslut anges en gång. Den nya dagen ligger också före överenskommelsen och före beslutets redovisningar, och diarienumret är från samma år eller ett tidigare.',
  'signed-date':
    'Dagen för underskriften anges en gång. Den nya dagen ligger också före de dagar som förutsätter den.',
  'decision-date':
    'Dagen för beslutet anges en gång. Den nya dagen ligger också rätt mot diarienumret, mot undertecknandet och mot de beslut som förutsätts.',
  'population-day':
    'Den dag som en framräknad folkmängd används i stället för står bara där; källan nämner bara årtalet.',
  'name-period':
    'Den dag då ett namn började eller slutade gälla står bara i registret, och ingen överenskommelse undertecknades mellan den gamla dagen och den nya.',
  'date-in-words':
    'Dagen eller månaden hör till en händelse utanför överenskommelsen, och står bara i den meningen.',
  'year-in-words':
    'Årtalet hör till en händelse utanför överenskommelsen eller till ett mål längre fram, och står bara i den meningen.',
  'shared-year':
    'Samma årtal står på fler ställen i mappen, men inget säger att de gäller samma sak, och ett annat årtal på det ena är inte i sig fel.',
  'not-a-year':
    'Det nya talet är inget årtal i vår tid och läses inte som ett; andra tal i titlar och löptext jämförs inte med varandra.',
  'source-note': 'Källan till en folkmängd beskrivs i ord. Det som ändrades där upprepas inte i registret.',
  'year-expression':
    'Uttrycket ger ett annat årtal; ingen uppgift i källorna säger vilket år meningen talar om.',
  'register-year':
    'Posten i registret används inte av någon överenskommelse det året, så ingen uppgift motsäger den.',
  citation:
    'Källans nummer står bara där. Det nya numret har rätt form, och om det är rätt källa framgår inte av källfilerna.',
  'shared-citation':
    'Samma källa anges med samma nummer på ett annat ställe, men inga ord intill visar att det är samma källa, och två närliggande nummer kan vara två.',
  'other-body':
    'Hänvisningen går till en annan aktör i registret. Den finns, är av rätt slag och på rätt nivå; vem det är avtalat att det ska vara framgår bara här.',
  'other-item':
    'Anslagsposten finns i registret för det budgetåret, och inget ord i utbetalningen eller texten säger emot den.',
  'other-decision':
    'Det beslut som förutsätts är ett annat i samma mapp. Det är inte yngre, och vilket som är grunden framgår bara här.',
  'other-population':
    'Fördelningen görs efter en annan folkmängd i registret. Vilken som ska gälla står bara här, och tabellen räknas ut efter den.',
  'other-healthcare-region':
    'Vilken sjukvårdsregion en region eller en kommun hör till står bara i registret.',
  'other-field': 'Fältet räknas ut ur ett annat fält i samma blankett. Det finns och är av rätt slag.',
  'other-section':
    'Hänvisningen går till ett annat avsnitt eller en annan bilaga som finns. Inget ord i rubriken eller meningen säger emot.',
  'other-fact':
    'Hänvisningen går till en annan uppgift av samma slag, och det nya värdet motsägs inte av något på stället.',
  'no-reference': 'Inget hänvisar till id:t, så inget blir hängande när det ändras.',
  'register-name': 'Namnet står bara i registret: all text hämtar det därifrån, eller nämner inte aktören.',
  'name-in-text':
    'Namnet är ett annat namn ur registret, rätt skrivet och giltigt den dagen. Vem meningen gäller framgår bara av meningen.',
  'word-in-text':
    'Det felstavade är en förkortning av några bokstäver, som lika gärna kan vara en annan förkortning.',
  person:
    'Namnet på den som undertecknar står en gång, eller är någon annans än den andra undertecknarens. Källorna vet inte vem som har uppdraget.',
  'own-number': 'Diarienumret står en gång. Det nya har rätt form och är från ett år som går.',
  'shared-number':
    'Samma diarienummer står på ett annat ställe också, men för en annan uppgift: källorna säger inte att de två ska vara desamma, och två närliggande nummer är ofta båda rätta.',
  'form-words':
    'Blanketternas ledtexter är inte löptext: att ett rätt skrivet namn i dem är en annan aktörs framgår inte.',
  'appropriation-name': 'Anslagets nummer eller namn står bara i registret; ingen text upprepar det.',
  level: 'Ingen insats i avsnittet har en aktör vars nivå motsäger den nya nivån.',
  figure:
    'Uppgiften står en gång, under `figures`, `copies`, `giro`, `number` eller `code`; texten hämtar den därifrån.',
} as const
export type Reason = keyof typeof reasons

/** Whether an amount takes part in a sum, so that any change of it contradicts another place. */
export function isInSum({ target, around }: Pick<Outcome, 'target' | 'around'>): boolean {
  if (target.family === 'population') return true
  if (target.family !== 'amount' || target.role === 'fixed' || target.role.endsWith('-words')) return false
  const { agreement } = around
  if (!agreement) return false
  const declared = agreement.amounts.find(({ id }) => id.value === target.label)
  if (!declared) return true
  return (
    declared.sumOf.length > 0 ||
    agreement.amounts.some(({ sumOf }) => sumOf.some((part) => part.value === target.label))
  )
}

/** Tells by rule why nothing contradicts a perturbation that was not caught. */
export function reasonOf(outcome: Outcome): Reason {
  const { target, change, text, around, verdict } = outcome
  if (isInSum(outcome)) return 'unexplained'
  if (verdict?.severity === 'suggestion') return 'suggestion'
  const inWords = target.role.endsWith('-words')
  switch (target.family) {
    case 'amount':
      if (inWords) return around.agreement ? 'unexplained' : 'source-note'
      return 'no-sum'
    case 'date':
      return reasonOfDate(outcome, inWords)
    case 'year':
      if (target.role === 'expression') return 'year-expression'
      if (target.role === 'id-words') return 'no-reference'
      if (target.role === 'source-words') return 'source-note'
      if (inWords && !/^(?:19|20)[0-9]{2}$/u.test(text)) return 'not-a-year'
      if (inWords) return hasTwin(target, around.others) ? 'shared-year' : 'year-in-words'
      return around.agreement ? 'unexplained' : 'register-year'
    case 'reference':
      return reasonOfReference(outcome)
    case 'id':
      return timesReferred(target, outcome) === 0 ? 'no-reference' : 'unexplained'
    case 'name':
      if (!inWords) return 'register-name'
      if (target.role === 'source-words') return 'source-note'
      if (!around.agreement) return 'form-words'
      return change === 'misspelt' ? 'word-in-text' : 'name-in-text'
    case 'person':
      return 'person'
    case 'registration':
      return hasTwin(target, around.others) ? 'shared-number' : 'own-number'
    case 'appropriation':
      return around.agreement ? 'other-item' : 'appropriation-name'
    case 'level':
      return 'level'
    case 'figure':
      return 'figure'
    case 'population':
      return 'unexplained'
  }
}

function reasonOfDate({ target, around }: Outcome, inWords: boolean): Reason {
  if (inWords) return around.agreement ? 'date-in-words' : 'source-note'
  if (target.role === 'stands-for' || target.path.endsWith('/populations.yaml')) return 'population-day'
  if (!around.agreement) return 'name-period'
  if (target.role === 'decided') return 'decided-date'
  if (target.role === 'date') return around.agreement.kind === 'decision' ? 'decision-date' : 'signed-date'
  return hasTwin(target, around.others) ? 'same-date' : 'own-date'
}

/** Of references that the model does not follow, by their keys. */
const reasonsOfRoles: Readonly<Record<string, Reason>> = {
  'member-of': 'other-body',
  'healthcare-region': 'other-healthcare-region',
  population: 'other-population',
  presupposes: 'other-decision',
  'sum-of': 'other-field',
  from: 'other-field',
  less: 'other-field',
}

function reasonOfReference({ target, change, around }: Outcome): Reason {
  if (target.refersTo === undefined) {
    if (target.role.endsWith('-words')) {
      return hasTwin(target, around.others) ? 'shared-citation' : 'citation'
    }
    return change === 'neighbour' ? (reasonsOfRoles[target.role] ?? 'unexplained') : 'unexplained'
  }
  if (change === 'misspelt' || change === 'other-kind') return 'unexplained'
  if (target.refersTo.in === 'bodies') return 'other-body'
  const bearer = around.agreement && indexIds(around.agreement).find(target.written)
  return bearer?.kind === 'section' || bearer?.kind === 'annex' ? 'other-section' : 'other-fact'
}

/** How often a folder refers to an id. What of a register is referred to, the checks of those who use it find. */
function timesReferred({ written }: Target, { around }: Outcome): number {
  if (!around.agreement) return 0
  return around.others.filter((other) => other.family === 'reference' && other.written === written).length
}

function hasTwin(target: Target, others: readonly Target[]): boolean {
  return others.some(
    (other) =>
      other.family === target.family &&
      other.written === target.written &&
      !(other.path === target.path && other.start === target.start),
  )
}

/** The amounts of an agreement that every sum is made of, for the page. */
export function countAmountsInSums(outcomes: readonly Outcome[]): number {
  return new Set(outcomes.filter(isInSum).map(({ target }) => `${target.path} ${target.start}`)).size
}
