import type { Document } from '../../document/nodes.ts'

/** What the file says about itself. */
export interface FileFacts {
  readonly title: string
  readonly author: string
  readonly subject: string
  readonly language: string
  readonly creator: string
  readonly producer: string
  /** Midnight, universal time, of the document's day. */
  readonly date: Date
  /** Whether the file claims PDF/A: a form, which calculates in the reader, may not. */
  readonly archival: boolean
}

export function factsOf(document: Document): FileFacts {
  return {
    title: document.redline ? `${document.title} (ändringar markerade)` : document.title,
    author: document.author,
    subject: document.subject,
    language: document.language,
    creator: 'ordalag',
    producer: 'pdfmake 0.3.11',
    date: new Date(`${document.date}T00:00:00Z`),
    archival: document.form === null,
  }
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}

/**
 * The descriptions in the XMP packet, beside the PDF/A part that pdfkit writes: the same facts as in the info dictionary
 * (PDF/A-2, 6.6.3), PDF/UA-1 (ISO 14289-1, 5), and in PDF/A the extension schema that it asks for where properties are not
 * its own (PDF/A-2, 6.6.2.3).
 */
export function describeFile(facts: FileFacts): string {
  const date = facts.date.toISOString().replace('.000Z', 'Z')
  const text = (value: string) => escapeXml(value)
  return `
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<xmp:CreateDate>${date}</xmp:CreateDate>
<xmp:ModifyDate>${date}</xmp:ModifyDate>
<xmp:CreatorTool>${text(facts.creator)}</xmp:CreatorTool>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${text(facts.title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${text(facts.author)}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${text(facts.subject)}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>${text(facts.language)}</rdf:li></rdf:Bag></dc:language>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<pdf:Producer>${text(facts.producer)}</pdf:Producer>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>${facts.archival ? extensionSchema : ''}`
}

const extensionSchema = `
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Which part of ISO 14289 the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`
