import { createRequire } from 'node:module'

type Yaml = typeof import('yaml')

let library: Yaml | undefined

/** The YAML library, loaded for the first source that is more than simple: most projects hold none. */
export function yamlLibrary(): Yaml {
  const require = createRequire(import.meta.url)
  library ??= require('yaml') as Yaml
  return library
}
