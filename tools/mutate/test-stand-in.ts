/**
 * Stands in for vitest while Stryker runs: `describe`, `it` and `.each` put the tests in a list, which `case-runner.ts` runs in its own
 * process, any number of times and any few of them, without loading anything anew.
 */
export interface ListedTest {
  readonly id: string
  readonly run: () => unknown
}

interface List {
  readonly tests: ListedTest[]
  /** The file that is being loaded, and the describes around. */
  readonly path: string[]
}

type Body = (...values: readonly unknown[]) => unknown
type Declare = (name: string, body: Body) => void

/** Where tests are put now; the runner makes a list for each loading. */
const holder = globalThis as typeof globalThis & { ordalagTests?: List }

function listOf(): List {
  holder.ordalagTests ??= { tests: [], path: [] }
  return holder.ordalagTests
}

function eachOf(declare: Declare) {
  return (rows: readonly unknown[]) => (name: string, body: Body) =>
    rows.forEach((row, index) => {
      const values: readonly unknown[] = Array.isArray(row) ? row : [row]
      declare(`${name} ${index}`, () => body(...values))
    })
}

function declareSuite(name: string, body: Body): void {
  const { path } = listOf()
  path.push(name)
  body()
  path.pop()
}

function declareTest(name: string, body: Body): void {
  const { tests, path } = listOf()
  const id = [...path, name].join(' > ')
  const alike = tests.filter((test) => test.id === id || test.id.startsWith(`${id} #`)).length
  tests.push({ id: alike === 0 ? id : `${id} #${alike}`, run: () => body() })
}

export const describe = Object.assign(declareSuite, { each: eachOf(declareSuite) })
export const it = Object.assign(declareTest, { each: eachOf(declareTest) })
/** Only for accepting, which does not happen here. */
export function afterAll(): void {}

/** vitest's own, which the runner holds. */
export const expect: unknown = Reflect.get(globalThis, 'ordalagExpect')
