import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Document } from '../../../src/document/nodes.ts'
import { layOut } from '../../../src/pagination/lay-out.ts'
import { checkProject } from '../../../src/pipeline/pipeline.ts'
import { writers } from '../../../src/writers/index.ts'
import { buildFormKitchenSink } from '../../../test/harness/form-kitchen-sink.ts'
import { readProjectFont } from '../../../test/harness/project-fonts.ts'
import { projectSources } from '../../bench/project-sources.ts'
import { type Answers, kitchenSinkAnswers, reportAnswers, requisitionAnswers } from './answers.ts'
import { fillByLibrary } from './fill-by-library.ts'
import { fillInBrowser } from './fill-in-browser.ts'
import { fillInLibreOffice, whyNoLibreOffice } from './fill-in-libreoffice.ts'

/**
 * Makes `test/fixtures/forms/`: forms that programs have filled in, as they come back. Each form is filled in by PDF.js in a
 * browser, by PDF.js as a library, and as DOCX by LibreOffice; beside them stands what was typed. They are made anew where
 * the forms change: a form that came back is compared with the one that the sources make now. A program that is
 * not there is passed over, and said. `CHROMIUM` names another Chromium.
 */

const folder = resolve(import.meta.dirname, '../../../test/fixtures/forms')
const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium'
const environment = { font: readProjectFont }

const project = checkProject(projectSources(resolve(import.meta.dirname, '../../..')))
const documents = project.matters.flatMap((matter) => matter.documents)

function formOf(id: string): Document {
  const found = documents.find((document) => document.id === id)
  if (!found) throw new Error(`the agreements make no ${id}`)
  return found
}

const forms: readonly { readonly document: Document; readonly answers: Answers }[] = [
  { document: buildFormKitchenSink(), answers: kitchenSinkAnswers },
  { document: formOf('rekvisition-cancer-2024-radiology-work'), answers: requisitionAnswers },
  { document: formOf('ekonomisk-redovisning-cancer-2024-radiology-work'), answers: reportAnswers },
]

mkdirSync(folder, { recursive: true })
for (const { document, answers } of forms) {
  const save = (name: string, content: Uint8Array | string) => {
    writeFileSync(join(folder, `${document.id}.${name}`), content)
    console.log(`${document.id}.${name}`)
  }
  save('answers.json', `${JSON.stringify(answers, null, 2)}\n`)
  const pdf = await write(document, 'pdf')
  save('library.pdf', await fillByLibrary(pdf, answers))
  if (existsSync(chromium)) {
    const { bytes, alerts } = await fillInBrowser(pdf, answers, { executable: chromium })
    if (alerts.length > 0) throw new Error(`the form objected: ${alerts.join('; ')}`)
    save('browser.pdf', bytes)
  } else console.log(`skipped the browser: no ${chromium}`)
  const why = whyNoLibreOffice()
  if (why === null) save('libreoffice.docx', fillInLibreOffice(await write(document, 'docx'), answers))
  else console.log(`skipped LibreOffice: ${why}`)
}

async function write(document: Document, format: 'pdf' | 'docx'): Promise<Uint8Array> {
  const { value: pages } = layOut(document, environment)
  const writer = await writers[format]()
  const written = pages && (await writer.write(document, pages, environment))
  if (!written?.value) throw new Error(`${document.id} cannot be written as ${format}`)
  return written.value
}
