import {
  type BaseXmlComponent,
  FileChild,
  type IParagraphOptions,
  type ITableOptions,
  NextAttributeComponent,
  Paragraph,
  type ParagraphChild,
  Table,
  TableProperties,
} from 'docx'

/** Raw WordprocessingML for what `docx` has no word for, made of its own base classes so that it is written with the rest. */

/** Attributes of an element by their prefixed names. */
export type Attributes = Readonly<Record<string, string>>

function attributesOf(attributes: Attributes): BaseXmlComponent {
  return new NextAttributeComponent(
    Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, { key, value }])),
  )
}

/** An element of any name, with attributes and children. */
export class RawElement extends FileChild {
  constructor(name: string, attributes: Attributes, children: readonly (BaseXmlComponent | string)[]) {
    super(name)
    if (Object.keys(attributes).length > 0) this.root.push(attributesOf(attributes))
    this.root.push(...children)
  }
}

export function element(
  name: string,
  attributes: Attributes = {},
  ...children: readonly (BaseXmlComponent | string)[]
): RawElement {
  return new RawElement(name, attributes, children)
}

/** Lets raw elements stand among a paragraph's children, which `docx` types as a closed list. */
export function inParagraph(child: BaseXmlComponent): ParagraphChild {
  return child as unknown as ParagraphChild
}

/** A paragraph with Word's own paragraph identity (`w14:paraId`, [MS-DOCX] 2.5.4.3). */
export class IdentifiedParagraph extends Paragraph {
  constructor(options: IParagraphOptions, paragraphId: string) {
    super(options)
    this.root.unshift(attributesOf({ 'w14:paraId': paragraphId, 'w14:textId': '77777777' }))
  }
}

/** A table with a title and a description for those who do not see it (`w:tblCaption`, `w:tblDescription`). */
export class DescribedTable extends Table {
  constructor(options: ITableOptions, title: string, description: string) {
    super(options)
    const properties = this.root.find((child) => child instanceof TableProperties)
    if (!(properties instanceof TableProperties)) throw new Error('docx wrote a table without properties')
    properties.addChildElement(element('w:tblCaption', { 'w:val': title }))
    if (description !== '') properties.addChildElement(element('w:tblDescription', { 'w:val': description }))
  }
}
