import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** What is changed to see whether a test notices: the rooms that say what is wrong, and what they say it of. */
const rooms = ['src/model', 'src/wording', 'src/checks']

/** The files of those rooms that hold code, or their tests: paths below `root`, sorted within each room. */
export function codeFilesOf(root: string, kind: 'code' | 'tests' = 'code'): readonly string[] {
  return rooms.flatMap((room) =>
    readdirSync(join(root, room))
      .filter((name) => name.endsWith('.ts') && name.endsWith('.test.ts') === (kind === 'tests'))
      .sort()
      .map((name) => `${room}/${name}`),
  )
}
