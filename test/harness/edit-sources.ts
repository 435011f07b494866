import type { ProjectSources, SourceBytes } from '../../src/pipeline/pipeline.ts'

/** A change of one file's text. */
export type Edit = (text: string) => string

/** The same project with one file changed, whichever folder holds it. The path must be one of its files. */
export function editSource(sources: ProjectSources, path: string, edit: Edit): ProjectSources {
  let found = false
  const change = (file: SourceBytes): SourceBytes => {
    if (file.path !== path) return file
    found = true
    return { path, bytes: new TextEncoder().encode(edit(new TextDecoder().decode(file.bytes))) }
  }
  const edited = {
    ...sources,
    registers: sources.registers.map(change),
    templates: sources.templates.map(change),
    agreements: sources.agreements.map(({ id, files }) => ({ id, files: files.map(change) })),
  }
  if (!found) throw new Error(`the project has no file ${path}`)
  return edited
}

/** Replaces words that stand exactly once. */
export function replaceOnce(old: string, changed: string): Edit {
  return (text) => {
    if (text.split(old).length !== 2) throw new Error(`'${old}' does not stand exactly once`)
    return text.replace(old, () => changed)
  }
}

/** The project with only these agreements. */
export function onlyAgreements(sources: ProjectSources, ...ids: readonly string[]): ProjectSources {
  return { ...sources, agreements: sources.agreements.filter(({ id }) => ids.includes(id)) }
}
