import { Worker } from 'node:worker_threads'
import type { Agreement } from '../../src/model/agreement.ts'
import type { SourceMap } from '../../src/read/source-tree.ts'
import { projectSources } from '../bench/project-sources.ts'
import { bearerAt, namesOfBodies, type Target, targetsOfReferences, targetsOfTree } from './find-targets.ts'
import { createJudge, type Judge, type JudgedMatter, type Verdict } from './judge.ts'
import { type Perturbation, perturb, type Surroundings } from './perturb.ts'

/** A perturbation of something in a folder of sources. */
export interface Placed extends Perturbation {
  readonly around: Surroundings
}

/** A perturbation and what the checks said. */
export interface Outcome extends Placed {
  readonly verdict: Verdict | null
}

/** Perturbs every fact of a project, one at a time, in as many threads as are asked for. `onStep` is told how far it has come. */
export async function mutateSources(
  folder: string,
  threads: number,
  onStep: (done: number, all: number) => void = () => {},
): Promise<readonly Outcome[]> {
  const all = perturbationsOf(createJudge(projectSources(folder)))
  const verdicts = new Map<number, Verdict | null>()
  await Promise.all(
    Array.from({ length: threads }, (_, part) => {
      const worker = new Worker(new URL('./worker.ts', import.meta.url), {
        workerData: { folder, part, parts: threads },
      })
      return new Promise<void>((done, fail) => {
        worker.on('message', ([number, verdict]: [number, Verdict | null]) => {
          verdicts.set(number, verdict)
          onStep(verdicts.size, all.length)
        })
        worker.on('error', fail)
        worker.on('exit', () => done())
      })
    }),
  )
  return all.map((each, number) => {
    const verdict = verdicts.get(number)
    if (verdict === undefined) throw new Error(`Perturbation ${number} was not judged.`)
    return { ...each, verdict }
  })
}

/** Everything that is done, in the order of the sources. */
export function perturbationsOf(judge: Judge): readonly Placed[] {
  const { matters, registers, registerTrees } = judge
  const names = namesOfBodies(registers)
  const ids = (of: readonly JudgedMatter[]) => of.map(({ agreement }) => agreement.id.value)
  const agreements = ids(matters.filter(({ agreement }) => agreement.kind === 'agreement'))
  const folders = [...new Set(matters.map(({ folder }) => folder))]
  return [...folders, null].flatMap((folder) => {
    const own = matters.filter((matter) => matter.folder === folder)
    const decisions = ids(own.filter(({ agreement }) => agreement.kind === 'decision'))
    const parts = folder === null ? [{ agreement: null, trees: registerTrees }] : own
    const placed = parts.flatMap(({ agreement, trees }) =>
      targetsIn(agreement, trees, names).map((target) => ({ agreement, target })),
    )
    const others = placed.map(({ target }) => target)
    return placed.flatMap(({ agreement, target }) => {
      const around: Surroundings = { agreement, registers, others, agreements, decisions }
      return perturb(target, around).map((each) => ({ ...each, around }))
    })
  })
}

function targetsIn(
  agreement: Agreement | null,
  trees: readonly SourceMap[],
  names: readonly string[],
): readonly Target[] {
  const found = [
    ...trees.flatMap((tree) => targetsOfTree(tree, names)),
    ...(agreement ? targetsOfReferences(agreement) : []),
  ]
  const places = new Map<string, Target>()
  for (const target of found) {
    const place = `${target.path} ${target.start} ${target.end}`
    const bearer = target.family === 'id' ? bearerAt(agreement, target) : undefined
    if (!places.has(place)) places.set(place, bearer ? { ...target, bearer } : target)
  }
  return [...places.values()].sort((a, b) =>
    a.path === b.path ? a.start - b.start || a.end - b.end : a.path < b.path ? -1 : 1,
  )
}
