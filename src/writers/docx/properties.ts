import type { Document } from '../../document/nodes.ts'

/** The parts beside the text: properties, settings, and the record of bookmarks. All are made from the document alone. */

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** Title, author, subject, language and date. The date is the document's own, never the clock's. */
export function buildCoreProperties(document: Document): string {
  const date = `${document.date}T00:00:00Z`
  return (
    `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
    `<dc:title>${escapeXml(document.title)}</dc:title><dc:subject>${escapeXml(document.subject)}</dc:subject>` +
    `<dc:creator>${escapeXml(document.author)}</dc:creator><cp:lastModifiedBy>${escapeXml(document.author)}</cp:lastModifiedBy>` +
    `<cp:revision>1</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">${date}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${date}</dcterms:modified><dc:language>${document.language}</dc:language>` +
    `<cp:version>${escapeXml(document.version)}</cp:version></cp:coreProperties>`
  )
}

export function buildApplicationProperties(pageCount: number): string {
  return `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Pages>${pageCount}</Pages><Application>ordalag</Application></Properties>`
}

/**
 * Settings: embedded fonts, Swedish hyphenation, a decimal comma for decimal tab stops whatever the machine's own
 * locale is, and the compatibility of Word 2013 and later. No fields are to be updated on opening. In a form only its
 * controls can be filled in; the protection has no password, so that who must change more can.
 */
export function buildSettings(document: Document): string {
  const compatibility = [
    ['compatibilityMode', '15'],
    ['overrideTableStyleFontSizeAndJustification', '1'],
    ['enableOpenTypeFeatures', '1'],
    ['doNotFlipMirrorIndents', '1'],
    ['differentiateMultirowTableHeaders', '1'],
    ['useWord2013TrackBottomHyphenation', '0'],
  ]
    .map(
      ([name, value]) =>
        `<w:compatSetting w:name="${name}" w:uri="http://schemas.microsoft.com/office/word" w:val="${value}"/>`,
    )
    .join('')
  return (
    `${declaration}<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">` +
    '<w:zoom w:percent="100"/><w:embedTrueTypeFonts/>' +
    (document.form === null ? '' : '<w:documentProtection w:edit="forms" w:enforcement="1"/>') +
    '<w:defaultTabStop w:val="567"/>' +
    '<w:autoHyphenation/><w:consecutiveHyphenLimit w:val="2"/><w:hyphenationZone w:val="340"/>' +
    '<w:characterSpacingControl w:val="doNotCompress"/>' +
    '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>' +
    '<w:endnotePr><w:endnote w:id="-1"/><w:endnote w:id="0"/></w:endnotePr>' +
    `<w:compat>${compatibility}</w:compat><w:themeFontLang w:val="sv-SE"/>` +
    '<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
  )
}

/** The namespace of the part that says what the file was made from. */
export const sourceNamespace = 'urn:ordalag:source'

/** Which document and version the file is, and the ids of blocks whose bookmark does not tell them. */
export function buildSourceRecord(document: Document, recorded: ReadonlyMap<string, string>): string {
  const anchors = [...recorded].map(
    ([bookmark, id]) => `<anchor bookmark="${escapeXml(bookmark)}" id="${escapeXml(id)}"/>`,
  )
  return `${declaration}<source xmlns="${sourceNamespace}" document="${escapeXml(document.id)}" version="${escapeXml(document.version)}">${anchors.join('')}</source>`
}

/** Custom XML parts are found by an item id; it is fixed, since there is one such part in a file. */
export const sourceRecordProperties = `${declaration}<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{0F1D8E52-6B0C-4C53-9B1E-0A1DA1A60001}"><ds:schemaRefs><ds:schemaRef ds:uri="${sourceNamespace}"/></ds:schemaRefs></ds:datastoreItem>`

export const sourceRecordRelationships = `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps" Target="itemProps1.xml"/></Relationships>`

/** Which form a file is, as properties of the file that nobody sees in the text: none for other documents. */
export function formProperties({ form, version }: Document): { name: string; value: string }[] {
  if (form === null) return []
  const facts = { form: form.form, source: form.source, payment: form.payment, version }
  return Object.entries(facts).map(([name, value]) => ({ name: `ordalag.${name}`, value }))
}
