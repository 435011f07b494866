import { createHash } from 'node:crypto'
import type { FileSystem } from './file-system.ts'
import { isOutputPath } from './manifest.ts'
import type { OutputFile } from './output-tree.ts'

/** Which files of a folder a command made, with their hashes, so that its next run removes those that it no longer makes, and no others. */
interface Receipt {
  readonly ordalag: string
  readonly command: string
  readonly outputs: readonly { readonly path: string; readonly sha256: string; readonly bytes: number }[]
}

const receiptName = 'manifest.json'

/** The receipt of a run; `ordalag` is the version of ordalag itself. */
export function writeReceipt(ordalag: string, command: string, outputs: readonly OutputFile[]): string {
  const receipt: Receipt = {
    ordalag,
    command,
    outputs: outputs.map(({ path, bytes }) => ({
      path,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes: bytes.length,
    })),
  }
  return `${JSON.stringify(receipt, null, 2)}\n`
}

/** What stands in the folder from an earlier run of the same command and is no longer made. */
export function findObsolete(
  files: FileSystem,
  folder: string,
  command: string,
  outputs: readonly OutputFile[],
): readonly string[] {
  if (files.kind(`${folder}/${receiptName}`) !== 'file') return []
  const made = new Set(outputs.map(({ path }) => path))
  const text = new TextDecoder().decode(files.read(`${folder}/${receiptName}`))
  return pathsOf(text, command).filter((path) => !made.has(path))
}

/** A receipt can have been edited by hand, so nothing in it is trusted. */
function pathsOf(text: string, command: string): readonly string[] {
  try {
    const receipt = JSON.parse(text) as { readonly command?: unknown; readonly outputs?: unknown }
    const rows: readonly unknown[] =
      receipt.command === command && Array.isArray(receipt.outputs) ? receipt.outputs : []
    return rows.flatMap((row) => {
      const path: unknown = (row as { readonly path?: unknown } | null)?.path
      return typeof path === 'string' && isOutputPath(path) ? [path] : []
    })
  } catch {
    return []
  }
}
