import {
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { type FileSystem, machineFileSystem } from '../../src/cli/output/file-system.ts'
import { run } from '../../src/cli/run.ts'
import { signPdf } from './sign-pdf.ts'

/**
 * Command files: Markdown that says what is typed and what comes of it.
 *
 *     ## A heading begins a test, in a folder of its own
 *     ```command
 *     $ ordalag check --lang en
 *     what it prints
 *     2> what it prints on standard error
 *     => 1
 *     ```
 *
 * - A block `file: path` is laid out as that file. Blocks before the first `##` belong to every test of the file.
 * - `=>` is the exit code; it is left out where it is 0. Commands of one test run in order, in the same folder.
 * - Besides `ordalag` there are `ls` (every file below a folder), `cat`, `grep WORD PATH`, `rm`, `mkdir`, `link TARGET PATH`,
 *   `write PATH TEXT`, `replace PATH OLD NEW` and `copy FROM TO`, where FROM starts at the repository. `move FROM TO` stays in the
 *   project, `append PATH TEXT` adds to a file, and `sign PDF NAME TIME [PLACE]` adds a signature to one.
 * - Variables stand before the command. Three are the tester's: `COLUMNS=60` makes both streams a terminal of that width,
 *   `FAULT=ENOSPC:write:magasinet` lets every such call whose arguments hold the last word fail, and `PROCESS=5` sets the
 *   process that builds (1 to 9 are alive).
 * - Times are nought, since the clock stands still. Sizes, pages, hashes and versions are masked.
 *
 * ordalag runs in this process. With ORDALAG_ACCEPT=1 the blocks are rewritten to what came.
 */
export function checkCommandFiles(folder: string): void {
  const accept = process.env.ORDALAG_ACCEPT === '1'
  for (const name of readdirSync(folder)
    .filter((each) => each.endsWith('.md'))
    .sort()) {
    const path = join(folder, name)
    const file = parseCommandFile(readFileSync(path, 'utf8'))
    const accepted: AcceptedBlock[] = []
    describe(basename(name, '.md'), () => {
      afterAll(() => acceptBlocks(path, accepted))
      for (const each of file.tests) {
        test(each.title, async () => {
          const project = realpathSync(mkdtempSync(join(tmpdir(), 'ordalag-command-')))
          try {
            for (const block of [...file.shared, ...each.blocks]) {
              if (block.kind === 'file') writeBelow(project, block.path, `${block.lines.join('\n')}\n`)
              else {
                const came = await runBlock(block.lines, project)
                if (accept) accepted.push({ ...block, came })
                else expect(came.join('\n')).toBe(block.lines.join('\n'))
              }
            }
          } finally {
            rmSync(project, { recursive: true, force: true })
          }
        })
      }
    })
  }
}

type CommandBlock =
  | { readonly kind: 'file'; readonly path: string; readonly lines: readonly string[] }
  | {
      readonly kind: 'command'
      /** Index of its first line in the file. */
      readonly start: number
      readonly lines: readonly string[]
    }

type AcceptedBlock = Extract<CommandBlock, { kind: 'command' }> & { readonly came: readonly string[] }

interface CommandFile {
  readonly shared: readonly CommandBlock[]
  readonly tests: readonly { readonly title: string; readonly blocks: readonly CommandBlock[] }[]
}

function parseCommandFile(text: string): CommandFile {
  const shared: CommandBlock[] = []
  const tests: { title: string; blocks: CommandBlock[] }[] = []
  let blocks = shared
  let open: { info: string; start: number; lines: string[] } | null = null
  for (const [index, line] of text.split('\n').entries()) {
    if (open) {
      if (line !== '```') open.lines.push(line)
      else {
        const { info, start, lines } = open
        const path = /^file: (\S+)$/u.exec(info)?.[1]
        if (path !== undefined) blocks.push({ kind: 'file', path, lines })
        else if (info === 'command') blocks.push({ kind: 'command', start, lines })
        else throw new Error(`a block is either 'command' or 'file: path', not '${info}'`)
        open = null
      }
    } else if (line.startsWith('```')) open = { info: line.slice(3).trim(), start: index + 1, lines: [] }
    else if (line.startsWith('## ')) {
      blocks = []
      tests.push({ title: line.slice(3), blocks })
    }
  }
  return { shared, tests }
}

/** Runs the commands of a block and returns the block as it should read. */
async function runBlock(lines: readonly string[], project: string): Promise<readonly string[]> {
  const came: string[] = []
  for (const line of lines) {
    if (!line.startsWith('$ ')) continue
    came.push(line, ...(await runLine(line.slice(2), project)))
  }
  return came
}

async function runLine(line: string, project: string): Promise<readonly string[]> {
  const words = splitWords(line)
  const variables: Record<string, string> = {}
  while (words[0] !== undefined && /^[A-Z_]+=/u.test(words[0])) {
    const [name = '', ...value] = (words.shift() ?? '').split('=')
    variables[name] = value.join('=')
  }
  const [name = '', ...rest] = words
  if (name === 'ordalag') return runOrdalag(rest, variables, project)
  const command = fileCommands[name]
  if (!command) throw new Error(`a command file knows no '${name}'`)
  return command(rest, project)
}

const repository = resolve(import.meta.dirname, '../..')

const fileCommands: Readonly<
  Record<string, (words: readonly string[], project: string) => readonly string[]>
> = {
  copy: ([from = '', to = ''], project) => {
    cpSync(join(repository, from), join(project, to), { recursive: true })
    return []
  },
  write: ([path = '', ...text], project) => {
    writeBelow(project, path, `${text.join(' ')}\n`)
    return []
  },
  replace: ([path = '', old = '', changed = ''], project) => {
    const before = readFileSync(join(project, path), 'utf8')
    if (before.split(old).length !== 2) throw new Error(`'${old}' does not stand exactly once in ${path}`)
    writeFileSync(
      join(project, path),
      before.replace(old, () => changed),
    )
    return []
  },
  move: ([from = '', to = ''], project) => {
    mkdirSync(dirname(join(project, to)), { recursive: true })
    renameSync(join(project, from), join(project, to))
    return []
  },
  append: ([path = '', ...text], project) => {
    writeFileSync(join(project, path), text.join(' ').replaceAll('\\n', '\n'), { flag: 'a' })
    return []
  },
  sign: ([path = '', name = '', time = '', place], project) => {
    const file = join(project, path)
    const field = `Underskrift av ${name}`
    writeFileSync(file, signPdf(readFileSync(file), { field, name, time, ...(place ? { place } : {}) }))
    return []
  },
  rm: ([path = ''], project) => {
    rmSync(join(project, path), { recursive: true })
    return []
  },
  mkdir: ([path = ''], project) => {
    mkdirSync(join(project, path), { recursive: true })
    return []
  },
  link: ([target = '', path = ''], project) => {
    mkdirSync(dirname(join(project, path)), { recursive: true })
    symlinkSync(target, join(project, path))
    return []
  },
  cat: ([path = ''], project) =>
    mask(readFileSync(join(project, path), 'utf8'), project)
      .trimEnd()
      .split('\n'),
  grep: ([word = '', path = ''], project) =>
    mask(readFileSync(join(project, path), 'utf8'), project)
      .split('\n')
      .filter((line) => line.includes(word)),
  ls: ([path = ''], project) => listBelow(project, path),
}

function listBelow(project: string, path: string): readonly string[] {
  const full = join(project, path)
  const entry = lstatSync(full, { throwIfNoEntry: false })
  if (!entry) return []
  if (entry.isSymbolicLink()) return [`${path} -> ${readlinkSync(full).replaceAll(project, '<project>')}`]
  if (!entry.isDirectory()) return [path]
  return readdirSync(full)
    .sort()
    .flatMap((name) => listBelow(project, `${path}/${name}`))
}

async function runOrdalag(
  words: readonly string[],
  variables: Readonly<Record<string, string>>,
  project: string,
): Promise<readonly string[]> {
  const { COLUMNS, FAULT, PROCESS, ...others } = variables
  const printed: { stream: 'out' | 'error'; text: string }[] = []
  const add = (stream: 'out' | 'error') => (text: string) => {
    const last = printed.at(-1)
    if (last?.stream === stream) last.text += text
    else printed.push({ stream, text })
  }
  const code = await run(words, {
    files: FAULT === undefined ? machineFileSystem : failingFileSystem(FAULT),
    workingFolder: project,
    variables: others,
    print: add('out'),
    printError: add('error'),
    terminal: {
      output: COLUMNS !== undefined,
      error: COLUMNS !== undefined,
      columns: Number(COLUMNS ?? '80'),
    },
    milliseconds: () => 0,
    lock: {
      holder: { process: Number(PROCESS ?? '1'), host: 'here' },
      isAlive: (id) => id < 10,
    },
  })
  const written = printed.filter(({ text }) => text !== '')
  const lines = written.flatMap(({ stream, text }) =>
    showControls(mask(text, project))
      .replace(/\n$/u, '')
      .split('\n')
      .map((line) => (stream === 'out' ? line : `2> ${line}`.trimEnd())),
  )
  return code === 0 ? lines : [...lines, `=> ${code}`]
}

/** The machine's files, where `CODE:call:word` names the calls that fail and the word that their arguments hold. */
function failingFileSystem(fault: string): FileSystem {
  const [code = '', call = '', word = ''] = fault.split(':')
  const broken = (...given: readonly unknown[]): unknown => {
    const paths = given.filter((each): each is string => typeof each === 'string')
    if (word === '' || paths.some((path) => path.includes(word))) {
      const [path] = paths
      // Calls on a descriptor fail without a path, as those of Node do.
      if (path === undefined) throw Object.assign(new Error(`${code}: ${call}`), { code })
      throw Object.assign(new Error(`${code}: ${call} '${path}'`), { code, path })
    }
    return (machineFileSystem[call as keyof FileSystem] as (...rest: readonly unknown[]) => unknown)(...given)
  }
  return { ...machineFileSystem, [call]: broken }
}

function mask(text: string, project: string): string {
  return text
    .replaceAll(project, '<project>')
    .replaceAll(repository, '<ordalag>')
    .replace(/\b[0-9a-f]{64}\b/gu, '<sha256>')
    .replace(/"version": "[0-9a-f]{12}"/gu, '"version": "<version>"')
    .replace(/"bytes": \d+/gu, '"bytes": <bytes>')
    .replace(/"digest": "[0-9a-f]{16}"|digest: "[0-9a-f]{16}"/gu, 'digest: <digest>')
    .replace(/\bversion:? "?[0-9a-f]{12}\b"?/gu, 'version <version>')
    .replace(/\bbytes: \d+/gu, 'bytes: <bytes>')
    .replace(/\b\d+ (bytes?)\b/gu, 'N $1')
    .replace(/\b\d+([ \u00a0])kB/gu, 'N$1kB')
    .replace(/\b\d+ (pages|sidor)\b/gu, 'N $1')
}

/** Escape sequences as readable words, so that a Markdown file can hold them. */
function showControls(text: string): string {
  return text.replaceAll('\r\u001b[2K', '<clear line>').replaceAll('\u001b[', '<esc>[')
}

function splitWords(line: string): string[] {
  return [...line.matchAll(/(?:[^\s'"]+|'[^']*'|"[^"]*")+/gu)].map((match) =>
    match[0].replace(
      /'([^']*)'|"([^"]*)"/gu,
      (_, single?: string, double?: string) => single ?? double ?? '',
    ),
  )
}

function writeBelow(project: string, path: string, text: string): void {
  mkdirSync(dirname(join(project, path)), { recursive: true })
  writeFileSync(join(project, path), text)
}

/** Rewrites blocks from the last to the first, so that their places stay true. */
function acceptBlocks(path: string, accepted: readonly AcceptedBlock[]): void {
  if (accepted.length === 0) return
  const lines = readFileSync(path, 'utf8').split('\n')
  const once = new Map(accepted.map((block) => [block.start, block]))
  for (const block of [...once.values()].sort((a, b) => b.start - a.start)) {
    lines.splice(block.start, block.lines.length, ...block.came)
  }
  writeFileSync(path, lines.join('\n'))
}
