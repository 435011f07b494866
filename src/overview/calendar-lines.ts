/** A line of a calendar: its name with parameters, and its value, in which words are escaped already. */
export type CalendarLine = readonly [name: string, value: string]

/** Lines longer than this many octets are folded (RFC 5545, 3.1). */
const mostOctets = 75

/** The lines with the ends that the format asks for, folded between characters, never within one. */
export function writeCalendarLines(lines: readonly CalendarLine[]): string {
  return lines.map(([name, value]) => `${fold(`${name}:${value}`)}\r\n`).join('')
}

/** Words as a value of type TEXT (RFC 5545, 3.3.11). */
export function escapeText(words: string): string {
  return words
    .replace(/[\\;,]/gu, (character) => `\\${character}`)
    .replace(/\r\n|\r|\n/gu, '\\n')
    .replace(/\p{Cc}/gu, '')
}

function fold(line: string): string {
  const encoder = new TextEncoder()
  let folded = ''
  let octets = 0
  for (const character of line) {
    const size = encoder.encode(character).length
    if (octets + size > mostOctets) {
      folded += '\r\n '
      octets = 1
    }
    folded += character
    octets += size
  }
  return folded
}
