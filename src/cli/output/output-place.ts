import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path'
import type { FileSystem } from './file-system.ts'

/** Where a path leads when every link on the way is followed; what does not exist yet keeps its name. */
export function realPlace(files: FileSystem, path: string): string {
  if (files.kind(path) !== null || dirname(path) === path) return files.realPath(path)
  return join(realPlace(files, dirname(path)), basename(path))
}

/** Whether a build into `out` would write among the project's own files. Both are real places. */
export function holdsSources(out: string, folder: string): boolean {
  const inside = (path: string, parent: string): boolean => {
    const way = relative(parent, path)
    return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
  }
  if (inside(folder, out)) return true
  return ['agreements', 'templates', 'src', 'schemas', 'test', 'docs', 'tools', 'node_modules', '.git'].some(
    (name) => inside(out, join(folder, name)),
  )
}
