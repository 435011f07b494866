import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Sums V8 CPU profiles, one per thread, by room of ours and by outside package: `profile.ts FOLDER`. */
interface Profile {
  readonly nodes: readonly {
    readonly id: number
    readonly callFrame: { readonly functionName: string; readonly url: string }
  }[]
  readonly samples: readonly number[]
  readonly timeDeltas: readonly number[]
}

const folder = process.argv[2] ?? '.'
const files = readdirSync(folder).filter((name) => name.endsWith('.cpuprofile'))
if (files.length === 0) throw new Error(`no profile in ${folder}`)
// The main thread's comes first: names end with the number of the thread.
for (const file of files.sort()) {
  console.log(file)
  showShares(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Profile)
}

function showShares(profile: Profile): void {
  const owners = new Map(
    profile.nodes.map((node) => [node.id, ownerOf(node.callFrame.url, node.callFrame.functionName)]),
  )
  const sums = new Map<string, number>()
  let total = 0
  for (const [index, sample] of profile.samples.entries()) {
    const owner = owners.get(sample) ?? '?'
    const delta = profile.timeDeltas[index] ?? 0
    if (owner === '(idle)') continue
    sums.set(owner, (sums.get(owner) ?? 0) + delta)
    total += delta
  }
  for (const [owner, time] of [...sums].sort((a, b) => b[1] - a[1]).slice(0, 20)) {
    const share = ((100 * time) / total).toFixed(1).padStart(6)
    console.log(`${share} %   ${(time / 1000).toFixed(0).padStart(6)} ms   ${owner}`)
  }
}

function ownerOf(url: string, name: string): string {
  const outside = /node_modules\/((?:@[^/]+\/)?[^/]+)/u.exec(url.replace(/^.*node_modules\/node-[^/]+/u, ''))
  if (outside) return outside[1] ?? url
  const own = /\/src\/((?:writers\/)?[^/]+)/u.exec(url)
  if (own) return `src/${own[1]}`
  if (url === '' && name.startsWith('(')) return name
  return url.startsWith('node:') ? 'node itself' : url === '' ? 'V8 and builtins' : url
}
