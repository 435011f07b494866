import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'

/** Typst as a whole process: `typst-compile.ts INPUT OUTPUT` (PDF/A-2a, the fonts that ordalag uses). */
const [input = '', output = ''] = process.argv.slice(2)
const require = createRequire(import.meta.url)
const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu') as {
  NodeCompiler: {
    create(options: object): {
      pdf(source: object, options: object): Uint8Array
    }
  }
}
const folders = ['source-serif-4', 'source-sans-3'].flatMap((name) => {
  const root = dirname(require.resolve(`@expo-google-fonts/${name}/package.json`))
  return ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold'].map((style) => `${root}/${style}`)
})
const compiler = NodeCompiler.create({ workspace: dirname(input), fontArgs: [{ fontPaths: folders }] })
writeFileSync(output, compiler.pdf({ mainFileContent: readFileSync(input, 'utf8') }, { pdfStandard: 'a-2a' }))
