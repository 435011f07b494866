import { resolve } from 'node:path'
import { nearestName } from '../text/nearest-name.ts'
import type { Invocation } from './arguments.ts'
import type { Sides } from './compare-sides.ts'
import { type NamedSide, nameSides, readAtRevision, readWorkTree } from './diff-sides.ts'
import type { CommandEnvironment } from './environment.ts'
import { agreementIds } from './project.ts'
import type { SourceSide } from './read-models.ts'
import { type Texts, texts } from './texts.ts'

/** Names the two sides of a comparison and reads their sources, from the work tree or from git; or says what is wrong with them. */
export function openSides(
  { agreements: words, project, language }: Pick<Invocation, 'agreements' | 'project' | 'language'>,
  environment: CommandEnvironment,
): { readonly sides: Sides } | { readonly fault: string } {
  const say = texts[language]
  const { files, workingFolder } = environment
  const folder = resolve(workingFolder, project)
  const known = agreementIds(files, folder)
  const named = nameSides(words, known, say)
  if ('fault' in named) return named

  const read = new Map<string | null, SourceSide>()
  for (const side of [named.old, named.new]) {
    if (read.has(side.revision)) continue
    const found =
      side.revision === null
        ? { side: readWorkTree(environment, folder) }
        : readAtRevision(folder, side.revision, known, say)
    if ('fault' in found) return found
    read.set(side.revision, found.side)
  }
  const sides = { old: read.get(named.old.revision), new: read.get(named.new.revision) }
  if (!sides.old || !sides.new) throw new Error('a side was not read')
  for (const [name, side] of [
    [named.old, sides.old],
    [named.new, sides.new],
  ] as const) {
    const ids = [...side.agreements.keys()]
    if (name.agreement !== null && !ids.includes(name.agreement)) {
      return { fault: unknownAgreement(name, name.agreement, ids, say) }
    }
    if (ids.length === 0 && name.revision === null)
      return { fault: say.noAgreements(`${project}/agreements`) }
  }

  return { sides: { named, sources: { old: sides.old, new: sides.new } } }
}

function unknownAgreement(side: NamedSide, id: string, ids: readonly string[], say: Texts): string {
  const guess = nearestName(id, ids)
  if (side.revision === null) return say.unknownAgreement(id, ids.join(', '), guess)
  return say.unknownAgreementAt(id, side.revision, ids.join(', ') || '–', guess)
}
