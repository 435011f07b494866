/** Characters that can mean something to Markdown wherever they stand. */
const marks = /[*_`<&\\[\t\r]/

/** What can mean something at the beginning of a line, and the spaces at either end of one that can. */
const lineMarks = /^(?: |[-+=>#~]|[0-9]{1,9}[.)])| $/m

/**
 * The paragraphs of a text that holds nothing but words, or null where it must be read as Markdown. Most prose is of this
 * kind, and reading it as Markdown takes a hundred times as long.
 */
export function findPlainParagraphs(
  text: string,
): readonly { readonly start: number; readonly end: number }[] | null {
  if (marks.test(text) || lineMarks.test(text)) return null
  return Array.from(text.matchAll(/[^\n]+(?:\n[^\n]+)*/g), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}
