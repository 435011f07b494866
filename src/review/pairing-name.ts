/**
 * What a document or a decision is paired by in two folders. In folders of different years, names that differ by their years are the
 * same: `utbetalning-skr-2022`, `utbetalning-skr-2024`.
 */
export function pairingName(name: string, isSameFolder: boolean): string {
  return isSameFolder ? name : name.replace(/(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])/gu, '*')
}
