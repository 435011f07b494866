import { createHash } from 'node:crypto'
import { zlibSync } from 'fflate'
import { PDFDocument, type PdfReference } from '../../pagination/pdfkit-internals.ts'
import type { FileFacts } from './metadata.ts'
import { describeFile } from './metadata.ts'

/** 6 of 9: more makes the files hardly smaller and the build slower. */
const compression = 6

/**
 * pdfmake's PDF file with what it lacks for ours: streams are compressed in JavaScript (the machine's zlib may take
 * other paths, and the bytes would differ), the file's id is a hash of all that stands before it, and the metadata
 * names PDF/A (but for forms) and PDF/UA with everything escaped.
 */
export class PdfFile extends PDFDocument {
  readonly #facts: FileFacts

  constructor(facts: FileFacts) {
    super(
      {},
      {},
      {},
      {},
      {
        pdfVersion: '1.7',
        ...(facts.archival ? { subset: 'PDF/A-2a' } : {}),
        tagged: true,
        displayTitle: true,
        lang: facts.language,
        compress: false,
        autoFirstPage: false,
        font: null,
        info: {
          Title: facts.title,
          Author: facts.author,
          Subject: facts.subject,
          Creator: facts.creator,
          Producer: facts.producer,
          CreationDate: facts.date,
          ModDate: facts.date,
        },
      },
    )
    this.#facts = facts
  }

  override ref(data?: Record<string, unknown>): PdfReference {
    const reference = super.ref(data)
    const finalize = reference.finalize
    reference.finalize = () => {
      // Metadata stays readable for programs that know nothing of PDF, as PDF/A wants it.
      if (reference.buffer.length > 0 && reference.data.Type !== 'Metadata') {
        reference.buffer = [zlibSync(Buffer.concat(reference.buffer), { level: compression })]
        reference.data.Filter = 'FlateDecode'
      }
      finalize.call(reference)
    }
    return reference
  }

  override _addInfo(): void {
    this.appendXML(describeFile(this.#facts))
  }

  /** pdfkit would end a form of its own making here; ours is ended by what makes it. */
  override endAcroForm(): this {
    return this
  }

  /** Ends the file and gives its bytes. */
  finish(): Uint8Array {
    this.end()
    return this.read() ?? new Uint8Array()
  }

  override _finalize(): void {
    const body = this.read() ?? new Uint8Array()
    this._id = createHash('sha256').update(body).digest().subarray(0, 16)
    this.unshift(body)
    super._finalize()
  }
}
