import type { Survivor } from './code-scores.ts'

/** Why a change was not noticed, and which changes that is said of: the first reason that holds is taken. */
export interface SurvivorReason {
  readonly heading: string
  readonly text: string
  readonly holds: (survivor: Survivor) => boolean
}

const fillers = ['"Stryker was here!"', '["Stryker was here"]']

export const survivorReasons: readonly SurvivorReason[] = [
  {
    heading: 'Led som typerna kräver',
    text: '`?.`, reservvärden och tomma svar står där för att typen tillåter att något saknas; i provfallen gör det aldrig det just där.',
    holds: ({ written, changed }) =>
      written.replaceAll('?.', '.') === changed.replaceAll('?.', '.') || fillers.includes(changed),
  },
  {
    heading: 'Vad som minns och sparar arbete',
    text: 'Ett minne eller en snabb första prövning: utan den räknas samma svar ut en gång till.',
    holds: ({ written }) => /^(?:before|known)$|^known\w*\.|^!\/.*\.test\(|^!?may\p{L}+\.test/u.test(written),
  },
  {
    heading: 'Gränser',
    text: 'Skillnaden syns bara på själva gränsen: två ställen som börjar på samma tecken, ett belopp som är noll, två lika dagar.',
    holds: ({ written, changed }) => boundary(written) === boundary(changed),
  },
  {
    heading: 'Mönster för text',
    text: 'Ett mönster blir snävare eller vidare än provfallens meningar visar: en ankring, ett ord i en uppräkning, en ändelse.',
    holds: ({ written }) => written.startsWith('/'),
  },
  {
    heading: 'Ordning och urval',
    text: 'Vilken av flera likvärdiga som nämns först, eller något som tas med och ändå inte ger ett fynd.',
    holds: ({ written, changed }) =>
      /\.(?:sort|filter|reverse|slice|find|some|every|map|flatMap)\(|=> /u.test(written) ||
      changed === '() => undefined',
  },
  {
    heading: 'Ord och nycklar',
    text: 'Ett ord i en jämförelse eller en text, i en gren som inget provfall skiljer från de andra.',
    holds: ({ written }) => /^['"`].*['"`]$/u.test(written),
  },
  {
    heading: 'Villkor',
    text: 'Vakter mot något som läsningen redan har avvisat eller som senare villkor också stoppar, och villkor som skiljer fall som bara hela överenskommelser har.',
    holds: ({ changed }) => changed === 'true' || changed === 'false' || /&&|\|\||!|===|[<>]/u.test(changed),
  },
  {
    heading: 'Övriga',
    text: 'Mest grenar som bara hela överenskommelser går in i.',
    holds: () => true,
  },
]

function boundary(text: string): string {
  return text.replaceAll('<=', '<').replaceAll('>=', '>')
}

export function reasonOfSurvivor(survivor: Survivor): SurvivorReason | undefined {
  return survivorReasons.find(({ holds }) => holds(survivor))
}
