import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { copyWithHistory, type ProjectHistory } from '../../../test/harness/project-history.ts'
import { runCommand } from '../../../test/harness/run-command.ts'

const id = 'pahittat-exempel-2031-klar'
const other = 'pahittat-exempel-2031-utkast'

let folder = ''
let git: ProjectHistory['git']
let edit: ProjectHistory['edit']

const diff = (...given: readonly string[]) => runCommand(folder, ['--lang', 'sv', 'diff', ...given])

beforeEach(() => {
  const history = copyWithHistory([id, other])
  folder = history.folder
  git = history.git
  edit = history.edit
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('sides', () => {
  it('nothing differs', async () => {
    expect(await diff()).toEqual({ code: 0, printed: 'Inga skillnader.\n', errors: '' })
    const named = await diff(`main:${id}`, id)
    expect(named.printed).toBe(`main:${id} → ${id}\nInga skillnader.\n`)
  })

  it('the work tree against the newest revision, a revision, and two revisions', async () => {
    edit(`agreements/${id}/agreement.yaml`, 'amount: 9 mnkr', 'amount: 10 mnkr')
    const both = [
      await diff(),
      await diff(id),
      await diff('main'),
      await diff(`main:${id}`),
      await diff('main', id),
    ]
    for (const { code, printed } of both) {
      expect(code).toBe(0)
      expect(printed).toContain('9 → 10\u00a0mnkr')
    }
    git('commit', '--quiet', '--all', '--message=second')
    expect((await diff('HEAD~1', 'HEAD')).printed).toContain(`HEAD~1:${id} → HEAD:${id}`)
    expect((await diff('HEAD', 'HEAD~1')).printed).toContain('10 → 9\u00a0mnkr')
    expect((await diff()).printed).toBe('Inga skillnader.\n')
  })

  it('two agreements against each other', async () => {
    const { printed, code } = await diff(id, other)
    expect(printed).toContain(`${id} → ${other}`)
    expect(code).toBe(0)
  })

  it('from a folder below the repository', async () => {
    const below = join(folder, 'below')
    mkdirSync(below)
    cpSync(join(folder, 'agreements'), join(below, 'agreements'), { recursive: true })
    git('add', '.')
    git('commit', '--quiet', '--message=below')
    edit(`below/agreements/${id}/agreement.yaml`, 'amount: 9 mnkr', 'amount: 10 mnkr')
    expect((await diff('--project', 'below', 'HEAD')).printed).toContain('9 → 10\u00a0mnkr')
    expect((await diff('HEAD')).printed).toBe('Inga skillnader.\n')
  })

  it('an agreement that only one side has', async () => {
    rmSync(join(folder, 'agreements', other), { recursive: true })
    expect((await diff()).printed).toContain(`Borttagen överenskommelse: HEAD:${other}`)
    git('add', '--all')
    git('commit', '--quiet', '--message=gone')
    expect((await diff('HEAD', 'HEAD~1')).printed).toContain(`Ny överenskommelse: HEAD~1:${other}`)
  })

  it('decisions, and that they rest on the agreement', async () => {
    const decision = `agreements/${id}/decisions/pahittat-bemyndigande-2031.yaml`
    edit(decision, 'Handla Handläggarsson', 'Handlar Handläggarsson')
    edit(decision, 'Överenskommelsen omfattar', 'Överenskommelsen avser')
    const { printed } = await diff(id)
    expect(printed.replace(/\s+/gu, ' ')).toContain(
      `HEAD:${id}/pahittat-bemyndigande-2031 → ${id}/pahittat-bemyndigande-2031`,
    )
    expect(printed).toContain('Handla Handläggarsson → Handlar Handläggarsson')
    expect(printed).toContain('Överenskommelsen [−omfattar−] {+avser+}')
    git('commit', '--quiet', '--all', '--message=worded')
    edit(`agreements/${id}/agreement.yaml`, 'amount: 9 mnkr', 'amount: 10 mnkr')
    edit(`agreements/${id}/agreement.yaml`, 'total: 24,5 mnkr', 'total: 25,5 mnkr')
    expect((await diff(id)).printed).toContain(
      'Beslut som bygger på det: Påhittat exempel – Bemyndigande 2031',
    )
    git('commit', '--quiet', '--all', '--message=raised')
    rmSync(join(folder, decision))
    expect((await diff(id)).printed).toContain(`Borttaget beslut: HEAD:${id}/pahittat-bemyndigande-2031`)
  })

  it('registers and templates', async () => {
    edit('agreements/registers/bodies.yaml', 'Exempelcentrum i samverkan', 'Exempelcentrumen i samverkan')
    mkdirSync(join(folder, 'templates'))
    writeFileSync(join(folder, 'templates/agreement.md.hbs'), 'Parterna ska.\n')
    const { printed } = await diff()
    expect(printed).toContain('Gemensamma register: HEAD → arbetsmappen')
    expect(printed).toContain('Mallarnas ordalydelse: HEAD → arbetsmappen')
  })
})

describe('forms', () => {
  it('exit code on request', async () => {
    expect((await diff('--exit-code')).code).toBe(0)
    edit(`agreements/${id}/agreement.yaml`, 'amount: 9 mnkr', 'amount: 10 mnkr')
    expect((await diff()).code).toBe(0)
    expect((await diff('--exit-code')).code).toBe(1)
    expect(await diff('--exit-code', '--quiet')).toEqual({ code: 1, printed: '', errors: '' })
  })

  it('JSON and Markdown', async () => {
    edit(`agreements/${id}/agreement.yaml`, 'amount: 9 mnkr', 'amount: 10 mnkr')
    const json = JSON.parse((await diff('--output', 'json')).printed)
    expect(json).toMatchObject({
      version: 1,
      parts: [
        {
          old: `HEAD:${id}`,
          new: id,
          substantive: 1,
          changes: [
            {
              kind: 'amount',
              path: 'funding.groups[to-association].lines[coordination].amount',
              amounts: { old: '9000000.00', new: '10000000.00', difference: '1000000.00' },
            },
          ],
        },
      ],
    })
    const markdown = await diff('--output', 'markdown')
    expect(markdown.printed).toContain('| Samordning av exempel | 9\u00a0mnkr | 10\u00a0mnkr |')
    expect((await diff('--output', 'github')).code).toBe(2)
  })
})

describe('what cannot be compared is said', () => {
  it('no such revision or agreement, too many sides', async () => {
    const cases: readonly (readonly [readonly string[], string])[] = [
      [['nowhere'], '"nowhere" är varken en överenskommelse eller en revision'],
      [['pahittat-exempel-2031-kla'], `Menade du "${id}"?`],
      [[`nowhere:${id}`, id], '"nowhere" är varken'],
      [['main:missing', id], 'Det finns ingen överenskommelse "missing" i main.'],
      [[id, 'main:missing'], 'Det finns ingen överenskommelse "missing" i main.'],
      [['--output=json', 'main', 'main', 'main'], 'diff jämför två sidor, men 3 är angivna.'],
      [['--', '--upload-pack=x'], '"--upload-pack=x" är varken'],
      [[''], 'En sida i diff kan inte vara tom.'],
    ]
    for (const [given, text] of cases) {
      const { code, errors, printed } = await diff(...given)
      expect(errors).toContain(text)
      expect({ code, printed }).toEqual({ code: 2, printed: '' })
    }
  })

  it('no repository', async () => {
    rmSync(join(folder, '.git'), { recursive: true })
    const { code, errors } = await diff()
    expect(code).toBe(2)
    expect(errors).toContain('inte i ett git-arkiv')
    expect((await diff(id, other)).code).toBe(0)
  })

  it('an old side with a broken file: the rest is compared', async () => {
    edit(`agreements/${id}/sections.yaml`, 'heading: Exempelförråd', 'heading: [')
    git('commit', '--quiet', '--all', '--message=broken')
    edit(`agreements/${id}/sections.yaml`, 'heading: [', 'heading: Exempelförråd')
    edit(`agreements/${id}/agreement.yaml`, 'amount: 9 mnkr', 'amount: 10 mnkr')
    const { code, printed } = await diff(id)
    expect(code).toBe(0)
    expect(printed.replace(/\s+/gu, ' ')).toContain(
      `HEAD:${id}: agreements/${id}/sections.yaml gick inte att läsa och är inte med`,
    )
    expect(printed).toContain('9 → 10\u00a0mnkr')
    expect(printed).not.toContain('DISPOSITION')
  })

  it('an amount that cannot be read leaves its file out and says where', async () => {
    edit(`agreements/${id}/agreement.yaml`, 'amount: 9 mnkr', 'amount: nio mnkr')
    edit(`agreements/${id}/sections.yaml`, 'heading: Exempelförråd', 'heading: Förråd av exempel')
    const { printed } = await diff(id)
    expect(printed).toContain(`agreements/${id}/agreement.yaml:59`)
    expect(printed).toContain('Förråd av exempel')
  })

  it('a file that is broken on both sides', async () => {
    edit(`agreements/${id}/agreement.yaml`, 'funding:', 'funding: [')
    git('commit', '--quiet', '--all', '--message=broken')
    edit(`agreements/${id}/agreement.yaml`, 'id: ', 'id:  ')
    const { code, printed } = await diff(id)
    expect(code).toBe(1)
    expect(printed).toContain('inget att jämföra')
  })

  it('links in a revision are not followed', async () => {
    rmSync(join(folder, `agreements/${id}/annexes.yaml`))
    symlinkSync('/etc/passwd', join(folder, `agreements/${id}/annexes.yaml`))
    git('add', '--all')
    git('commit', '--quiet', '--message=link')
    const { printed, code } = await diff('HEAD~1', 'HEAD')
    expect(code).toBe(0)
    expect(printed).toContain('BILAGOR')
    expect(printed).not.toContain('root:')
  })
})
