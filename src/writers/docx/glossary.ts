import { createHash } from 'node:crypto'
import { familyName } from './fonts.ts'
import { halfPoints, hex } from './measures.ts'
import { type Prompt, type PromptLine, promptStyles } from './prompt.ts'
import { escapeXml } from './properties.ts'
import type { Writing } from './writing.ts'

/**
 * The glossary: a document within the file, from which Word takes the prompt of a control that has been emptied. In:
 * the prompts by their names. Out: its parts, with the two styles that prompts have.
 */

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

export function buildGlossaryParts(prompts: Writing['prompts']): ReadonlyMap<string, string> {
  const parts = [...prompts.values()].map(({ name, prompt }) => docPart(name, prompt))
  return new Map([
    [
      'word/glossary/document.xml',
      `${declaration}<w:glossaryDocument ${namespace}><w:docParts>${parts.join('')}</w:docParts></w:glossaryDocument>`,
    ],
    ['word/glossary/styles.xml', `${declaration}<w:styles ${namespace}>${defaults}${styles()}</w:styles>`],
    [
      'word/glossary/_rels/document.xml.rels',
      `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
    ],
  ])
}

/** Word tells the parts of glossaries apart by an id, which is made of the words here. */
function docPart(name: string, prompt: Prompt): string {
  const digest = createHash('sha256').update(JSON.stringify(prompt)).digest('hex').slice(0, 32).toUpperCase()
  const guid = digest.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '{$1-$2-$3-$4-$5}')
  const runs = prompt.map((line, index) => (index === 0 ? '' : '<w:r><w:br/></w:r>') + run(line))
  return (
    `<w:docPart><w:docPartPr><w:name w:val="${name}"/><w:category><w:name w:val="General"/><w:gallery w:val="placeholder"/></w:category>` +
    '<w:types><w:type w:val="bbPlcHdr"/></w:types><w:behaviors><w:behavior w:val="content"/></w:behaviors>' +
    `<w:guid w:val="${guid}"/></w:docPartPr><w:docPartBody><w:p>${runs.join('')}</w:p></w:docPartBody></w:docPart>`
  )
}

function run({ text, style }: PromptLine): string {
  return `<w:r><w:rPr><w:rStyle w:val="${style}"/></w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`
}

const defaults =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="sv-SE"/></w:rPr></w:rPrDefault></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>'

function styles(): string {
  return promptStyles
    .map(({ id, name, colour, size }) => {
      const font = familyName.sans
      const points = halfPoints(size)
      return (
        `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="DefaultParagraphFont"/>` +
        `<w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:cs="${font}"/><w:color w:val="${hex(colour)}"/>` +
        `<w:sz w:val="${points}"/><w:szCs w:val="${points}"/></w:rPr></w:style>`
      )
    })
    .join('')
}
