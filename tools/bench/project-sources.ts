import { readArguments } from '../../src/cli/arguments.ts'
import { openProject } from '../../src/cli/commands/open-project.ts'
import { machineFileSystem } from '../../src/cli/output/file-system.ts'
import type { ProjectSources } from '../../src/pipeline/pipeline.ts'

/** The sources of a project folder, read as the command line reads them. */
export function projectSources(folder: string): ProjectSources {
  const read = readArguments(['check', '--project', folder, '--lang', 'en'], {})
  if ('fault' in read) throw new Error(read.fault)
  const opened = openProject(read.invocation, {
    files: machineFileSystem,
    workingFolder: folder,
    variables: {},
    print: () => {},
    printError: (text) => {
      throw new Error(text)
    },
    terminal: { output: false, error: false, columns: 80 },
    milliseconds: () => 0,
    lock: { holder: { process: 0, host: '' }, isAlive: () => false },
  })
  if (!opened.project) throw new Error('no project')
  return opened.project
}
