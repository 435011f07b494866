import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import type { ProjectSources } from '../../pipeline/pipeline.ts'
import { nearestName } from '../../text/nearest-name.ts'
import type { Invocation } from '../arguments.ts'
import type { CommandEnvironment } from '../environment.ts'
import type { ExitCode } from '../exit-code.ts'
import { agreementIds, packageFolder, readProject, readSchemas } from '../project.ts'
import { refuse } from '../refuse.ts'
import { texts } from '../texts.ts'

/** A project's sources, and the hash of each for the manifest. */
export interface OpenedProject extends ProjectSources {
  readonly sources: readonly { readonly path: string; readonly sha256: string }[]
}

/** A project that was opened; where it could not be, why is told, and the command ends with the code. */
export type Opened =
  | { readonly project: OpenedProject; readonly folder: string }
  | { readonly project: null; readonly exit: ExitCode }

/** Finds the project and reads the agreements that were asked for, or says what is missing. */
export function openProject(invocation: Invocation, environment: CommandEnvironment): Opened {
  const { files } = environment
  const say = texts[invocation.language]
  const folder = resolve(environment.workingFolder, invocation.project)
  const known = agreementIds(files, folder)
  const stop = (message: string): Opened => ({ project: null, exit: refuse(environment, message) })
  if (known.length === 0)
    return stop(say.noAgreements(`${invocation.project}/agreements`.replace(/^\.\//u, '')))
  for (const id of invocation.agreements) {
    if (!known.includes(id)) return stop(say.unknownAgreement(id, known.join(', '), nearestName(id, known)))
  }
  const ownTemplates = files.kind(`${folder}/templates`) === 'directory'
  const found = readProject(files, folder, ownTemplates ? folder : packageFolder(), invocation.agreements)
  const all = [
    ...found.registers,
    ...found.agreements.flatMap((agreement) => agreement.files),
    ...found.templates,
  ]
  const sources = all.map(({ path, bytes }) => ({
    path,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }))
  return { project: { ...found, schemas: readSchemas(files), sources }, folder }
}
