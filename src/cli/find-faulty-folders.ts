import { type Diagnostic, errorsOf } from '../diagnostics/diagnostic.ts'

/** The folders under `agreements/` whose sources hold errors. */
export function findFaultyFolders(diagnostics: readonly Diagnostic[]): ReadonlySet<string> {
  return new Set(
    errorsOf(diagnostics).flatMap(({ span }) => {
      const [, folder] = /^agreements\/([^/]+)\//u.exec(span?.file.path ?? '') ?? []
      return folder ?? []
    }),
  )
}
