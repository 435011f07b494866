import { registerHooks } from 'node:module'
import { join, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import type {
  DryRunOptions,
  DryRunResult,
  MutantRunOptions,
  MutantRunResult,
  TestResult,
  TestRunner,
} from '@stryker-mutator/api/test-runner'
import { expect } from 'vitest'
import { codeFilesOf } from './code-files.ts'
import type { ListedTest } from './test-stand-in.ts'

/**
 * Runs the tests for Stryker, in the process that Stryker starts and in its sandbox: comes in a change of the code, goes out whether a
 * test noticed. Loads the test files once, with a stand-in for vitest's `describe` and `it`, and then runs those few tests that pass the
 * changed place, which takes hundredths of a second where a start of vitest takes seconds. Only a change in what runs while
 * modules load has everything loaded anew. What modules remember from one test to the next is forgotten between tests.
 */
interface Switch {
  activeMutant?: string | undefined
  currentTestId?: string | undefined
  hitCount?: number | undefined
  hitLimit?: number | undefined
  mutantCoverage?: NonNullable<Extract<DryRunResult, { mutantCoverage?: unknown }>['mutantCoverage']>
}

interface Holder {
  __stryker__?: Switch
  ordalagTests?: { tests: ListedTest[]; path: string[] } | undefined
  ordalagCaches?: { Map: typeof Map; WeakMap: typeof WeakMap }
  ordalagExpect?: typeof expect
}

const holder = globalThis as typeof globalThis & Holder
const standIn = pathToFileURL(join(import.meta.dirname, 'test-stand-in.ts')).href
const forgetful: (() => void)[] = []

/** A map of a module's own, which `forget` empties. */
class ForgetfulMap<K, V> extends Map<K, V> {
  constructor() {
    super()
    forgetful.push(() => this.clear())
  }
}

class ForgetfulWeakMap<K extends WeakKey, V> {
  #kept = new WeakMap<K, V>()

  constructor() {
    forgetful.push(() => {
      this.#kept = new WeakMap()
    })
  }

  get(key: K): V | undefined {
    return this.#kept.get(key)
  }

  has(key: K): boolean {
    return this.#kept.has(key)
  }

  set(key: K, value: V): this {
    this.#kept.set(key, value)
    return this
  }
}

/** Whose files remember something for as long as a process lives. */
const remembering = /\/src\/(?:(?:checks|model|wording)\/|text\/remember\.ts)/
/** A map that a module keeps, and the one that each remembering function keeps. */
const moduleMap = /^(const \w+(?:: [^=\n]+)? = new )((?:Weak)?Map)(?:<[\s\S]*?>)?\(\)/gm
const ownMap = /^( {2}const known = new )(Map)<string, T>\(\)/gm
const collecting = 'collecting'

class CaseRunner implements TestRunner {
  readonly #switch: Switch
  readonly #testFiles: readonly string[]
  readonly #root = process.cwd()
  #tests: readonly ListedTest[] = []
  #loads = 0
  /** Whether what is loaded was loaded with a change in it. */
  #isChanged = false
  #isRepeat = false

  constructor() {
    holder.__stryker__ ??= {}
    this.#switch = holder.__stryker__
    this.#testFiles = (process.env.ORDALAG_TESTS ?? '').split(',')
  }

  capabilities() {
    return { reloadEnvironment: true }
  }

  async init() {
    holder.ordalagCaches = { Map: ForgetfulMap, WeakMap: ForgetfulWeakMap as unknown as typeof WeakMap }
    holder.ordalagExpect = expect
    const ownFiles = pathToFileURL(this.#root + sep).href
    const isOwn = (url: string) => url.startsWith(ownFiles) && !url.includes('/node_modules/')
    registerHooks({
      resolve: (specifier, context, next) => {
        if (specifier === 'vitest' && isOwn(context.parentURL ?? ''))
          return { url: standIn, shortCircuit: true }
        const found = next(specifier, context)
        return isOwn(found.url) && found.url.endsWith('.ts')
          ? { ...found, url: `${found.url}?load=${this.#loads}` }
          : found
      },
      load: (url, context, next) => {
        const loaded = next(url, context)
        if (!isOwn(url) || !remembering.test(url) || !loaded.source) return loaded
        const source = loaded.source.toString()
        const cache = url.includes('/remember.ts') ? ownMap : moduleMap
        return { ...loaded, source: source.replaceAll(cache, '$1globalThis.ordalagCaches.$2()') }
      },
    })
    await this.#load()
  }

  async #load() {
    this.#loads += 1
    forgetful.length = 0
    const list: NonNullable<Holder['ordalagTests']> = { tests: [], path: [] }
    holder.ordalagTests = list
    const load = (file: string) => import(`${pathToFileURL(join(this.#root, file)).href}?load=${this.#loads}`)
    // The files that are changed load before any test.
    for (const file of [...codeFilesOf(this.#root), 'test/setup.ts']) await load(file)
    // What a test file builds while it is collected is no part of loading: else every place would count as one that is.
    this.#switch.currentTestId = collecting
    for (const file of this.#testFiles) {
      list.path.splice(0, Number.POSITIVE_INFINITY, file)
      await load(file)
    }
    this.#switch.currentTestId = undefined
    delete this.#switch.mutantCoverage?.perTest[collecting]
    this.#tests = list.tests
    for (const forget of forgetful) forget()
  }

  /** Runs tests up to the first that fails; with `goOn` all of them. */
  async #run(tests: readonly ListedTest[], goOn: boolean) {
    const results: { id: string; failure: string | null; milliseconds: number }[] = []
    for (const { id, run } of tests) {
      const start = performance.now()
      let failure: string | null = null
      this.#switch.currentTestId = id
      try {
        await run()
      } catch (error) {
        failure = error instanceof Error ? error.message : String(error)
      }
      this.#switch.currentTestId = undefined
      for (const forget of forgetful) forget()
      results.push({ id, failure, milliseconds: performance.now() - start })
      if (failure !== null && !goOn) break
    }
    return results
  }

  async dryRun(_: DryRunOptions): Promise<DryRunResult> {
    const results = await this.#run(this.#tests, true)
    const tests = results.map(({ id, failure, milliseconds }) => {
      const common = { id, name: id, timeSpentMs: milliseconds }
      return failure === null ? { ...common, status: 0 } : { ...common, status: 1, failureMessage: failure }
    })
    return {
      status: 'complete',
      tests: tests as unknown as TestResult[],
      ...(this.#switch.mutantCoverage && { mutantCoverage: this.#switch.mutantCoverage }),
    } as DryRunResult
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { activeMutant, testFilter, hitLimit } = options
    const isStatic = options.mutantActivation === 'static' || options.reloadEnvironment
    this.#switch.hitLimit = hitLimit
    if (!isStatic && this.#isChanged) await this.#loadAnew()
    this.#switch.activeMutant = activeMutant.id
    this.#switch.hitCount = 0
    try {
      if (isStatic) {
        this.#isChanged = true
        await this.#load()
      }
      const wanted = testFilter && new Set(testFilter)
      const chosen = this.#tests.filter(({ id }) => !wanted || wanted.has(id))
      // The cases of the changed check itself come first: they notice most.
      const name = `/${activeMutant.fileName.replace(/^.*[\\/]/, '').replace(/\.ts$/, '')}.`
      const own = chosen.filter(({ id }) => `/${id}`.replaceAll(' > ', '/').includes(name))
      const results = await this.#run([...own, ...chosen.filter((test) => !own.includes(test))], false)
      this.#switch.activeMutant = undefined
      if (hitLimit !== undefined && (this.#switch.hitCount ?? 0) > hitLimit)
        return { status: 'timeout' } as MutantRunResult
      const failed = results.at(-1)
      if (!failed || failed.failure === null)
        return { status: 'survived', nrOfTests: results.length } as MutantRunResult
      if (!isStatic && !this.#isRepeat && !(await this.#passes(failed.id))) {
        // Something that a change left behind makes the test fail: what it says of this change is worth nothing.
        await this.#loadAnew()
        this.#isRepeat = true
        return await this.mutantRun(options)
      }
      return killed(failed.id, failed.failure, results.length)
    } catch (error) {
      return killed(this.#tests[0]?.id ?? '', String(error), 0)
    } finally {
      this.#switch.activeMutant = undefined
      this.#isRepeat = false
    }
  }

  /** Whether a test passes without any change. */
  async #passes(wanted: string): Promise<boolean> {
    this.#switch.hitLimit = undefined
    const results = await this.#run(
      this.#tests.filter(({ id }) => id === wanted),
      true,
    )
    return results.every(({ failure }) => failure === null)
  }

  async #loadAnew() {
    this.#switch.activeMutant = undefined
    await this.#load()
    this.#isChanged = false
  }
}

function killed(test: string, failure: string, count: number): MutantRunResult {
  return {
    status: 'killed',
    killedBy: [test],
    failureMessage: failure.slice(0, 200),
    nrOfTests: count,
  } as MutantRunResult
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'cases', injectableClass: CaseRunner }]
