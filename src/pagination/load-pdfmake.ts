import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/**
 * Loads a class of pdfmake by the name of its file; whoever asks knows its type.
 *
 * They are pdfmake's inside, not its public interface: the interface writes no structure tree, keeps no lines together
 * and sets a link per word. Therefore pdfmake is pinned to exactly 0.3.11 in package.json, and a new version is let
 * in only when the tests of this room and `npm run conformance` pass with it.
 *
 * They are CommonJS with a `default` export; `require` reads that the same way under Node and under the test runner.
 */
export function loadPdfmake<T>(name: string): T {
  return (require(`pdfmake/js/${name}.js`) as { default: T }).default
}
