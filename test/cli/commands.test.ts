import { checkCommandFiles } from '../harness/check-command.ts'

checkCommandFiles(import.meta.dirname)
