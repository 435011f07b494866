import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import type { Agreement, Registers } from '../model/agreement.ts'
import { findBody, nameOfBody, namingDateOf } from '../model/register-lookup.ts'
import { levelInWords, levelNames } from '../wording/level-names.ts'
import { headingsOf, levelOf, type PlacedSection, sectionsOf } from '../wording/sections-of.ts'
import type { Check } from './check.ts'

/**
 * **Den som ska göra en insats hör hemma på den nivå som avsnittet gäller.**
 *
 * Ett avsnitt kan gälla nationell, samverkansregional eller regional nivå (`level`), och aktörerna har sin nivå i bodies.yaml.
 * De ska stämma överens; ett avsnitt utan egen nivå har den som avsnittet omkring det har. Säger rubriken vilken nivå det är
 * (*Samverkansregionalt arbete med …*) ska `level` säga detsamma. Rubriken får hellre nämna ingen nivå än fel.
 *
 * Varför: RCC och RCC i samverkan skiljs åt av två ord. Står fel aktör blir fel organisation ansvarig för insatsen, och medlen
 * för nivån går till någon annan.
 *
 * Så rättas det: rätta aktören, flytta insatsen, eller rätta `level`. Har parterna verkligen menat så får varningen stå.
 *
 * ```yaml
 * - id: childhood-cancer-regional
 *   heading: Samverkansregionalt stöd till barncancerområdet
 *   level: healthcare-region
 *   measures:
 *     - { id: training, actor: rcc-in-collaboration, text: ska utbilda. }      # RCC i samverkan är nationell
 * ```
 */
export const measureLevels: Check = {
  name: 'measure-levels',
  codes: ['structure/actor-level', 'structure/heading-level'],
  checkModel: (agreement, registers) =>
    [...sectionsOf(agreement.sections)].flatMap((placed) => [
      ...checkHeading(placed, agreement, registers),
      ...checkActors(placed, agreement, registers),
    ]),
}

function checkHeading(
  { section }: PlacedSection,
  agreement: Agreement,
  registers: Registers,
): readonly Diagnostic[] {
  const inWords = levelInWords(headingsOf(agreement, registers).get(section) ?? '')
  const { level } = section
  if (!inWords || !level || level.value === inWords) return []
  const shown = related('structure/other-heading-here', section.heading.span, {})
  return [
    report(
      'structure/heading-level',
      level.span,
      { headingLevel: levelNames[inWords], sectionLevel: levelNames[level.value] },
      { related: [shown] },
    ),
  ]
}

function checkActors(
  placed: PlacedSection,
  agreement: Agreement,
  registers: Registers,
): readonly Diagnostic[] {
  const level = levelOf(placed)
  if (!level) return []
  const sectionLevel = levelNames[level.value]
  return placed.section.measures.flatMap(({ actor }) => {
    const body = findBody(registers, actor.value)
    if (!body?.level || body.level.value === level.value) return []
    const actorLevel = levelNames[body.level.value]
    const name = nameOfBody(registers, actor.value, namingDateOf(agreement))
    return [
      report(
        'structure/actor-level',
        actor.span,
        { sectionLevel, actor: name?.running.value ?? actor.value, actorLevel },
        {
          related: [
            related('structure/level-here', level.span, { level: sectionLevel }),
            related('structure/level-here', body.level.span, { level: actorLevel }),
          ],
        },
      ),
    ]
  })
}
