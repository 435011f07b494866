/**
 * The public API: what another program needs to check and build agreements without the command line. Pure: it
 * takes the bytes of sources and fonts, and gives documents and diagnostics.
 */
export type { Diagnostic, Fix, Message, Related } from './diagnostics/diagnostic.ts'
export { hasErrors } from './diagnostics/diagnostic.ts'
export { printGithub } from './diagnostics/print-github.ts'
export { printJson } from './diagnostics/print-json.ts'
export { printTerminal } from './diagnostics/print-terminal.ts'
export type { Severity } from './diagnostics/severity.ts'
export type { Document } from './document/nodes.ts'
export type { Agreement, Registers } from './model/agreement.ts'
export type {
  BuildOptions,
  BuiltDocument,
  CheckedProject,
  ComposedMatter,
  ProjectSources,
  SourceBytes,
} from './pipeline/pipeline.ts'
export { buildDocuments, checkProject } from './pipeline/pipeline.ts'
export type { SourceFile, Span } from './text/source-file.ts'
export { type Format, formats, writers } from './writers/index.ts'
export type { Writer, WriterEnvironment } from './writers/writer.ts'
