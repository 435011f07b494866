import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

/** Names under which a Chromium is found, beside the one that `CHROMIUM` names. */
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** The program of a Chromium on this machine; null where there is none. */
export function findChromium(): string | null {
  const given = process.env.CHROMIUM
  const places = (process.env.PATH ?? '').split(delimiter).concat('/usr/bin')
  const candidates = [
    ...(given ? [given] : []),
    ...names.flatMap((name) => places.map((place) => join(place, name))),
  ]
  return candidates.find(isProgram) ?? null
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Starts the browser with a profile of its own and without anything that asks the network, lets `work` use it, and ends it. */
export async function withBrowser<T>(program: string, work: (browser: Browser) => Promise<T>): Promise<T> {
  const home = mkdtempSync(join(tmpdir(), 'ordalag-chromium-'))
  const browser = await chromium.launch({
    executablePath: program,
    env: { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home },
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
    ],
  })
  try {
    return await work(browser)
  } finally {
    await browser.close()
    rmSync(home, { recursive: true, force: true })
  }
}
