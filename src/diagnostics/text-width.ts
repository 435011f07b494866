/** Characters that take two columns in a terminal: East Asian wide and full-width forms, and emoji. */
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}|[\u{20000}-\u{3FFFD}]/u
const zeroWidth = /[\p{Mn}\p{Me}]/u

/** How many columns of a terminal a text takes; å, ä and ö take one also when they are written as two characters. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += zeroWidth.test(character) ? 0 : wide.test(character) ? 2 : 1
  return width
}

/** Characters that cannot be shown as they are: control characters would steer the terminal, invisible ones would hide. */
const unprintable = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028\u2029]/gu

/** A line of a source as it can be shown safely: tabs as `→`, what is invisible as `·`, two for a character of two code units, so that places stay. */
export function showLine(line: string): string {
  return line.replace(unprintable, (character) => (character === '\t' ? '→' : '·'.repeat(character.length)))
}
