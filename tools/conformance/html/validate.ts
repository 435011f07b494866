import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Document } from '../../../src/document/nodes.ts'
import { type IndexFolder, makeCommonFiles } from '../../../src/overview/make-overview.ts'
import type { Pagination } from '../../../src/pagination/pagination.ts'
import { checkProject } from '../../../src/pipeline/pipeline.ts'
import { redlineDocuments } from '../../../src/redline/redline-documents.ts'
import { writeHtml } from '../../../src/writers/html/document.ts'
import { buildMarkedKitchenSink } from '../../../test/harness/marked-kitchen-sink.ts'
import { projectSources } from '../../bench/project-sources.ts'
import { findChromium, withBrowser } from './browser.ts'
import { checkPage } from './check-page.ts'
import { makeReviewPages } from './review-pages.ts'

/** Where the outcome of a check is told. */
export interface Outcomes {
  readonly verdict: (name: string, problems: readonly string[]) => void
  readonly skip: (name: string, why: string) => void
}

/** A page on disk. */
interface PageFile {
  readonly name: string
  readonly path: string
}

/**
 * Pages in a real browser: of the given documents every agreement and one of each other kind, a redline with everything in it and one of two
 * agreements, and the page that lists everything. `work` is a folder to write in. One page is spoiled on purpose, so that a check that
 * has gone blind is noticed.
 */
export async function validatePages(
  given: readonly (PageFile & { readonly document: Document })[],
  project: string,
  work: string,
  outcomes: Outcomes,
): Promise<void> {
  const program = findChromium()
  if (program === null) {
    outcomes.skip('HTML in a browser', 'no Chromium found (install it, or name it in CHROMIUM)')
    return
  }
  const pages = [
    ...chooseKinds(given),
    ...(await writeOtherPages(project, work)),
    ...(await makeReviewPages(work)),
  ]
  const spoiled = join(work, 'spoiled.html')
  writeFileSync(spoiled, spoiledPage)
  await withBrowser(program, async (browser) => {
    const found = (await checkPage(browser, spoiled)).problems.join('\n')
    outcomes.verdict(
      'a spoiled page is found out',
      spoiledParts.filter((part) => !part.test(found)).map((part) => `nothing was said of ${part}`),
    )
    for (const { name, path } of pages) {
      const { problems, rules } = await checkPage(browser, path)
      outcomes.verdict(
        `${name}.html, axe and keyboard, desktop and phone, light and dark (${rules} rules)`,
        problems,
      )
    }
  })
}

/** Documents of one kind are alike in all that a page can have wrong; agreements are the longest, and differ. */
function chooseKinds(given: readonly (PageFile & { readonly document: Document })[]): readonly PageFile[] {
  const seen = new Set<string>()
  return given.filter(({ document }) => {
    const title = document.blocks.find(({ kind }) => kind === 'title-block')
    const kind = title?.kind === 'title-block' ? title.documentKind : document.id
    const isNew = !seen.has(kind)
    seen.add(kind)
    return isNew || kind === 'Överenskommelse'
  })
}

async function writeOtherPages(project: string, work: string): Promise<readonly PageFile[]> {
  const { matters, agreements, registers } = checkProject(projectSources(project))
  const pages: PageFile[] = [await writePage(buildMarkedKitchenSink(), work)]
  const [before, after] = agreements.slice(-2)
  if (before && after) {
    const identity = { author: 'ordalag', date: '2031-01-15T00:00:00Z' }
    const { document } = redlineDocuments(before.document, after.document, identity)
    pages.push(await writePage({ ...document, id: `redline-${document.id}` }, work))
  }
  if (registers) {
    const ids = [...new Set(matters.map(({ folder }) => folder))]
    const folders = ids.map((id): IndexFolder => {
      const own = matters.filter(({ folder }) => folder === id)
      const files = own.flatMap(({ documents }) =>
        documents.flatMap(({ id: name, version }) =>
          ['docx', 'pdf', 'html'].map((format) => ({
            path: `${id}/${name}.${format}`,
            format,
            version,
            bytes: 100_000,
          })),
        ),
      )
      return { id, matters: own, files, isUnsound: false }
    })
    const index = makeCommonFiles(folders, registers, '0').find(({ name }) => name === 'index.html')
    const path = join(work, 'index.html')
    writeFileSync(path, index?.text ?? '')
    pages.push({ name: 'index', path })
  }
  return pages
}

async function writePage(document: Document, work: string): Promise<PageFile> {
  const pagination: Pagination = { pageCount: 1, pageOf: new Map() }
  const path = join(work, `${document.id}.html`)
  writeFileSync(path, (await writeHtml(document, pagination)).value ?? '')
  return { name: document.id, path }
}

const spoiledPage = `<!DOCTYPE html>
<html><head><title>x</title><style>a:focus { outline: none } p { color: #999; width: 900px }</style></head>
<body><h2>Fel</h2><p>Blek text <p>i ett stycke</p></p><input /><a href="#">länk</a><script>1</script></body></html>`

/** What must be said of it. */
const spoiledParts = [
  /axe html-has-lang/,
  /axe label/,
  /axe color-contrast/,
  /pixels wider than the window/,
  /no visible focus on <a/,
  /1 scripts/,
  /the browser moved elements/,
] as const
