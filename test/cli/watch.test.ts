import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { readArguments } from '../../src/cli/arguments.ts'
import { watch } from '../../src/cli/commands/watch.ts'
import type { CommandEnvironment } from '../../src/cli/environment.ts'
import { type FileSystem, machineFileSystem } from '../../src/cli/output/file-system.ts'
import { run } from '../../src/cli/run.ts'
import type { Watching } from '../../src/cli/watching.ts'
import { startFiles, startProcess } from '../harness/run-process.ts'

const holder = mkdtempSync(join(tmpdir(), 'ordalag-watch-'))
afterAll(() => rmSync(holder, { recursive: true, force: true }))

const source = 'agreements/ladan-2031/agreement.yaml'
let count = 0
let folder = ''
beforeEach(() => {
  folder = join(holder, String(count++))
  cpSync(join(import.meta.dirname, 'project'), folder, { recursive: true })
})

/** Saves as editors do: a new file, renamed into place. */
function save(path: string, change: (text: string) => string): void {
  const text = change(readFileSync(join(folder, path), 'utf8'))
  writeFileSync(join(folder, `${path}~`), text)
  renameSync(join(folder, `${path}~`), join(folder, path))
}

const spoil = (text: string) => text.replace('amount: 1 mnkr', 'amount: 2 mnkr')
const mend = (text: string) =>
  text.replaceAll('amount: 2 mnkr', 'amount: 1 mnkr').replace('amount: 1 mnkr', 'amount: 2 mnkr')
const fault = /^agreements\/ladan-2031\/agreement\.yaml:16:10: error: .* \[amount\/groups-exceed-total\]$/mu

function environmentOf(
  files: FileSystem,
  print: (text: string) => void,
  isTerminal = false,
): CommandEnvironment {
  let milliseconds = 0
  return {
    files,
    workingFolder: folder,
    variables: {},
    print,
    printError: print,
    terminal: { output: isTerminal, error: isTerminal, columns: 80 },
    milliseconds: () => milliseconds++,
    lock: { holder: { process: 1, host: 'here' }, isAlive: () => false },
  }
}

/** `check --watch` in this process, with folders, timers and Ctrl+C in the test's hands. */
function startWatch(
  words: readonly string[],
  options: { files?: FileSystem; isTerminal?: boolean; isBlind?: boolean } = {},
) {
  const listeners = new Map<string, (() => void)[]>()
  const timers = new Map<() => void, number>()
  let interrupt = () => {}
  const watching: Watching = {
    watchFolder: (path, changed) => {
      if (options.isBlind) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })
      const listener = () => changed()
      listeners.set(path, [...(listeners.get(path) ?? []), listener])
      return () => {
        const others = (listeners.get(path) ?? []).filter((each) => each !== listener)
        if (others.length > 0) listeners.set(path, others)
        else listeners.delete(path)
      }
    },
    after: (milliseconds, then) => {
      const timer = () => then()
      timers.set(timer, milliseconds)
      return () => timers.delete(timer)
    },
    onInterrupt: (then) => {
      interrupt = then
      return () => {
        interrupt = () => {}
      }
    },
  }
  let printed = ''
  const environment = environmentOf(
    options.files ?? machineFileSystem,
    (text) => {
      printed += text
    },
    options.isTerminal,
  )
  const read = readArguments(['check', '--watch', ...words], {})
  if ('fault' in read) throw new Error(read.fault)
  const ended = watch(read.invocation, environment, watching)
  return {
    ended,
    timers,
    watched: () => [...listeners.keys()].map((path) => path.slice(folder.length)).sort(),
    stop: () => interrupt(),
    /** Tells the watchers of a folder, lets all timers that come of it run out, and gives what was printed. */
    tell: (path = '/agreements/ladan-2031') => {
      for (const changed of [...(listeners.get(folder + path) ?? [])]) changed()
      return settle()
    },
    settle,
    printed: () => take(),
  }

  function settle(): string {
    for (let turn = 0; turn < 5 && timers.size > 0; turn++) {
      const due = [...timers.keys()]
      timers.clear()
      for (const timer of due) timer()
    }
    return take()
  }

  function take(): string {
    const text = printed
    printed = ''
    return text
  }
}

