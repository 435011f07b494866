import { nearestName } from '../text/nearest-name.ts'
import type { CommandEnvironment } from './environment.ts'
import { readRevision } from './git.ts'
import { readProject, type SourceBytes } from './project.ts'
import type { SourceSide } from './read-models.ts'
import type { Texts } from './texts.ts'

/** A side as the user named it: a revision (null is the work tree) and an agreement (null is all). */
export interface NamedSide {
  readonly revision: string | null
  readonly agreement: string | null
}

const newestRevision = 'HEAD'

/** Both sides as they were named, or what is wrong with that in words. */
export type NamedSides = { readonly old: NamedSide; readonly new: NamedSide } | { readonly fault: string }

/** What is compared with what: with no words or one, the work tree with the newest revision or the one that was named. */
export function nameSides(words: readonly string[], known: readonly string[], say: Texts): NamedSides {
  const [first, second] = words
  if (words.length > 2) return { fault: say.tooManySides(words.length) }
  if (words.includes('')) return { fault: say.emptySide }
  if (first === undefined)
    return { old: { revision: newestRevision, agreement: null }, new: { revision: null, agreement: null } }
  const old = nameSide(first, known)
  if (second === undefined) {
    return {
      old: { revision: old.revision ?? newestRevision, agreement: old.agreement },
      new: { revision: null, agreement: old.agreement },
    }
  }
  const now = nameSide(second, known)
  return {
    old: { ...old, agreement: old.agreement ?? now.agreement },
    new: { ...now, agreement: now.agreement ?? old.agreement },
  }
}

const workTree = '.'

function nameSide(word: string, known: readonly string[]): NamedSide {
  if (word === workTree) return { revision: null, agreement: null }
  const colon = word.lastIndexOf(':')
  if (colon > 0) return { revision: word.slice(0, colon), agreement: word.slice(colon + 1) || null }
  return known.includes(word) ? { revision: null, agreement: word } : { revision: word, agreement: null }
}

/** A side as it is shown: `main:cancer-2024`, `HEAD`. */
export function writeSide(side: NamedSide, id: string | null, say: Texts): string {
  const revision = side.revision?.replace(wholeHash, '$1') ?? null
  if (id === null) return revision ?? say.workTree
  return revision === null ? id : `${revision}:${id}`
}

/** Of a commit in full its beginning is enough to know it by. */
const wholeHash = /^([0-9a-f]{10})[0-9a-f]{30}$/u

/** The sources as they stand in the work tree. */
export function readWorkTree(environment: CommandEnvironment, folder: string): SourceSide {
  const found = readProject(environment.files, folder, folder, [])
  return {
    registers: found.registers,
    agreements: new Map(found.agreements.map(({ id, files }) => [id, files])),
    templates: found.templates,
  }
}

/** The sources as they were at a revision, or what is wrong with it in words. */
export function readAtRevision(
  folder: string,
  revision: string,
  known: readonly string[],
  say: Texts,
): { readonly side: SourceSide } | { readonly fault: string } {
  const read = readRevision(folder, revision, ['agreements', 'templates'])
  if ('fault' in read) {
    switch (read.fault) {
      case 'no-git':
        return { fault: say.noGit(revision) }
      case 'no-repository':
        return { fault: say.noRepository(revision, read.detail) }
      case 'no-revision':
        return { fault: say.unknownSide(revision, known.join(', ') || '–', nearestName(revision, known)) }
      case 'unreadable':
        return { fault: say.unreadableRevision(revision, read.detail) }
    }
  }
  const agreements = new Map<string, SourceBytes[]>()
  for (const file of read.found.files) {
    const [, id] = /^agreements\/([^/]+)\/.+\.yaml$/u.exec(file.path) ?? []
    if (id === undefined || id === 'registers') continue
    agreements.set(id, [...(agreements.get(id) ?? []), file])
  }
  const below = (start: string, end: string) =>
    read.found.files.filter(({ path }) => path.startsWith(start) && path.endsWith(end))
  return {
    side: {
      registers: below('agreements/registers/', '.yaml'),
      agreements,
      templates: below('templates/', '.md.hbs'),
    },
  }
}
