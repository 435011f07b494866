import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import type { CrossReference, Handlers, Inline, Mark, Origins } from '../document/nodes.ts'
import { splitChange } from '../document/split-change.ts'
import { openTypeface, type Typeface } from './typeface.ts'
import { colourOfMark, colours, fontFiles, type TextStyle } from './typography.ts'

/** Where a run of text leads when one follows it. */
export type LinkTarget =
  | { readonly kind: 'address'; readonly url: string }
  | { readonly kind: 'block'; readonly id: string }

/** A part of the structure that is smaller than a block: a link, a reference. */
export type MarkedInline = Extract<
  Inline,
  { kind: 'link' | 'cross-reference' | 'page-reference' | 'note-mark' }
>

/** Text of one look, from one place. */
export interface Run {
  readonly text: string
  readonly typeface: Typeface
  readonly size: number
  /** From baseline to baseline, of the paragraph that it stands in. */
  readonly leading: number
  readonly colour: string
  /** How far the text stands above the baseline. */
  readonly rise: number
  readonly hyphenate: boolean
  /** The link or reference that it belongs to. */
  readonly inline: MarkedInline | null
  readonly target: LinkTarget | null
  /** The footnote or table note whose mark this is. */
  readonly note: string | null
  /** Ends the line after this run. */
  readonly breakAfter: boolean
  /** What a redline says of it. */
  readonly mark: Mark | null
  /** Null for words that no source says: the footer, the page. */
  readonly origins: Origins | null
}

/** What the setting of text takes from outside: fonts, and the pages found so far. */
export interface Typesetting {
  readonly font: (name: string) => Uint8Array
  /** Page of each block in the layout before this one; empty in the first. */
  readonly pageOf: ReadonlyMap<string, number>
}

/** Two digits: what a page reference most likely is, until its page is known. */
const likelyPage = '00'

/** Raised marks are smaller than the text; an asterisk is drawn small and high by the font itself. */
const markSize = 0.64
const markRise = 0.36

/** Makes runs of text, and notes the characters that a typeface has no glyph for. */
export class RunMaker {
  readonly #typesetting: Typesetting
  readonly #mark: Mark | null
  readonly #missing: Map<string, Diagnostic>

  constructor(
    typesetting: Typesetting,
    mark: Mark | null = null,
    missing: Map<string, Diagnostic> = new Map(),
  ) {
    this.#typesetting = typesetting
    this.#mark = mark
    this.#missing = missing
  }

  /** Makes the runs of a part that a redline marks: all of them bear its mark. */
  within({ mark }: { readonly mark?: Mark }): RunMaker {
    return mark === undefined ? this : new RunMaker(this.#typesetting, mark, this.#missing)
  }

  get diagnostics(): readonly Diagnostic[] {
    return [...this.#missing.values()]
  }

  typeface(style: TextStyle): Typeface {
    const files = fontFiles[style.family]
    const name = style.bold
      ? style.italic
        ? files.boldItalic
        : files.bold
      : style.italic
        ? files.italic
        : files.regular
    return openTypeface(this.#typesetting.font(name))
  }

  /** One run of plain text. */
  text(text: string, style: TextStyle, origins: Origins | null, more: Partial<Run> = {}): Run {
    const typeface = this.typeface(style)
    const words = text.replace(/[\t\r\n]+/g, ' ')
    const missing = typeface.missingCharacter(words)
    if (missing !== undefined) this.#reportMissing(missing, typeface, origins)
    const mark = more.mark ?? this.#mark
    return {
      text: words,
      typeface,
      size: style.size,
      leading: style.leading,
      colour: mark ? colourOfMark(mark) : (style.colour ?? colours.text),
      rise: 0,
      hyphenate: style.hyphenate ?? false,
      inline: null,
      target: null,
      note: null,
      breakAfter: false,
      origins,
      ...more,
      mark,
    }
  }

  /** The runs of a property that is printed; of one that was another before (`was`), with what it was. Null prints nothing. */
  change(
    was: string | null | undefined,
    now: string | null,
    style: TextStyle,
    origins: Origins | null,
    more: Partial<Run> = {},
  ): Run[] {
    return splitChange(was, now).map(({ text, mark }) =>
      this.text(text, style, origins, mark ? { ...more, mark } : more),
    )
  }

  /** The runs of inline content. */
  inlines(inlines: readonly Inline[], style: TextStyle, more: Partial<Run> = {}): Run[] {
    return inlines.flatMap((inline) => this.#inline(inline, style, more))
  }

  #reportMissing(character: string, typeface: Typeface, origins: Origins | null): void {
    const span = origins?.[0] ?? null
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    const key = `${code} ${span?.file.path} ${span?.start}`
    if (this.#missing.has(key)) return
    const data = { character, code: `U+${code}`, font: typeface.font.postscriptName }
    this.#missing.set(key, report('layout/missing-glyph', span, data))
  }

  #inline(inline: Inline, style: TextStyle, around: Partial<Run>): Run[] {
    const more = inline.mark ? { ...around, mark: inline.mark } : around
    const handlers: Handlers<Inline, Run[]> = {
      text: (node) => [this.text(node.value, style, node.origins, more)],
      strong: (node) => this.inlines(node.children, { ...style, bold: true }, more),
      emphasis: (node) => this.inlines(node.children, { ...style, italic: !style.italic }, more),
      link: (node) =>
        this.inlines(
          node.children,
          { ...style, colour: colours.link },
          { ...more, inline: node, target: { kind: 'address', url: node.url } },
        ),
      'cross-reference': (node) =>
        this.change(
          writtenBefore(node),
          node.prefix + node.number,
          { ...style, hyphenate: false },
          node.origins,
          {
            ...more,
            inline: node,
            target: { kind: 'block', id: node.target },
          },
        ),
      'page-reference': (node) => [
        this.text(String(this.#typesetting.pageOf.get(node.target) ?? likelyPage), style, node.origins, {
          ...more,
          inline: node,
          target: { kind: 'block', id: node.target },
        }),
      ],
      'note-mark': (node) => {
        const raised = !node.sign.startsWith('*')
        return this.change(node.was?.sign, node.sign, style, node.origins, {
          ...more,
          inline: node,
          target: { kind: 'block', id: node.note },
          note: node.note,
          ...(raised ? { size: style.size * markSize, rise: style.size * markRise } : {}),
        })
      },
      'line-break': (node) => [this.text(' ', style, node.origins, { ...more, breakAfter: true })],
    }
    return (handlers[inline.kind] as (node: Inline) => Run[])(inline)
  }
}

/** What a reference printed before; undefined where it is the same. */
function writtenBefore({ was, prefix, number }: CrossReference): string | undefined {
  if (was?.prefix === undefined && was?.number === undefined) return undefined
  return (was.prefix ?? prefix) + (was.number ?? number)
}
