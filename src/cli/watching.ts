import { type FSWatcher, watch as watchFolder } from 'node:fs'

/** What watching takes from the machine. Tests hand in their own. */
export interface Watching {
  /** Calls back when something in a folder (not below its folders) may have changed. Returns what ends it. Throws where it cannot be watched. */
  watchFolder(path: string, changed: () => void): () => void
  /** Calls back once after some milliseconds. Returns what calls it off. */
  after(milliseconds: number, then: () => void): () => void
  /** Calls back when the user wants to stop (Ctrl+C). Returns what calls it off. */
  onInterrupt(then: () => void): () => void
}

/** The machine's own folders, timers and signals. */
export const machineWatching: Watching = {
  watchFolder: (path, changed) => {
    // A folder is watched, not its files: editors save by renaming a new file into place, and a file's watcher would
    // stay with the old one.
    const watcher: FSWatcher = watchFolder(path, () => changed())
    watcher.on('error', () => changed())
    return () => watcher.close()
  },
  after: (milliseconds, then) => {
    const timer = setTimeout(then, milliseconds)
    return () => clearTimeout(timer)
  },
  onInterrupt: (then) => {
    // Stays for a second Ctrl+C, which a launcher passes on beside the terminal's own.
    process.on('SIGINT', then)
    return () => process.off('SIGINT', then)
  },
}
