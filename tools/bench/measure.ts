import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** One run of a process as a whole. */
export interface Run {
  readonly milliseconds: number
  /** Time of all its processors' work, which a busy machine stretches less; null where the system does not tell (only Linux does). */
  readonly processorMilliseconds: number | null
  /** Largest resident memory seen, in megabytes; null likewise. */
  readonly megabytes: number | null
}

/** Runs a command to its end and measures it. Throws where it fails: a failed run is no measurement. */
export function measure(command: string, rest: readonly string[], folder: string): Promise<Run> {
  return new Promise((resolve, reject) => {
    const started = performance.now()
    const child = spawn(command, rest, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
    let errors = ''
    child.stderr.on('data', (text: Buffer) => {
      errors += text.toString()
    })
    let megabytes: number | null = null
    let processorMilliseconds: number | null = null
    const sample = (): void => {
      if (child.pid === undefined) return
      megabytes = peakOf(child.pid) ?? megabytes
      processorMilliseconds = processorTimeOf(child.pid) ?? processorMilliseconds
    }
    const sampling = setInterval(sample, 15)
    child.on('error', reject)
    child.on('close', (code) => {
      clearInterval(sampling)
      const milliseconds = performance.now() - started
      if (code === 0) resolve({ milliseconds, processorMilliseconds, megabytes })
      else reject(new Error(`${command} ${rest.join(' ')} ended with ${code}: ${errors.slice(0, 2000)}`))
    })
  })
}

function peakOf(process: number): number | null {
  try {
    const line = /VmHWM:\s+(\d+) kB/u.exec(readFileSync(`/proc/${process}/status`, 'utf8'))
    return line ? Number(line[1]) / 1024 : null
  } catch {
    return null
  }
}

/** Linux counts in hundredths of a second: user and system time are the 14th and 15th field. */
function processorTimeOf(process: number): number | null {
  try {
    const fields = readFileSync(`/proc/${process}/stat`, 'utf8')
      .replace(/^.*\) /su, '')
      .split(' ')
    return (Number(fields[11]) + Number(fields[12])) * 10
  } catch {
    return null
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2
}
