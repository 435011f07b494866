import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Places as the protocol counts them: lines and characters from 0, characters in UTF-16 code units. */
export interface EditorPlace {
  readonly line: number
  readonly character: number
}

export interface EditorDiagnostic {
  readonly range: { readonly start: EditorPlace; readonly end: EditorPlace }
  readonly message: string
  readonly severity: number
}

export interface EditorCompletion {
  readonly label: string
  readonly insertText?: string
  readonly documentation?: string | { readonly value: string }
}

/** What an editor does with yaml-language-server: opens texts, and asks what a drafter would see. */
export interface Editor {
  /** Opens a text under a path of the workspace, and gives what is marked in it. */
  open(path: string, text: string): Promise<readonly EditorDiagnostic[]>
  complete(path: string, place: EditorPlace): Promise<readonly EditorCompletion[]>
  /** The text shown when the pointer rests on a place; null where there is none. */
  hover(path: string, place: EditorPlace): Promise<string | null>
  close(): Promise<void>
}

export const workspace = resolve(import.meta.dirname, '../..')

interface Message {
  readonly id?: number | string
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

/** Reads a file of settings, which may hold no comments. */
export function readSettings(name: string): Readonly<Record<string, unknown>> {
  return JSON.parse(readFileSync(join(workspace, '.vscode', name), 'utf8')) as Record<string, unknown>
}

/** Starts yaml-language-server in the workspace with our own settings, as VS Code would. */
export async function startEditor(): Promise<Editor> {
  const own = createRequire(import.meta.url).resolve('yaml-language-server/package.json')
  const server = join(dirname(own), 'bin/yaml-language-server')
  const child = spawn(process.execPath, [server, '--stdio'], {
    cwd: workspace,
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const answers = new Map<number, (message: Message) => void>()
  const published = new Map<string, (found: readonly EditorDiagnostic[]) => void>()
  let nextId = 1
  let errors = ''
  const ended = new Promise<void>((done) =>
    child.on('close', () => {
      for (const answer of answers.values())
        answer({ error: { message: `the language server ended: ${errors}` } })
      done()
    }),
  )
  child.stderr.on('data', (data: Buffer) => {
    errors += data.toString('utf8')
  })

  const send = (message: Message) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message })
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
  }
  const request = async <T>(method: string, params: unknown): Promise<T> => {
    const id = nextId++
    const answer = await new Promise<Message>((done) => {
      answers.set(id, done)
      send({ id, method, params })
    })
    if (answer.error) throw new Error(answer.error.message)
    return answer.result as T
  }
  const notify = (method: string, params: unknown) => send({ method, params })

  const receive = (message: Message) => {
    if (message.method === undefined) {
      const id = Number(message.id)
      answers.get(id)?.(message)
      answers.delete(id)
    } else if (message.method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = message.params as { uri: string; diagnostics: readonly EditorDiagnostic[] }
      published.get(uri)?.(diagnostics)
    } else if (message.id !== undefined) {
      const { items = [] } = (message.params ?? {}) as { items?: readonly { readonly section?: string }[] }
      const result =
        message.method === 'workspace/configuration'
          ? items.map(({ section }) => settingsOf(section ?? ''))
          : null
      send({ id: message.id, result })
    }
  }
  let received = Buffer.alloc(0)
  child.stdout.on('data', (data: Buffer) => {
    received = Buffer.concat([received, data])
    for (;;) {
      const head = received.indexOf('\r\n\r\n')
      const length = Number(
        /Content-Length: (\d+)/iu.exec(received.toString('utf8', 0, Math.max(head, 0)))?.[1],
      )
      if (head === -1 || received.length < head + 4 + length) return
      const body = received.toString('utf8', head + 4, head + 4 + length)
      received = received.subarray(head + 4 + length)
      receive(JSON.parse(body) as Message)
    }
  })

  await request('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(workspace).href,
    workspaceFolders: [{ uri: pathToFileURL(workspace).href, name: 'ordalag' }],
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true, didChangeConfiguration: {} },
      textDocument: {
        completion: {
          completionItem: { snippetSupport: true, documentationFormat: ['markdown'] },
        },
        hover: { contentFormat: ['markdown'] },
        publishDiagnostics: {},
      },
    },
  })
  notify('initialized', {})

  const textDocument = (path: string) => ({ uri: pathToFileURL(join(workspace, path)).href })
  return {
    open: (path, text) =>
      new Promise((done) => {
        const { uri } = textDocument(path)
        published.set(uri, done)
        notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } })
      }),
    complete: async (path, position) => {
      const list = await request<{ readonly items: readonly EditorCompletion[] } | null>(
        'textDocument/completion',
        {
          textDocument: textDocument(path),
          position,
        },
      )
      return list?.items ?? []
    },
    hover: async (path, position) => {
      const hover = await request<{ readonly contents: string | { readonly value: string } } | null>(
        'textDocument/hover',
        { textDocument: textDocument(path), position },
      )
      if (hover === null) return null
      return typeof hover.contents === 'string' ? hover.contents : hover.contents.value
    },
    close: async () => {
      await request('shutdown', null)
      notify('exit', null)
      await ended
    },
  }
}

/** A section of our settings, as VS Code hands it to an extension: keys with dots are objects within objects. */
function settingsOf(section: string): unknown {
  const found: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(readSettings('settings.json'))) {
    if (!key.startsWith(`${section}.`)) continue
    const parts = key.slice(section.length + 1).split('.')
    const last = parts.pop() ?? ''
    let holder = found
    for (const part of parts) {
      const next = (holder[part] ?? {}) as Record<string, unknown>
      holder[part] = next
      holder = next
    }
    holder[last] = value
  }
  return found
}
