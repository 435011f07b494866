import { join } from 'node:path'
import { DOMParser, type Element } from '@xmldom/xmldom'
import { Ajv } from 'ajv'
import { beforeAll, describe, expect, test } from 'vitest'
import { matchGolden } from '../../test/harness/match-golden.ts'
import { projectSources } from '../../tools/bench/project-sources.ts'
import { writeModelSchema } from '../../tools/model-schema.ts'
import type { Registers } from '../model/agreement.ts'
import { amountAtStake, sumOfLines } from '../model/funding-sums.ts'
import type { Due } from '../model/values.ts'
import { checkProject } from '../pipeline/pipeline.ts'
import { writeCalendar } from './calendar.ts'
import { writeCsv } from './csv.ts'
import { type IndexFolder, makeCommonFiles, makeFolderFiles, type OverviewFolder } from './make-overview.ts'
import { writePlainKronor } from './plain-kronor.ts'
import { drawTimeline } from './timeline-picture.ts'

const repository = join(import.meta.dirname, '../..')

/** The folders of a project, as the pipeline makes them. */
function foldersOf(project: string): { folders: readonly OverviewFolder[]; registers: Registers } {
  const { matters, registers } = checkProject(projectSources(project))
  if (!registers) throw new Error('the registers could not be read')
  const ids = [...new Set(matters.map(({ folder }) => folder))]
  return {
    folders: ids.map((id) => ({ id, matters: matters.filter(({ folder }) => folder === id) })),
    registers,
  }
}

let real: ReturnType<typeof foldersOf>
let madeUp: ReturnType<typeof foldersOf>
let draft: OverviewFolder
beforeAll(() => {
  real = foldersOf(repository)
  madeUp = foldersOf(join(repository, 'test/made-up'))
  const found = madeUp.folders.find(({ id }) => id.endsWith('utkast'))
  if (!found) throw new Error('there is no made-up draft')
  draft = found
})

const fileOf = (folder: OverviewFolder, registers: Registers, name: string): string =>
  makeFolderFiles(folder, registers, '0.0.0').find((file) => file.name === name)?.text ?? ''

/** The events of a calendar: unfolded lines as name and value, parameters left with the name. */
function eventsOf(calendar: string): readonly ReadonlyMap<string, string>[] {
  const lines = calendar.replaceAll('\r\n ', '').split('\r\n')
  const events: Map<string, string>[] = []
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') events.push(new Map())
    const colon = line.indexOf(':')
    events.at(-1)?.set(line.slice(0, colon), line.slice(colon + 1))
  }
  return events
}

