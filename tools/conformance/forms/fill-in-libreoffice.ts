import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Answers } from './answers.ts'

/** Earlier ones lose the tags of content controls, so that nobody can tell what was filled in where. */
const oldestVersion = 25.2

const script = fileURLToPath(new URL('fill_in_libreoffice.py', import.meta.url))

/** Why no form can be filled in with this machine's LibreOffice; null where one can. */
export function whyNoLibreOffice(): string | null {
  const version = spawnSync('soffice', ['--version'], { encoding: 'utf8' })
  const number = Number(/LibreOffice (\d+\.\d+)/u.exec(version.stdout ?? '')?.[1])
  if (!(number >= oldestVersion))
    return `LibreOffice ${oldestVersion} or later is needed, this is ${number || 'none'}`
  const uno = spawnSync(python, ['-c', 'import uno'])
  return uno.status === 0 ? null : 'Python has no module uno (Debian: python3-uno)'
}

/** The machine's own Python: that of LibreOffice's module. */
const python = '/usr/bin/python3'

/** Fills in a DOCX form in LibreOffice, which saves it. */
export function fillInLibreOffice(form: Uint8Array, answers: Answers): Uint8Array {
  const work = mkdtempSync(join(tmpdir(), 'ordalag-fill-'))
  try {
    const paths = ['form.docx', 'answers.json', 'filled.docx'].map((name) => join(work, name))
    const [formPath = '', answersPath = '', filledPath = ''] = paths
    writeFileSync(formPath, withoutFonts(form))
    writeFileSync(answersPath, JSON.stringify(answers))
    const run = spawnSync(python, [script, ...paths], { encoding: 'utf8', timeout: 180_000 })
    if (run.status !== 0) throw new Error(`LibreOffice did not fill in the form: ${run.stderr}`)
    return readFileSync(filledPath)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** Embedded fonts are nearly all of a file, and say nothing of what is filled in. */
function withoutFonts(form: Uint8Array): Uint8Array {
  const parts = unzipSync(form, { filter: ({ name }) => !name.startsWith('word/fonts/') })
  const fonts = parts['word/fontTable.xml']
  if (fonts) parts['word/fontTable.xml'] = strToU8(strFromU8(fonts).replace(/<w:embed\w+ [^>]*>/gu, ''))
  const settings = parts['word/settings.xml']
  if (settings)
    parts['word/settings.xml'] = strToU8(strFromU8(settings).replace('<w:embedTrueTypeFonts/>', ''))
  delete parts['word/_rels/fontTable.xml.rels']
  return zipSync(parts)
}
