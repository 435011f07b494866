/** The classes of pdfmake that the layout stands on, and the little of them that is used, typed. */
import { loadPdfmake } from './load-pdfmake.ts'

/** Left, top, right, bottom, in points. */
export type Margin = [number, number, number, number]

/** What pdfmake reads of a piece of text on a line. */
export interface PdfmakeInline {
  readonly text: string
  readonly width: number
  readonly height: number
  readonly font: { readonly ascender: number }
  readonly fontSize: number
  readonly leadingCut: number
  readonly trailingCut: number
  readonly alignment: 'left' | 'right' | 'center'
  /** Set by `Line.addInline`: from the start of the line. */
  x: number
}

/** A line of text; `x` and `y` are its top left corner on the page once it has been placed. */
export interface PdfmakeLine {
  readonly maxWidth: number
  readonly inlines: PdfmakeInline[]
  x?: number
  y?: number
  addInline(inline: PdfmakeInline): void
  getHeight(): number
  getWidth(): number
}

/** A rule or a rectangle on a page. */
export interface PdfmakeVector {
  type: string
  x?: number
  y?: number
  w?: number
  h?: number
  x1?: number
  y1?: number
  x2?: number
  y2?: number
  lineWidth?: number
  lineColor?: string
  color?: string
  dash?: { length: number; space: number }
}

export type PdfmakeItem =
  | { readonly type: 'line'; readonly item: PdfmakeLine }
  | { readonly type: 'vector'; readonly item: PdfmakeVector }
  /** Ours: pdfmake carries it from the layout to the finished page without looking at it. */
  | { readonly type: 'field-row'; readonly item: object }

export interface PdfmakePage {
  readonly items: PdfmakeItem[]
  readonly pageSize: { readonly width: number; readonly height: number }
}

/** Where on which page the next thing is put. */
export interface PdfmakeContext {
  readonly pages: PdfmakePage[]
  /** Index of the current page. */
  page: number
  x: number
  y: number
  availableWidth: number
  availableHeight: number
  readonly pageMargins: { left: number; top: number; right: number; bottom: number }
  getCurrentPage(): PdfmakePage
  moveDown(height: number): boolean
}

/** What was laid out apart (a table row, a block that may not be split), to be put on a page whole. */
export interface PdfmakeFragment {
  readonly items: readonly PdfmakeItem[]
  readonly height: number
}

export interface PdfmakeWriter {
  /** Above 0 while a fragment is laid out. */
  readonly transactionLevel: number
  readonly repeatables: readonly PdfmakeFragment[]
  context(): PdfmakeContext
  addPage(size: { width: number; height: number }, orientation: null, margins: object): void
  addLine(line: PdfmakeLine, keepPosition?: boolean, index?: number): unknown
  addFragment(fragment: PdfmakeFragment, useX?: boolean, useY?: boolean, keepPosition?: boolean): unknown
  moveToNextPage(): void
}

/** A box that pdfmake measures and places; which kind it is shows in what it holds. */
export interface PdfmakeNode {
  margin?: Margin
  /** Made of `margin` by the measuring. */
  _margin?: Margin | null
  positions?: unknown[]
  unbreakable?: boolean
  text?: string
  stack?: PdfmakeNode[]
  canvas?: never[]
  columns?: PdfmakeNode[]
  columnGap?: number
  _gap?: number
  width?: number
  table?: PdfmakeTable
  layout?: object
  _layout?: PdfmakeTableLayout
  _offsets?: { offsets: number[]; total: number }
  colSpan?: number
  _span?: boolean
  _minWidth?: number
  _maxWidth?: number
}

export interface PdfmakeTable {
  /** Numbers in; the measuring makes objects of them. */
  widths: (number | { width: number; _calcWidth?: number })[]
  body: PdfmakeNode[][]
  headerRows: number
  keepWithHeaderRows: number
  dontBreakRows: boolean
}

export interface PdfmakeTableLayout {
  hLineWidth(line: number, node: PdfmakeNode): number
  vLineWidth(line: number, node: PdfmakeNode): number
  paddingLeft(column: number, node: PdfmakeNode): number
  paddingRight(column: number, node: PdfmakeNode): number
  paddingTop(row: number, node: PdfmakeNode): number
  paddingBottom(row: number, node: PdfmakeNode): number
}

interface RowInput {
  readonly marginX: [number, number]
  readonly dontBreakRows: boolean
  readonly rowsWithoutPageBreak: number
  readonly cells: PdfmakeNode[]
  readonly widths: PdfmakeTable['widths']
  readonly gaps: number[]
  readonly tableBody: PdfmakeNode[][]
  readonly tableNode: PdfmakeNode
  readonly rowIndex: number
  readonly height: undefined
}

interface LayoutBuilderInstance {
  writer: PdfmakeWriter
  docMeasure: DocMeasureInstance
  linearNodeList: PdfmakeNode[]
  nestedLevel: number
  processNode(node: PdfmakeNode): void
  processVerticalContainer(node: PdfmakeNode): void
  processColumns(node: PdfmakeNode): void
  processTable(node: PdfmakeNode): void
  processRow(row: RowInput): { pageBreaks: unknown[]; positions: unknown[] }
  processLeaf(node: PdfmakeNode): void
  processCanvas(node: PdfmakeNode): void
}

interface DocMeasureInstance {
  measureDocument<N extends PdfmakeNode>(node: N): N
  measureLeaf(node: PdfmakeNode): PdfmakeNode
}

interface TableProcessorInstance {
  readonly dontBreakRows: boolean
  readonly rowsWithoutPageBreak: number
  beginTable(writer: PdfmakeWriter): void
  beginRow(row: number, writer: PdfmakeWriter): void
  endRow(row: number, writer: PdfmakeWriter, pageBreaks: unknown[]): void
  endTable(writer: PdfmakeWriter): void
}

export const Line = loadPdfmake<new (maxWidth: number) => PdfmakeLine>('Line')

export const DocumentContext = loadPdfmake<new () => PdfmakeContext>('DocumentContext')

export const PageElementWriter =
  loadPdfmake<new (context: PdfmakeContext) => PdfmakeWriter>('PageElementWriter')

export const TableProcessor = loadPdfmake<new (node: PdfmakeNode) => TableProcessorInstance>('TableProcessor')

/** Measures boxes. Its document, styles and pictures are not used here: every box brings its own typefaces. */
export const DocMeasure =
  loadPdfmake<
    new (
      pdfDocument: null,
      styles: object,
      defaultStyle: object,
      pictures: null,
      tableLayouts: object,
    ) => DocMeasureInstance
  >('DocMeasure')

/** Places boxes on pages. */
export const LayoutBuilder =
  loadPdfmake<
    new (
      pageSize: { width: number; height: number },
      pageMargins: object,
      pictures: null,
    ) => LayoutBuilderInstance
  >('LayoutBuilder')