describe('the calendar', () => {
  test('of a made-up agreement is what was accepted', () => {
    matchGolden(
      'overview/deadlines.ics.txt',
      fileOf(draft, madeUp.registers, 'deadlines.ics').replaceAll('\r\n', '\n'),
    )
  })

  test('has an event for each deadline of each agreement and decision, and lines that any program reads', () => {
    for (const folder of real.folders) {
      const calendar = fileOf(folder, real.registers, 'deadlines.ics')
      const ids = folder.matters.flatMap(({ agreement }) =>
        agreement.deadlines.map(({ id }) => `${agreement.id.value}.${id.value}@ordalag`),
      )
      const events = eventsOf(calendar)
      expect(events.map((event) => event.get('UID'))).toEqual(ids)
      expect(new Set(ids).size).toBe(ids.length)
      expect(calendar.endsWith('END:VCALENDAR\r\n')).toBe(true)
      for (const line of calendar.split('\r\n')) {
        expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
        expect(line).not.toMatch(/[\r\n]|\ufffd/u)
      }
    }
  })

  test('says what, who, to whom, in which clause and how much', () => {
    const folder = real.folders.find(({ id }) => id === 'cancer-2024') as OverviewFolder
    const event = eventsOf(fileOf(folder, real.registers, 'deadlines.ics')).find((each) =>
      each.get('UID')?.startsWith('cancer-2024.requisition@'),
    )
    expect(event?.get('SUMMARY')).toBe('Rekvisition: SKR till Kammarkollegiet')
    expect(event?.get('DTSTART;VALUE=DATE')).toBe('20241201')
    expect(event?.get('DTEND;VALUE=DATE')).toBe('20241202')
    const description = event?.get('DESCRIPTION') ?? ''
    expect(description).toContain('Vem: SKR\\nTill: Kammarkollegiet\\nNär: senast den 1\u00a0december 2024')
    expect(description).toMatch(
      /Var det står: 6\.2 [^\\]*\\nAvser: 7 utbetalningar\\, 444\u00a0miljoner\u00a0kronor/u,
    )
  })

  /** The calendar of the draft with its first deadline due otherwise. */
  function withDue(due: Due): ReadonlyMap<string, string> {
    const [matter] = draft.matters
    const [deadline] = matter?.agreement.deadlines ?? []
    if (!matter || !deadline) throw new Error('the draft has no deadline')
    const deadlines = [{ ...deadline, due: { ...deadline.due, value: due } }]
    const agreement = { ...matter.agreement, deadlines }
    const calendar = writeCalendar(
      { id: draft.id, matters: [{ ...matter, agreement }] },
      madeUp.registers,
      '0.0.0',
    )
    return eventsOf(calendar)[0] as ReadonlyMap<string, string>
  }
  const day = (month: number, of: number): Due => ({ kind: 'day', date: { year: 2031, month, day: of } })

  test.each([
    [day(12, 31), '20311231', '20320101', undefined],
    [day(2, 28), '20310228', '20310301', undefined],
    [{ kind: 'month', year: 2032, month: 2 } as Due, '20320201', '20320301', undefined],
    [{ kind: 'month', year: 2031, month: 12 } as Due, '20311201', '20320101', undefined],
    [
      { kind: 'every-year', month: 4, day: 1 } as Due,
      '20310401',
      '20310402',
      'FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=1',
    ],
    [
      { kind: 'every-year', month: 12, day: 31 } as Due,
      '20301231',
      '20310101',
      'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31',
    ],
  ])('has all days of what is due: %j', (due, first, after, rule) => {
    const event = withDue(due)
    expect(event.get('DTSTART;VALUE=DATE')).toBe(first)
    expect(event.get('DTEND;VALUE=DATE')).toBe(after)
    expect(event.get('RRULE')).toBe(rule)
  })

  test('knows an event again after its date was moved', () => {
    expect(withDue(day(5, 2)).get('UID')).toBe(withDue(day(6, 3)).get('UID'))
  })
})

describe('the table of the money', () => {
  test('of a made-up agreement is what was accepted', () => {
    matchGolden(
      'overview/funding.csv.txt',
      fileOf(draft, madeUp.registers, 'funding.csv').replaceAll('\r\n', '\n'),
    )
  })

  test('has every line of every agreement, and comes to the total', () => {
    for (const folder of real.folders) {
      const rows = fileOf(folder, real.registers, 'funding.csv').split('\r\n').slice(1, -1)
      const lines = folder.matters.flatMap(({ agreement }) =>
        agreement.funding.groups.flatMap((group) => group.lines),
      )
      expect(rows).toHaveLength(lines.length)
      const sum = rows.reduce((total, row) => total + BigInt(row.split(';')[7] ?? ''), 0n)
      expect(sum * 100n).toBe(sumOfLines(lines).ore)
    }
  })

  test('quotes what needs it, and disarms what a spreadsheet would compute', () => {
    const words = ['a;b', 'sa "så"', 'två\nrader', '=1+1', '-2', '@x', 'å ä ö']
    expect(writeCsv([words, [{ number: '-2,50' }]])).toBe(
      `\ufeff"a;b";"sa ""så""";"två\nrader";'=1+1;'-2;'@x;å ä ö\r\n-2,50\r\n`,
    )
  })

  test.each([
    [182_500_000_00n, '182500000'],
    [150n, '1,50'],
    [-7n, '-0,07'],
  ])('writes amounts in kronor, as Swedish programs read them: %s', (ore, written) => {
    expect(writePlainKronor({ ore }, ',')).toBe(written)
  })
})

