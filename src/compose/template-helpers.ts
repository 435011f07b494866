import { report } from '../diagnostics/report.ts'
import type { Helper, HelperCall } from './helper.ts'
import { logicHelpers } from './logic-helpers.ts'
import { printingHelpers } from './printing-helpers.ts'

const helpers: Readonly<Record<string, Helper>> = { ...printingHelpers, ...logicHelpers }

/** The closed set of what templates may call. */
export const helperNames: ReadonlySet<string> = new Set(Object.keys(helpers))

/** Calls a helper of the closed set, after asking what all of them need: the right number of present arguments. */
export function callHelper(name: string, call: HelperCall): unknown {
  const helper = helpers[name]
  if (!helper || call.args.length < helper.min || call.args.length > helper.max) {
    const expected =
      helper && helper.min === helper.max ? String(helper.min) : `${helper?.min}–${helper?.max}`
    return call.fail(
      report('template/argument-count', call.nameSpan, { name, expected, found: String(call.args.length) }),
    )
  }
  if (!helper.takesNamed && call.named.size > 0) {
    const [argument = ''] = call.named.keys()
    return call.fail(report('template/named-argument', call.nameSpan, { name, argument, known: '–' }))
  }
  const absent = call.args.find((argument) => argument.value === null)
  if (absent && !helper.takesAbsent) {
    return call.fail(report('template/missing-value', absent.span, { path: absent.written }))
  }
  return helper.run(call)
}
