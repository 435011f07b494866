import { parentPort, workerData } from 'node:worker_threads'
import { projectSources } from '../bench/project-sources.ts'
import { createJudge } from './judge.ts'
import { perturbationsOf } from './mutate-sources.ts'

/** Judges every perturbation whose number leaves `part` when divided by `parts`; posts number and verdict. */
const { folder, part, parts } = workerData as { folder: string; part: number; parts: number }
const judge = createJudge(projectSources(folder))
for (const [number, { target, text }] of perturbationsOf(judge).entries()) {
  if (number % parts !== part) continue
  const { path, start, end } = target
  parentPort?.postMessage([number, judge.judge({ path, start, end, text })])
}
