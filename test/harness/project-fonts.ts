import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const read = new Map<string, Uint8Array>()

/** Reads the fonts as the command line does, from the packages: the same bytes object every time. */
export function readProjectFont(name: string): Uint8Array {
  let bytes = read.get(name)
  if (!bytes) {
    const [family = '', style = ''] = name.replace(/\.ttf$/u, '').split(/_(.*)/su)
    const folder = family === 'SourceSerif4' ? 'source-serif-4' : 'source-sans-3'
    bytes = readFileSync(require.resolve(`@expo-google-fonts/${folder}/${style}/${name}`))
    read.set(name, bytes)
  }
  return bytes
}