describe('check --watch', () => {
  test('checks at once, then what changed, and says nothing of a save that changes nothing', async () => {
    const watched = startWatch(['--output', 'lines'])
    expect(watched.printed()).toMatch(/^ordalag: check begins\nordalag: check ends \(0, \d+ ms\)\n$/u)
    save(source, spoil)
    expect(watched.tell()).toMatch(fault)
    save(source, (text) => text)
    expect(watched.tell()).toBe('')
    save(source, mend)
    expect(watched.tell()).toMatch(/^ordalag: check begins\nordalag: check ends \(0, \d+ ms\)\n$/u)
    watched.stop()
    expect(await watched.ended).toBe(130)
    expect(watched.watched()).toEqual([])
    expect(watched.timers.size).toBe(0)
  })

  test('says the same as check, whatever changes in what order', async () => {
    const watched = startWatch(['--output', 'lines'])
    watched.printed()
    const changes: readonly (readonly [string, (text: string) => string])[] = [
      [source, spoil],
      [
        'agreements/magasinet-2031/agreement.yaml',
        (text) => `${text}# ordalag-ignore amount/mixed-units: ett skäl\n`,
      ],
      [
        'agreements/magasinet-2031/agreement.yaml',
        (text) => text.replace('year:', '# ordalag-ignore amount/mixed-units: ett skäl\nyear:'),
      ],
      ['agreements/magasinet-2031/sections.yaml', (text) => text.replace('"total"', '"totl"')],
      ['agreements/registers/bodies.yaml', (text) => text.replace('id: association', 'id: asociation')],
      [source, (text) => text.replace('purpose: taket', 'purpsoe: taket')],
      ['agreements/registers/bodies.yaml', (text) => text.replace('id: asociation', 'id: association')],
      [source, (text) => mend(text).replace('purpsoe', 'purpose')],
      ['agreements/registers/forms.yaml', () => ''],
      ['agreements/magasinet-2031/sections.yaml', (text) => text.replace('"totl"', '"total"')],
    ]
    for (const [path, change] of changes) {
      save(path, change)
      const seen = watched.tell().split('\n').slice(1, -2)
      let once = ''
      await run(
        ['check', '--output', 'lines'],
        environmentOf(machineFileSystem, (text) => {
          once += text
        }),
      )
      expect(seen).toEqual(once.split('\n').slice(0, -1))
    }
    watched.stop()
    await watched.ended
  })

  test('several events of one save are one run', async () => {
    const watched = startWatch(['--output', 'lines'])
    watched.printed()
    save(source, spoil)
    const told = [watched.tell(), watched.tell(), watched.settle()].join('')
    expect(told.match(/check begins/gu)).toHaveLength(1)
    watched.stop()
    await watched.ended
  })

  test('sees new folders, and those that were removed and made again', async () => {
    const watched = startWatch(['--output', 'lines'])
    watched.settle()
    expect(watched.watched()).toEqual([
      '',
      '/agreements',
      '/agreements/ladan-2031',
      '/agreements/magasinet-2031',
      '/agreements/registers',
    ])
    renameSync(join(folder, 'agreements/ladan-2031'), join(folder, 'elsewhere'))
    expect(watched.tell('/agreements')).toContain('check ends (0')
    expect(watched.watched()).not.toContain('/agreements/ladan-2031')
    renameSync(join(folder, 'elsewhere'), join(folder, 'agreements/ladan-2031'))
    watched.tell('/agreements')
    save(source, spoil)
    expect(watched.tell()).toMatch(fault)
    mkdirSync(join(folder, 'templates'))
    watched.tell('')
    expect(watched.watched()).toContain('/templates')
    watched.stop()
    await watched.ended
  })

  test('a moment without sources is not told, a lasting one is, once', async () => {
    const watched = startWatch(['--output', 'lines'])
    watched.printed()
    renameSync(join(folder, 'agreements'), join(folder, 'away'))
    expect(watched.tell('')).toContain('No agreements found')
    expect(watched.tell('')).toBe('')
    renameSync(join(folder, 'away'), join(folder, 'agreements'))
    expect(watched.tell('')).toContain('check begins')

    let isGone = false
    const fleeting: FileSystem = {
      ...machineFileSystem,
      read: (path) => {
        if (isGone && path.endsWith(source)) {
          isGone = false
          throw Object.assign(new Error('ENOENT: gone'), { code: 'ENOENT' })
        }
        return machineFileSystem.read(path)
      },
    }
    watched.stop()
    await watched.ended
    const other = startWatch(['--output', 'lines'], { files: fleeting })
    other.printed()
    save(source, spoil)
    isGone = true
    const told = other.tell()
    expect(told).toMatch(fault)
    expect(told).not.toContain('ENOENT')
    other.stop()
    await other.ended
  })

  test('looks now and then where folders cannot be watched', async () => {
    const watched = startWatch(['--output', 'lines'], { isBlind: true })
    watched.printed()
    save(source, spoil)
    expect([...watched.timers.values()]).toContain(500)
    expect(watched.settle()).toMatch(fault)
    watched.stop()
    expect(await watched.ended).toBe(130)
    expect(watched.timers.size).toBe(0)
  })

  test('parts runs: a clear screen in a terminal, a line that names what changed', async () => {
    const terminal = startWatch(['--lang', 'sv'], { isTerminal: true })
    expect(terminal.printed()).toMatch(
      /^\u001b\[2J\u001b\[3J\u001b\[H── kontroll 1 ──\nInga fel \(\d+ ms\)\. Väntar på ändringar\. Ctrl\+C avslutar\.\n$/u,
    )
    terminal.stop()
    await terminal.ended
    const plain = startWatch([])
    plain.printed()
    save(source, spoil)
    save('agreements/registers/forms.yaml', (text) => `${text}# x\n`)
    const told = plain.tell()
    expect(told).toMatch(/^── check 2: agreements\/ladan-2031\/agreement\.yaml and 1 more file ──\nerror: /u)
    expect(told).toMatch(/\n1 error \(\d+ ms\)\. Waiting for changes\. Ctrl\+C ends it\.\n$/u)
    plain.stop()
    await plain.ended
  })

  test('ends at once where there is nothing to watch', async () => {
    rmSync(join(folder, 'agreements'), { recursive: true })
    const watched = startWatch([])
    expect(await watched.ended).toBe(2)
    expect(watched.printed()).toContain('No agreements found')
  })
})

describe('as a process', () => {
  test.each([
    'main',
    'launcher',
  ] as const)('%s re-checks on save and ends with 130 on Ctrl+C', async (file) => {
    const { child, ended } = startProcess(startFiles[file], ['check', '--watch', '--output', 'lines'], {
      folder,
    })
    let output = ''
    child.stdout?.on('data', (data: Buffer) => {
      output += data.toString('utf8')
    })
    const until = async (pattern: RegExp) => {
      const limit = Date.now() + 40_000
      while (!pattern.test(output)) {
        if (Date.now() > limit) throw new Error(`no ${pattern} in:\n${output}`)
        await new Promise((done) => setTimeout(done, 10))
      }
      output = ''
    }
    await until(/check ends/u)
    save(source, spoil)
    await until(fault)
    save(source, mend)
    await until(/check begins\nordalag: check ends \(0/u)
    writeFileSync(join(folder, source), spoil(readFileSync(join(folder, source), 'utf8')))
    await until(fault)
    child.kill('SIGINT')
    expect(await ended).toMatchObject({ code: 130, signal: null, error: '' })
  })
})
