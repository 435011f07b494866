import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, extname, join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import type { Answers } from './answers.ts'

/**
 * Fills in a PDF form as a person does in Firefox's reader: PDF.js with its viewer, its scripts in their sandbox, in Chromium
 * without a screen. What is typed goes through every keystroke's script; the file is what the reader saves.
 */

const packageFolder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
/** Where the page seems to come from. Nothing is fetched: every answer comes from here. */
const origin = 'https://forms.example'

const viewerPage = `<!doctype html>
<meta charset="utf-8">
<link rel="stylesheet" href="/pdfjs/web/pdf_viewer.css">
<style>body { margin: 0 } #container { position: absolute; inset: 0; overflow: auto }</style>
<div id="container"><div id="viewer" class="pdfViewer"></div></div>
<script type="module">
  import * as pdfjs from '/pdfjs/build/pdf.mjs'
  const { EventBus, PDFLinkService, PDFScriptingManager, PDFViewer } = await import('/pdfjs/web/pdf_viewer.mjs')
  pdfjs.GlobalWorkerOptions.workerSrc = '/pdfjs/build/pdf.worker.mjs'
  const eventBus = new EventBus()
  const linkService = new PDFLinkService({ eventBus })
  const scriptingManager = new PDFScriptingManager({ eventBus, sandboxBundleSrc: '/pdfjs/build/pdf.sandbox.mjs', wasmUrl: '/pdfjs/wasm/' })
  const container = document.querySelector('#container')
  const viewer = new PDFViewer({ container, eventBus, linkService, scriptingManager })
  linkService.setViewer(viewer)
  scriptingManager.setViewer(viewer)
  eventBus.on('pagesinit', () => { viewer.currentScaleValue = '1' })
  eventBus.on('sandboxcreated', () => { globalThis.isReady = true })
  const pdf = await pdfjs.getDocument({ url: '/form.pdf', enableXfa: false }).promise
  globalThis.pdf = pdf
  viewer.setDocument(pdf)
  linkService.setDocument(pdf)
</script>`

/** What a reader made of a form. */
export interface FilledIn {
  readonly bytes: Uint8Array
  /** What the scripts said in windows of their own. */
  readonly alerts: readonly string[]
  /** What the fields show at the end, by name: as formatted and computed by the scripts. */
  readonly shown: Readonly<Record<string, string>>
}

/** Fills in a form. `executable`: the Chromium to run. `picture`: where to save what it looks like, page by page. */
export async function fillInBrowser(
  form: Uint8Array,
  answers: Answers,
  options: { readonly executable: string; readonly picture?: string },
): Promise<FilledIn> {
  const browser = await chromium.launch({ executablePath: options.executable })
  try {
    const page = await browser.newPage({ viewport: { width: 900, height: 1200 } })
    const alerts: string[] = []
    page.on('dialog', async (dialog) => {
      alerts.push(dialog.message())
      await dialog.accept()
    })
    page.on('pageerror', (error) => alerts.push(`error: ${error.message}`))
    await servePage(page, form)
    await page.goto(`${origin}/viewer.html`)
    await page.waitForFunction('globalThis.isReady === true')
    for (const [name, value] of Object.entries(answers)) await answer(page, name, value)
    // The last value is entered when the focus moves on.
    await page.keyboard.press('Tab')
    await page.waitForTimeout(500)
    const shown = await readShown(page)
    if (options.picture !== undefined) await page.screenshot({ path: options.picture })
    const saved = await page.evaluate(async () => {
      const { pdf } = globalThis as unknown as { pdf: { saveDocument(): Promise<Uint8Array> } }
      return Array.from(await pdf.saveDocument())
    })
    return { bytes: Uint8Array.from(saved), alerts, shown }
  } finally {
    await browser.close()
  }
}

const contentTypes: Readonly<Record<string, string>> = { '.css': 'text/css', '.wasm': 'application/wasm' }

async function servePage(page: Page, form: Uint8Array): Promise<void> {
  await page.route(`${origin}/**`, async (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname === '/viewer.html') return route.fulfill({ contentType: 'text/html', body: viewerPage })
    if (pathname === '/form.pdf') {
      return route.fulfill({ contentType: 'application/pdf', body: Buffer.from(form) })
    }
    const file = /^\/pdfjs\/((?:build|wasm|web)\/[\w./-]+)$/.exec(pathname)?.[1]
    if (file === undefined || file.includes('..')) return route.fulfill({ status: 404, body: '' })
    const contentType = contentTypes[extname(file)] ?? 'text/javascript'
    return route.fulfill({ contentType, body: readFileSync(join(packageFolder, file)) })
  })
}

async function answer(page: Page, name: string, value: string): Promise<void> {
  const fields = page.locator(`.annotationLayer [name="${name}"]`)
  // Pages that are not in sight have no fields yet.
  for (let scrolled = 0; (await fields.count()) === 0 && scrolled < 40; scrolled++) {
    await page.evaluate("document.querySelector('#container').scrollBy(0, 400)")
    await page.waitForTimeout(100)
  }
  const [first] = await fields.all()
  if (first === undefined) throw new Error(`there is no field ${name}`)
  const kind = await first.getAttribute('type')
  if (kind === 'radio') {
    const id = await page.evaluate(
      async ([fieldName = '', chosen = '']) => {
        const { pdf } = globalThis as unknown as { pdf: FormDocument }
        const objects = await pdf.getFieldObjects()
        return objects?.get(fieldName)?.find((each) => each.exportValues === chosen)?.id ?? ''
      },
      [name, value],
    )
    await page.locator(`.annotationLayer [data-element-id="${id}"]`).check()
  } else if (kind === 'checkbox') await first.check()
  else {
    await first.click()
    const isDate = (await first.getAttribute('type')) === 'date'
    if (isDate) await first.fill(value)
    // Each keystroke's script answers before the next may come.
    else await first.pressSequentially(value, { delay: value.length < 30 ? 50 : 0 })
    await page.keyboard.press('Tab')
  }
  await page.waitForTimeout(60)
}

interface FormDocument {
  getFieldObjects(): Promise<Map<
    string,
    readonly { readonly id: string; readonly exportValues?: string }[]
  > | null>
}

async function readShown(page: Page): Promise<Readonly<Record<string, string>>> {
  const inputs = "[...document.querySelectorAll('.annotationLayer [name]')]"
  const typed = "filter((input) => !['radio', 'checkbox'].includes(input.type))"
  const entries = await page.evaluate<[string, string][]>(
    `${inputs}.${typed}.map((input) => [input.name, input.value])`,
  )
  return Object.fromEntries(entries)
}
