import { message } from './message.ts'

export const structureMessages = {
  // Sections
  'structure/lone-subsection': message(
    'suggestion',
    'Avsnittet har ett enda underavsnitt. Ett avsnitt som delas har minst två delar; låt texten stå direkt i avsnittet, eller dela resten också.',
    'The section has a single subsection. A section that is divided has at least two parts; let the text stand in the section itself, or divide the rest as well.',
  ),
  'structure/many-levels': message(
    'warning',
    'Här börjar en fjärde numrerad nivå ({number}), och {count} avsnitt ligger så djupt. Högst tre nivåer är det vanliga, för att läsaren ska hitta; flytta upp avsnitten, eller ge dem rubriker utan nummer (numbered: false).',
    'A fourth numbered level begins here ({number}), and {count} sections lie that deep. At most three levels is the norm, so that a reader finds the way; move the sections up, or give them headings without numbers (numbered: false).',
  ),
  'structure/empty-section': message(
    'warning',
    'Avsnittet har bara en rubrik. Skriv det som ska stå där, eller ta bort avsnittet.',
    'The section has nothing but a heading. Write what is to stand there, or remove the section.',
  ),
  'structure/near-empty-section': message(
    'warning',
    'Allt som står i avsnittet är ”{words}”. Skriv färdigt texten, eller för ihop avsnittet med ett annat.',
    'All that stands in the section is “{words}”. Finish the text, or join the section with another.',
  ),

  // Headings
  'structure/heading-stop': message(
    'warning',
    'Rubriken slutar med ”{mark}”. Rubriker har inget skiljetecken sist (Myndigheternas skrivregler 3.5); ta bort det.',
    'The heading ends with “{mark}”. Headings have no mark at the end; remove it.',
  ),
  'structure/heading-capitals': message(
    'warning',
    'Rubriken är skriven med bara versaler, som är svårare att läsa. Skriv den med gemener; hur den ser ut i trycket avgörs av formgivningen.',
    'The heading is written in capitals only, which are harder to read. Write it in lower case; how it looks in print is for the design to decide.',
  ),
  'structure/heading-repeats-parent': message(
    'warning',
    'Rubriken är densamma som rubriken på avsnittet ovanför. Skriv vad just den här delen handlar om.',
    'The heading is the same as that of the section above it. Write what this very part is about.',
  ),
  'structure/heading-twice': message(
    'warning',
    'Två avsnitt bredvid varandra heter likadant, så att läsaren inte kan skilja dem åt i innehållsförteckningen. Byt namn på det ena.',
    'Two sections side by side have the same heading, so that a reader cannot tell them apart in the contents. Rename one of them.',
  ),
  'structure/other-heading-here': message(
    'suggestion',
    'Här står den andra rubriken.',
    'The other heading stands here.',
  ),

  // Levels
  'structure/actor-level': message(
    'warning',
    'Avsnittet gäller {sectionLevel} nivå, men {actor} arbetar på {actorLevel} nivå enligt bodies.yaml. Rätta aktören, eller flytta insatsen till det avsnitt som gäller dess nivå.',
    'The section is for the {sectionLevel} level, but {actor} acts on the {actorLevel} level according to bodies.yaml. Mend the actor, or move the measure to the section for its level.',
  ),
  'structure/heading-level': message(
    'warning',
    'Rubriken talar om {headingLevel} nivå, men level säger {sectionLevel}. Rätta det av dem som är fel.',
    'The heading speaks of the {headingLevel} level, but level says {sectionLevel}. Mend the one that is wrong.',
  ),
  'structure/level-here': message(
    'suggestion',
    'Här anges nivån: {level}.',
    'Here the level is given: {level}.',
  ),

  // Repetitions
  'structure/same-measure': message(
    'warning',
    'Samma aktör har redan samma insats. Ta bort den ena, eller skriv vad som skiljer dem.',
    'The same body already has the same measure. Remove one of them, or write what makes them differ.',
  ),
  'structure/same-sentence': message(
    'warning',
    'Samma mening står redan på ett annat ställe. Ta bort den ena, eller hänvisa dit.',
    'The same sentence already stands in another place. Remove one of them, or refer to it.',
  ),
  'structure/nearly-same-sentence': message(
    'suggestion',
    'Meningen är nästan densamma som en annan: bara ”{here}” skiljer den från ”{there}” där. Är det samma sak räcker det att säga den en gång; är det inte det bör skillnaden synas bättre.',
    'The sentence is nearly the same as another: only “{here}” makes it differ from “{there}” there. If they say the same, once is enough; if not, the difference should be plainer.',
  ),
  'structure/other-sentence-here': message(
    'suggestion',
    'Här står den första gången.',
    'Here it stands the first time.',
  ),

  // Lists
  'structure/count-of-list': message(
    'warning',
    'Texten säger {written} {noun}, men listan har {count}. Rätta antalet, eller lägg till eller ta bort det som är fel i listan.',
    'The text says {written} {noun}, but the list has {count}. Mend the number, or add to or take from the list.',
  ),
  'structure/list-here': message(
    'suggestion',
    'Listan, med {count}, står här.',
    'The list, of {count}, stands here.',
  ),
  'structure/count-of-subsections': message(
    'warning',
    'Texten säger {written} {noun}, men avsnittet har {count} delavsnitt. Rätta antalet, eller skriv om utan antal.',
    'The text says {written} {noun}, but the section has {count} subsections. Mend the number, or write without one.',
  ),
  'structure/subsections-here': message(
    'suggestion',
    'Här börjar delavsnitten: {count}.',
    'Here the subsections begin: {count}.',
  ),
  'structure/measure-capital': message(
    'warning',
    'Insatsen fortsätter meningen efter aktörens namn och börjar därför med liten bokstav: {right}, inte {written}.',
    'The measure goes on after the name of its actor and so begins with a small letter: {right}, not {written}.',
  ),
  'structure/measure-names-actor': message(
    'warning',
    'Aktörens namn, {name}, skrivs ut före insatsens text och ska inte stå i den också. Stryk det här.',
    'The name of the actor, {name}, is printed before the text of the measure and is not to stand in it as well. Remove it here.',
  ),
  'structure/missing-stop': message(
    'warning',
    'Stycket slutar utan skiljetecken. Skriv punkt, eller skriv färdigt meningen om något har fallit bort.',
    'The paragraph ends without a mark. Write a full stop, or finish the sentence if something has been lost.',
  ),
  'structure/list-without-stop': message(
    'warning',
    'Det sista ledet i listan slutar utan punkt. En lista av led som tillsammans är en mening har punkt efter det sista (Myndigheternas skrivregler 3.9).',
    'The last item of the list ends without a full stop. A list of parts that together make one sentence has a full stop after the last.',
  ),
  'structure/stop-inside-list': message(
    'warning',
    'Leden i listan är delar av en mening, och bara det sista ska ha punkt (Myndigheternas skrivregler 3.9). Ta bort punkten här.',
    'The items of the list are parts of one sentence, and only the last is to have a full stop. Remove the stop here.',
  ),
  'structure/list-mixed': message(
    'warning',
    'Här står {this} medan de andra i listan är {others}. Bygg hela listan lika: antingen led med liten bokstav och punkt bara efter det sista, eller hela meningar med stor bokstav och punkt i varje.',
    'This item is {this} while the others of the list are {others}. Build all items alike: either parts in lower case with a full stop after the last only, or whole sentences with a capital and a full stop each.',
  ),

  // Who signs, and who gives what to whom
  'structure/signs-twice': message(
    'error',
    '{name} undertecknar redan på en annan rad. De som undertecknar är olika personer: skriv rätt namn på den rad som är fel.',
    '{name} signs on another line already. Those who sign are different persons: write the right name on the line that is wrong.',
  ),
  'structure/signs-here': message('suggestion', 'Här står namnet.', 'The name stands here.'),
  'structure/gives-to-itself': message(
    'error',
    '{by} ska enligt tidpunkten lämna något till sig själv ({what}). Rätta by eller to.',
    'By this deadline {by} gives something to itself ({what}). Mend by or to.',
  ),
  'structure/given-by': message('suggestion', 'Här är det {by} som lämnar.', 'Here it is {by} that gives.'),

  // What is not finished
  'structure/to-confirm': message(
    'warning',
    'Uppgiften är inte bekräftad ({note}). Stäm av den, ändra den om den är en annan, och ta bort kommentaren.',
    'This is not confirmed ({note}). Verify it, change it if it is another, and remove the comment.',
  ),
  'structure/placeholder': message(
    'warning',
    '”{written}” ser ut som en plats som ska fyllas i. Skriv det som ska stå där; överenskommelsen kan inte undertecknas förrän det är gjort.',
    '“{written}” looks like a place that is to be filled in. Write what is to stand there; the agreement cannot be signed until that is done.',
  ),
  'structure/template-residue': message(
    'error',
    '”{written}” är en rest av en mall eller ett program och skulle tryckas som den står. Skriv det som ska stå där. Uttryck inom {mark} fungerar i löptext och rubriker, inte i etiketter och titlar.',
    '“{written}” is left over from a template or a program and would be printed as it stands. Write what is to stand there. Expressions within {mark} work in running text and headings, not in labels and titles.',
  ),
  'structure/person-in-two-roles': message(
    'warning',
    '{name} undertecknar här som {role} och på ett annat ställe i ärendet som {other}. Det ena namnet är troligen fel; rätta det, eller skriv samma roll.',
    '{name} signs as {role} here and as {other} elsewhere in the matter. One of the names is most likely wrong; mend it, or write the same role.',
  ),
  'structure/signs-as-here': message(
    'suggestion',
    'Här undertecknar samma namn som {other}.',
    'Here the same name signs as {other}.',
  ),
  'structure/party-not-in-title': message(
    'warning',
    'Parten {party} nämns inte i titeln, som nämner andra. Rätta parten eller titeln.',
    'The party {party} is not named in the title, which names others. Mend the party or the title.',
  ),
  'structure/titled-here': message('suggestion', 'Här står titeln.', 'The title stands here.'),
} as const