describe('the model as JSON', () => {
  /** As it is made now; that the file is the same is the lint's. */
  const schema: object = JSON.parse(writeModelSchema())

  test('is valid by its published schema', () => {
    const validate = new Ajv({ allErrors: true }).compile(schema)
    for (const { folders, registers } of [real, madeUp]) {
      for (const folder of folders) {
        validate(JSON.parse(fileOf(folder, registers, 'model.json')))
        expect(validate.errors?.slice(0, 5) ?? []).toEqual([])
      }
    }
  })

  test('has amounts, dates and prose, and no places', () => {
    const folder = real.folders.find(({ id }) => id === 'cancer-2024') as OverviewFolder
    const model = JSON.parse(fileOf(folder, real.registers, 'model.json'))
    const [agreement] = model.matters
    expect(agreement.funding.total).toBe('809000000')
    expect(agreement.funding.groups[0].lines[0].amount).toBe('182500000')
    expect(agreement.parties[0].signed.date).toBe('2023-12-20')
    expect(agreement.deadlines.find((each: { id: string }) => each.id === 'svf-second-payment').due).toEqual({
      kind: 'month',
      due: '2024-12',
    })
    expect(JSON.stringify(model)).not.toMatch(/"span"|"file"/u)
  })

  test('is what the folder above is told to check it by', () => {
    const [first] = real.folders
    expect(JSON.parse(fileOf(first as OverviewFolder, real.registers, 'model.json')).$schema).toBe(
      '../model.schema.json',
    )
    const common = makeCommonFiles([], real.registers, '0.0.0')
    const published = JSON.parse(common.find(({ name }) => name === 'model.schema.json')?.text ?? '')
    expect([published.$id, published.title]).toEqual([
      Reflect.get(schema, '$id'),
      Reflect.get(schema, 'title'),
    ])
  })
})

