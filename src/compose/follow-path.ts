import { report } from '../diagnostics/report.ts'
import { nearestName } from '../text/nearest-name.ts'
import type { PathExpression } from './template.ts'
import type { Run, Scope } from './template-scope.ts'
import { failed, isLocated, isPrinted, isProse, isRecord } from './template-values.ts'

/**
 * The value that a path of a template names, or `failed` with a diagnostic: only what the data really has can be named, and
 * only parts of it that are no leaves.
 */
export function followPath(path: PathExpression, scope: Scope, run: Run): unknown {
  let from = scope
  for (let level = 0; level < path.depth; level += 1) {
    if (!from.parent) {
      run.diagnostics.push(report('template/outside-data', path.span, { path: path.written }))
      return failed
    }
    from = from.parent
  }
  if (path.isData) return followData(path, from, run)
  const [first] = path.parts
  if (path.depth === 0 && first !== undefined && scope.names.has(first)) {
    return follow(scope.names.get(first), path, 1, run)
  }
  return follow(from.context, path, 0, run)
}

const loopNames = ['root', 'index', 'number', 'first', 'last'] as const

function followData(path: PathExpression, scope: Scope, run: Run): unknown {
  const [name = ''] = path.parts
  if (name === 'root') return follow(run.root, path, 1, run)
  const { loop } = scope
  if (path.parts.length === 1 && loop) {
    if (name === 'index') return loop.index
    if (name === 'number') return loop.index + 1
    if (name === 'first') return loop.first
    if (name === 'last') return loop.last
  }
  run.diagnostics.push(
    report('template/unknown-path', path.span, {
      path: path.written,
      part: `@${name}`,
      known: loopNames.map((known) => `@${known}`).join(', '),
    }),
  )
  return failed
}

function follow(start: unknown, path: PathExpression, from: number, run: Run): unknown {
  let value = start
  for (let index = from; index < path.parts.length; index += 1) {
    const part = path.parts[index] ?? ''
    if (value === null) {
      run.diagnostics.push(report('template/missing-value', path.span, { path: path.written }))
      return failed
    }
    if (Array.isArray(value) && /^[0-9]+$/.test(part) && Number(part) < value.length) {
      value = value[Number(part)]
      continue
    }
    const isOpen = isRecord(value) && !isLocated(value) && !isProse(value) && !isPrinted(value)
    if (!isOpen || !Object.hasOwn(value as object, part) || part === 'span') {
      reportUnknownPart(value, isOpen, part, path, run)
      return failed
    }
    value = (value as Readonly<Record<string, unknown>>)[part]
  }
  if (value === undefined) {
    run.diagnostics.push(report('template/missing-value', path.span, { path: path.written }))
    return failed
  }
  return value
}

function reportUnknownPart(
  value: unknown,
  isOpen: boolean,
  part: string,
  path: PathExpression,
  run: Run,
): void {
  const known = isOpen ? Object.keys(value as object).filter((key) => key !== 'span') : []
  const suggestion = nearestName(part, known)
  run.diagnostics.push(
    suggestion === null
      ? report('template/unknown-path', path.span, {
          path: path.written,
          part,
          known: known.join(', ') || '–',
        })
      : report('template/misspelt-path', path.span, { path: path.written, part, suggestion }),
  )
}
