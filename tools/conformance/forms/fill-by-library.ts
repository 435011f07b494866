import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Answers } from './answers.ts'

interface FieldObject {
  readonly id: string
  readonly type: string
  readonly exportValues?: string
}

/**
 * Fills in a PDF form as a program does that knows the format and runs no scripts: values are set as they are given, and
 * nothing is computed. PDF.js without a viewer.
 */
export async function fillByLibrary(form: Uint8Array, answers: Answers): Promise<Uint8Array> {
  const pdf = await getDocument({ data: new Uint8Array(form), verbosity: 0 }).promise
  try {
    const objects = (await pdf.getFieldObjects()) as unknown as ReadonlyMap<
      string,
      readonly FieldObject[]
    > | null
    for (const [name, value] of Object.entries(answers)) {
      const found = objects?.get(name)?.filter((each) => each.id !== '' && each.type !== '') ?? []
      if (found.length === 0) throw new Error(`there is no field ${name}`)
      for (const each of found) {
        const isTicked = each.exportValues === value
        if (each.type === 'text') pdf.annotationStorage.setValue(each.id, { value })
        else if (isTicked) pdf.annotationStorage.setValue(each.id, { value: true })
      }
    }
    return await pdf.saveDocument()
  } finally {
    await pdf.loadingTask.destroy()
  }
}
