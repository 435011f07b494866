import { createHash } from 'node:crypto'
import { fontFiles } from '../../pagination/typography.ts'

/**
 * The fonts of the document and how they are embedded: obfuscated with a key, as ECMA-376 part 1, 17.8.1 says. The
 * key is made from the font's bytes, so that the same font is the same part in every file.
 */

/** `serif` for running text, `sans` for tables and small text, `heading` for headings. */
export type Family = 'serif' | 'sans' | 'heading'

/** Family names as the font files themselves have them: Word looks embedded fonts up by these. */
export const familyName: Readonly<Record<Family, string>> = {
  serif: 'Source Serif 4',
  sans: 'Source Sans 3',
  heading: 'Source Sans 3 SemiBold',
}

/** What a word processor without embedded fonts may take instead, and how it classes the font. */
const familyClass: Readonly<Record<Family, { alternative: string; panose: string; family: string }>> = {
  serif: { alternative: 'Cambria', panose: '02040603050405020204', family: 'roman' },
  sans: { alternative: 'Calibri', panose: '020B0303030403020204', family: 'swiss' },
  heading: { alternative: 'Calibri', panose: '020B0603030403020204', family: 'swiss' },
}

export type Face = 'Regular' | 'Italic' | 'Bold' | 'BoldItalic'

/** The font files of each family. Headings have one weight, semibold, which is a family of its own in Word. */
const files: Readonly<Record<Family, Partial<Record<Face, string>>>> = {
  serif: {
    Regular: fontFiles.serif.regular,
    Bold: fontFiles.serif.bold,
    Italic: fontFiles.serif.italic,
    BoldItalic: fontFiles.serif.boldItalic,
  },
  sans: {
    Regular: fontFiles.sans.regular,
    Bold: 'SourceSans3_700Bold.ttf',
    Italic: fontFiles.sans.italic,
    BoldItalic: 'SourceSans3_700Bold_Italic.ttf',
  },
  heading: { Regular: fontFiles.sans.bold, Italic: fontFiles.sans.boldItalic },
}

/** The order of the schema (CT_Font). */
const faceOrder: readonly Face[] = ['Regular', 'Bold', 'Italic', 'BoldItalic']

/** Records which faces the text uses, so that no other is embedded. */
export interface FaceRegister {
  use(family: Family, bold: boolean, italic: boolean): void
  /** The font files in use, by family and face. */
  readonly used: ReadonlySet<string>
}

export function makeFaceRegister(): FaceRegister {
  const used = new Set(['serif Regular', 'sans Regular', 'heading Regular'])
  return {
    used,
    use(family, bold, italic) {
      const face: Face = bold ? (italic ? 'BoldItalic' : 'Bold') : italic ? 'Italic' : 'Regular'
      if (files[family][face]) used.add(`${family} ${face}`)
    },
  }
}

/** The parts that embed fonts: the font table, its relationships and the obfuscated fonts. */
export function buildFontParts(
  register: FaceRegister,
  readFont: (name: string) => Uint8Array,
): ReadonlyMap<string, string | Uint8Array> {
  const parts = new Map<string, string | Uint8Array>()
  const relationships: string[] = []
  const fonts = (Object.keys(files) as Family[]).map((family) => {
    const embedded = faceOrder.flatMap((face) => {
      const name = files[family][face]
      if (name === undefined || !register.used.has(`${family} ${face}`)) return []
      const font = obfuscatedFont(name, readFont)
      const number = relationships.length + 1
      parts.set(`word/fonts/font${number}.odttf`, font.bytes)
      relationships.push(
        `<Relationship Id="rId${number}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/font" Target="fonts/font${number}.odttf"/>`,
      )
      return [`<w:embed${face} r:id="rId${number}" w:fontKey="${font.key}"/>`]
    })
    const { alternative, panose, family: classed } = familyClass[family]
    return (
      `<w:font w:name="${familyName[family]}"><w:altName w:val="${alternative}"/><w:panose1 w:val="${panose}"/>` +
      `<w:charset w:val="00"/><w:family w:val="${classed}"/><w:pitch w:val="variable"/>${embedded.join('')}</w:font>`
    )
  })
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
  parts.set(
    'word/fontTable.xml',
    `${declaration}<w:fonts xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}</w:fonts>`,
  )
  parts.set(
    'word/_rels/fontTable.xml.rels',
    `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationships.join('')}</Relationships>`,
  )
  return parts
}

/** The fonts that nearly every document embeds, as their parts. */
export function usualFonts(readFont: (name: string) => Uint8Array): readonly Uint8Array[] {
  const { serif, sans, heading } = files
  const names = [serif.Regular, serif.Bold, sans.Regular, heading.Regular, sans.Bold, serif.Italic]
  return names.flatMap((name) => (name === undefined ? [] : [obfuscatedFont(name, readFont).bytes]))
}

interface ObfuscatedFont {
  readonly key: string
  readonly bytes: Uint8Array
}

const obfuscatedOf = new WeakMap<Uint8Array, ObfuscatedFont>()

function obfuscatedFont(name: string, readFont: (name: string) => Uint8Array): ObfuscatedFont {
  const bytes = readFont(name)
  const known = obfuscatedOf.get(bytes)
  if (known) return known
  if (!allowsEmbedding(bytes))
    throw new Error(`The font ${name} may not be embedded (fsType of its OS/2 table)`)
  const made = obfuscate(bytes)
  obfuscatedOf.set(bytes, made)
  return made
}

/** XORs the first 32 bytes with the key, read backwards (ECMA-376 part 1, 17.8.1). */
function obfuscate(bytes: Uint8Array): ObfuscatedFont {
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 32).toUpperCase()
  const key = digest.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '{$1-$2-$3-$4-$5}')
  const mask = Uint8Array.from({ length: 16 }, (_, index) =>
    Number.parseInt(digest.slice(30 - index * 2, 32 - index * 2), 16),
  )
  const masked = Uint8Array.from(bytes)
  for (let index = 0; index < 32; index++) masked[index] = (bytes[index] ?? 0) ^ (mask[index % 16] ?? 0)
  return { key, bytes: masked }
}

/**
 * Whether the licence bits of a font allow embedding in an editable document: installable or editable
 * (OpenType, OS/2 fsType), not restricted, not preview-and-print only, and not bitmaps only.
 */
export function allowsEmbedding(font: Uint8Array): boolean {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  if (font.byteLength < 12) return false
  const tables = view.getUint16(4)
  for (let index = 0; index < tables; index++) {
    const record = 12 + index * 16
    if (record + 16 > font.byteLength) return false
    if (view.getUint32(record) !== 0x4f532f32) continue
    const fsType = view.getUint16(view.getUint32(record + 8) + 8)
    const usage = fsType & 0x000f
    return (usage === 0 || (usage & 0x0008) !== 0) && (fsType & 0x0200) === 0
  }
  return false
}