describe('the page that lists everything', () => {
  const indexOf = (
    folders: readonly OverviewFolder[],
    registers: Registers,
    more: Partial<IndexFolder> = {},
  ) => {
    const listed = folders.map((folder): IndexFolder => {
      const files = folder.matters.flatMap(({ documents }) =>
        documents.flatMap(({ id, version }) =>
          ['pdf', 'docx', 'html'].map((format) => ({
            path: `${folder.id}/${id}.${format}`,
            format,
            version: format === 'docx' ? 'other' : version,
            bytes: 34_567,
          })),
        ),
      )
      const beside = ['ics', 'csv', 'json'].map((format) => ({
        path: `${folder.id}/x.${format}`,
        format,
        version: '',
        bytes: 1,
      }))
      return { ...folder, files: [...files, ...beside], isUnsound: false, ...more }
    })
    return makeCommonFiles(listed, registers, '0.0.0').find(({ name }) => name === 'index.html')?.text ?? ''
  }
  const parse = (page: string): Element => {
    const { documentElement } = new DOMParser().parseFromString(
      page.replace('<!DOCTYPE html>\n', ''),
      'text/xml',
    )
    if (!documentElement) throw new Error('an empty page')
    return documentElement
  }
  const wordsOf = (element: Element) => (element.textContent ?? '').replace(/\s+/gu, ' ').trim()

  test('of a made-up agreement is what was accepted', () => {
    const page = indexOf([draft], madeUp.registers)
    const shown = page
      .replace(/<style>\n[\s\S]*?<\/style>\n/gu, '')
      .replace(/\b[0-9a-f]{12}\b/gu, '<version>')
    matchGolden('overview/index.html', shown)
  })

  test('lists every document of every folder, with links to its files, and every deadline', () => {
    const page = indexOf(real.folders, real.registers)
    const root = parse(page)
    const links = [...root.getElementsByTagName('a')].map((link) => link.getAttribute('href'))
    const documents = real.folders.flatMap((folder) =>
      folder.matters.flatMap((matter) => matter.documents.map(({ id }) => `${folder.id}/${id}`)),
    )
    for (const document of documents) {
      for (const format of ['docx', 'pdf', 'html']) expect(links).toContain(`${document}.${format}`)
    }
    const inside = links.filter((link) => link?.startsWith('#')).map((link) => link?.slice(1))
    const ids = [...root.getElementsByTagName('*')].flatMap((each) => each.getAttribute('id') ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    expect(inside.filter((id) => !ids.includes(id ?? ''))).toEqual([])
    const rows = [...root.getElementsByTagName('tr')].map(wordsOf)
    for (const { agreement } of real.folders.flatMap(({ matters }) => matters)) {
      for (const { what } of agreement.deadlines)
        expect(rows.some((row) => row.includes(what.value))).toBe(true)
    }
  })

  test('says what a requisition comes to, who makes it, for whom and by when', () => {
    const page = parse(indexOf(real.folders, real.registers))
    const row = [...page.getElementsByTagName('tr')]
      .map(wordsOf)
      .find(
        (words) =>
          words.startsWith('Rekvisition') &&
          words.includes('livmoderhalscancer 2') === false &&
          words.includes('25 mnkr'),
      )
    expect(row).toMatch(/SKR, till Kammarkollegiet ?senast den 1 december 2024 ?25 mnkr/u)
  })

  test('says what a payment decision pays, which only the agreement states', () => {
    const amounts = real.folders
      .flatMap(({ matters }) => matters)
      .filter(({ agreement }) => (agreement.decision?.pays.length ?? 0) > 0)
      .map(({ agreement }) => [agreement.id.value, amountAtStake(agreement)?.ore])
    expect(Object.fromEntries(amounts)).toEqual({
      'utbetalning-skr-2022': 165_000_000_00n,
      'utbetalning-regionerna-2024-1': 182_500_000_00n,
      'utbetalning-regionerna-2024-2': 182_500_000_00n,
      'utbetalning-skr-2024': 444_000_000_00n,
    })
  })

  test('draws parts that fill the whole bar, in the figures of the list', () => {
    const page = parse(indexOf(real.folders, real.registers))
    const figures = [...page.getElementsByTagName('figure')].filter(
      (each) => each.getElementsByTagName('ol').length > 0,
    )
    expect(figures.length).toBeGreaterThan(0)
    for (const figure of figures) {
      const widths = [...figure.getElementsByTagName('rect')].map((part) =>
        Number.parseFloat(part.getAttribute('width') ?? ''),
      )
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(100, 0)
      expect(figure.getElementsByTagName('li')).toHaveLength(widths.length)
      const percents = [...figure.getElementsByTagName('li')].map((part) =>
        Number(/\((\d+)\u00a0%\)/u.exec(part.textContent ?? '')?.[1]),
      )
      expect(percents.reduce((sum, percent) => sum + percent, 0)).toBe(100)
    }
  })

  test('says where sources hold errors, and where nothing is built', () => {
    const page = indexOf([draft], madeUp.registers, { isUnsound: true, files: [] })
    expect(page).toContain('Källorna innehåller fel just nu')
    expect(page).toContain('ej byggt')
    expect(page).toContain('Inget är byggt än.')
  })

  test('draws no number over another', () => {
    const at = (month: number, day: number) => ({ year: 2031, month, day })
    const entries = [1, 1, 2, 3, 15, 28].map((day, index) => ({
      number: index + 1,
      first: at(3, day),
      last: at(3, day),
    }))
    const far = { number: 7, first: at(12, 1), last: at(12, 31) }
    const { markup } = drawTimeline('t', 'Datum', [...entries, far]) ?? { markup: '' }
    const circles = [...markup.matchAll(/<circle cx="([\d.]+)%" cy="([\d.]+)"/gu)].map((match) => [
      Number(match[1]),
      Number(match[2]),
    ])
    expect(circles).toHaveLength(7)
    const clash = circles.flatMap(([x = 0, y = 0], index) =>
      circles.slice(index + 1).filter(([a = 0, b = 0]) => Math.abs(a - x) < 9 && Math.abs(b - y) < 22),
    )
    expect(clash).toEqual([])
  })

  test('draws nothing of nothing', () => {
    expect(drawTimeline('t', 'Datum', [])).toBeNull()
  })
})
