// The thread that makes documents begins here: plain JavaScript, since it runs before anything is stripped of its types.
import { findOwnModules } from './own-modules.mjs'

findOwnModules()
await import('./maker-worker.ts')
