import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'

/** How a page is looked at. */
interface View {
  readonly name: string
  readonly width: number
  readonly height: number
  readonly colours: 'light' | 'dark'
}

const views: readonly View[] = [
  { name: 'desktop', width: 1280, height: 900, colours: 'light' },
  { name: 'phone', width: 360, height: 740, colours: 'light' },
  { name: 'desktop, dark', width: 1280, height: 900, colours: 'dark' },
]

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface AxeResult {
  readonly violations: readonly {
    readonly id: string
    readonly help: string
    readonly nodes: readonly { readonly target: readonly unknown[]; readonly html: string }[]
  }[]
  readonly passes: readonly unknown[]
}

/** What is wrong with a page, and how much was looked at. */
export interface PageVerdict {
  readonly problems: readonly string[]
  /** Rules of axe that were met, in the view with the fewest. */
  readonly rules: number
}

/**
 * Opens a page from disk in each view: axe with all its rules, nothing wider than the window, every element where its markup says, a
 * visible focus on whatever a keyboard reaches, no script and no request.
 */
export async function checkPage(browser: Browser, path: string): Promise<PageVerdict> {
  const problems: string[] = []
  let rules = Number.POSITIVE_INFINITY
  for (const view of views) {
    const context = await browser.newContext({
      viewport: { width: view.width, height: view.height },
      colorScheme: view.colours,
    })
    const page = await context.newPage()
    const url = pathToFileURL(path).href
    const tell = (problem: string) => problems.push(`${view.name}: ${problem}`)
    page.on('request', (request) => {
      if (request.url() !== url) tell(`asks for ${request.url()}`)
    })
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning')
        tell(`the browser says: ${message.text()}`)
    })
    await page.goto(url)
    // What is folded away is looked at too.
    await page.evaluate('for (const each of document.querySelectorAll("details")) each.open = true')
    const axe = await runAxe(page)
    rules = Math.min(rules, axe.passes.length)
    for (const { id, help, nodes } of axe.violations) {
      tell(`axe ${id}: ${help}, ${nodes.length} times, first at ${nodes[0]?.html.slice(0, 160)}`)
    }
    for (const problem of await lookAround(page, readFileSync(path, 'utf8'))) tell(problem)
    await context.close()
  }
  return { problems, rules }
}

async function runAxe(page: Page): Promise<AxeResult> {
  // Evaluated from outside the page, whose policy forbids it scripts.
  await page.evaluate(axeSource)
  const result: unknown = await page.evaluate('axe.run(document, { resultTypes: ["violations", "passes"] })')
  return result as AxeResult
}

async function lookAround(page: Page, source: string): Promise<readonly string[]> {
  const problems: string[] = []
  const { wide, names, unfocused, scripts } = (await page.evaluate(`(() => {
    const all = [...document.querySelectorAll('*')]
    const reachable = all.filter((each) => each.matches('a[href], [tabindex="0"], input, select, textarea, button, summary') && !each.disabled && !each.closest('fieldset[disabled]'))
    const unfocused = reachable.filter((each) => {
      each.focus({ focusVisible: true })
      const style = getComputedStyle(each)
      return document.activeElement !== each || style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2
    })
    document.activeElement?.blur()
    return {
      wide: document.documentElement.scrollWidth - window.innerWidth,
      names: all.map((each) => each.localName),
      unfocused: unfocused.map((each) => each.outerHTML.slice(0, 120)),
      scripts: document.scripts.length,
    }
  })()`)) as { wide: number; names: string[]; unfocused: string[]; scripts: number }
  if (wide > 0) problems.push(`${wide} pixels wider than the window`)
  if (scripts > 0) problems.push(`${scripts} scripts`)
  for (const html of unfocused.slice(0, 5)) problems.push(`no visible focus on ${html}`)
  const written = elementNames(source)
  const differs = names.findIndex((name, index) => name !== written[index])
  if (names.length !== written.length || differs !== -1) {
    problems.push(
      `the browser moved elements: ${names.length} of ${written.length}, first at ${differs}, ${names[differs]} for ${written[differs]}`,
    )
  }
  return problems
}

/** The names of all elements as the markup opens them, style sheets left out of account for what they hold. */
function elementNames(source: string): readonly string[] {
  return [
    ...source.replace(/<style>[\s\S]*?<\/style>/gu, '<style></style>').matchAll(/<([a-zA-Z][a-zA-Z0-9]*)/gu),
  ].map((match) => match[1] ?? '')
}
