import { resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { checkProject, createCheckMemory, type ProjectSources } from '../../src/pipeline/pipeline.ts'
import { projectSources } from '../bench/project-sources.ts'
import { families } from './find-targets.ts'
import { createJudge, type Judge } from './judge.ts'
import { type Placed, perturbationsOf } from './mutate-sources.ts'
import { isInSum } from './reasons.ts'

let project: ProjectSources
let judge: Judge
let all: readonly Placed[]

beforeAll(() => {
  project = projectSources(resolve(import.meta.dirname, '../..'))
  judge = createJudge(project)
  all = perturbationsOf(judge)
})

function isOfRegister({ path }: Placed['target']): boolean {
  return path.startsWith('agreements/registers/')
}

/** The project with one perturbation in it. */
function changed({ target, text }: Placed): ProjectSources {
  const change = <File extends { readonly path: string; readonly bytes: Uint8Array }>(file: File): File => {
    if (file.path !== target.path) return file
    const before = new TextDecoder().decode(file.bytes)
    const after = before.slice(0, target.start) + text + before.slice(target.end)
    return { ...file, bytes: new TextEncoder().encode(after) }
  }
  return {
    ...project,
    registers: project.registers.map(change),
    agreements: project.agreements.map(({ id, files }) => ({ id, files: files.map(change) })),
  }
}

describe('perturbationsOf', () => {
  it('finds facts of every family, each where its text stands', () => {
    for (const family of families) {
      const own = all.filter(({ target }) => target.family === family)
      expect(own.length, family).toBeGreaterThan(10)
    }
    const files = new Map(
      [...project.registers, ...project.agreements.flatMap(({ files: own }) => own)].map(
        ({ path, bytes }) => [path, new TextDecoder().decode(bytes)],
      ),
    )
    const words = (text: string | undefined) => text?.replaceAll(/\s+/gu, ' ')
    for (const { target } of all) {
      const { path, start, end, written } = target
      expect(words(files.get(path)?.slice(start, end)), `${path} ${start}`).toBe(words(written))
    }
  })

  it('never leaves a fact as it was', () => {
    expect(all.filter(({ target, text }) => target.written === text)).toEqual([])
  })
})

describe('judge', () => {
  it('says what checkProject says', () => {
    const memory = createCheckMemory(project.schemas)
    const keyOf = (message: string, path: string | undefined) => `${message} ${path}`
    const count = (sources: ProjectSources) => {
      const counts = new Map<string, number>()
      for (const { message, severity, span } of checkProject(sources, memory).diagnostics) {
        if (severity === 'suggestion') continue
        const key = keyOf(message.code, span?.file.path)
        counts.set(key, (counts.get(key) ?? 0) + 1)
      }
      return counts
    }
    /** The folder of the perturbation alone; a register concerns them all, of which one is enough here. */
    const narrowed = (sources: ProjectSources, path: string): ProjectSources => {
      const own = sources.agreements.find(({ id }) => path.includes(`/${id}/`)) ?? sources.agreements[0]
      return { ...sources, agreements: own ? [own] : [] }
    }
    const middleOf = (own: readonly Placed[]) => own.slice(own.length >> 1).slice(0, 1)
    const few = families.flatMap((family) => {
      const own = all.filter(({ target }) => target.family === family && !isOfRegister(target))
      return [
        ...middleOf(own.filter(({ target }) => !target.path.includes('/decisions/'))),
        ...middleOf(own.filter(({ target }) => target.path.includes('/decisions/'))),
      ]
    })
    expect(few.length).toBeGreaterThan(14)
    for (const each of few) {
      const { path, start, end } = each.target
      const verdict = judge.judge({ path, start, end, text: each.text })
      const isCaught = verdict !== null && verdict.severity !== 'suggestion'
      const clean = count(narrowed(project, path))
      const isNew = [...count(narrowed(changed(each), path))].some(
        ([key, many]) => many > (clean.get(key) ?? 0),
      )
      expect(isCaught, `${path}: ${each.target.written} → ${each.text}`).toBe(isNew)
    }
  })

  it.each([
    '/agreement.yaml',
    '/decisions/',
    '/populations.yaml',
  ])('catches a part of a sum in %s', (place) => {
    const part = all.find((each) => each.target.path.includes(place) && isInSum(each))
    if (!part) throw new Error('There is nothing in a sum.')
    const { path, start, end } = part.target
    expect(judge.judge({ path, start, end, text: part.text })?.severity).toBe('error')
  })

  it('checks anew the decisions that lean on what is changed', () => {
    const number = all.find(
      ({ target, change }) =>
        target.path.endsWith('cancer-2024/agreement.yaml') &&
        target.role === 'counterparty' &&
        change === 'unit-up',
    )
    if (!number) throw new Error('The agreement has no number of the counterparty.')
    const { path, start, end } = number.target
    // Nothing else in the agreement says its number; the decisions of the counterparty do.
    expect(judge.judge({ path, start, end, text: number.text })?.code).toBe('decision/number-nearly-same')
  })
})
