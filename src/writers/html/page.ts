import { type Content, cssString, element, styleSheet, together } from './markup.ts'
import { pageStyles } from './page-styles.ts'

/** A whole page of HTML. */
export interface Page {
  readonly language: string
  readonly title: string
  /** What the link past the header says; in Swedish where nothing is given. */
  readonly skip?: string
  /** Named facts about the page, for programs: `author`, `description`. */
  readonly facts: readonly { readonly name: string; readonly content: string }[]
  /** Style sheets beside those that every page has. */
  readonly styles: readonly string[]
  /** Printed at the top and foot of every sheet of paper; empty where there is nothing to say. */
  readonly paper: { readonly left: string; readonly middle: string; readonly foot: string }
  /** Above and below what the page is about: what it is, how far it holds. */
  readonly header: Content
  readonly main: Content
  readonly footer: Content
}

/** The id of what the page is about; it has a character that no id of a document has. */
export const mainId = '_main'

/**
 * A page that stands alone: its styles are in it, it fetches nothing, and it needs no script. Its policy forbids both, so that a page
 * that somebody tampered with cannot either.
 */
export function writePage(page: Page): string {
  const html = element(
    'html',
    { lang: page.language },
    element(
      'head',
      {},
      element('meta', { charset: 'utf-8' }),
      element('meta', {
        'http-equiv': 'Content-Security-Policy',
        content: "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
      }),
      element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      element('meta', { name: 'color-scheme', content: 'light dark' }),
      element('title', {}, page.title),
      page.facts.map(({ name, content }) => element('meta', { name, content })),
      [pageStyles, ...page.styles, writePaper(page.paper)].map(styleSheet),
    ),
    element(
      'body',
      {},
      element('a', { class: 'skip', href: `#${mainId}` }, page.skip ?? 'Hoppa till innehållet'),
      element('header', { class: 'running' }, page.header),
      element('main', { id: mainId, tabindex: -1 }, page.main),
      element('footer', { class: 'running' }, page.footer),
    ),
  )
  return `<!DOCTYPE html>\n${together(html).markup}\n`
}

function writePaper({ left, middle, foot }: Page['paper']): string {
  const words = (content: string) => (content === '' ? 'none' : cssString(content))
  return `@page {
  @top-left { content: ${words(left)}; }
  @top-center { content: ${words(middle)}; }
  @top-right { content: counter(page) " (" counter(pages) ")"; }
  @bottom-left { content: ${words(foot)}; }
}`
}
