import { amountMessages } from './amount.ts'
import { dateMessages } from './date.ts'
import { decisionMessages } from './decision.ts'
import { distributionMessages } from './distribution.ts'
import { documentMessages } from './document.ts'
import { docxMessages } from './docx.ts'
import { finalMessages } from './final.ts'
import { formMessages } from './form.ts'
import { languageMessages } from './language.ts'
import { layoutMessages } from './layout.ts'
import type { BracesOf } from './message.ts'
import { modelMessages } from './model.ts'
import { projectMessages } from './project.ts'
import { proseMessages } from './prose.ts'
import { readMessages } from './read.ts'
import { referenceMessages } from './reference.ts'
import { returnedMessages } from './returned.ts'
import { schemaMessages } from './schema.ts'
import { signedMessages } from './signed.ts'
import { silenceMessages } from './silence.ts'
import { structureMessages } from './structure.ts'
import { templateMessages } from './template.ts'

/**
 * The catalogue: every message that the system can print, one row each. A row has a default severity and a text in
 * Swedish and in English; what stands in {braces} is filled in from the diagnostic's data, and the compiler
 * knows which names a message needs. Texts say what is wrong, why, and what to do.
 */
export const catalogue = {
  ...amountMessages,
  ...dateMessages,
  ...decisionMessages,
  ...distributionMessages,
  ...documentMessages,
  ...docxMessages,
  ...finalMessages,
  ...formMessages,
  ...languageMessages,
  ...layoutMessages,
  ...modelMessages,
  ...projectMessages,
  ...proseMessages,
  ...readMessages,
  ...referenceMessages,
  ...returnedMessages,
  ...schemaMessages,
  ...signedMessages,
  ...silenceMessages,
  ...structureMessages,
  ...templateMessages,
} as const

export type MessageCode = keyof typeof catalogue

/** What fills a brace: a text as it stands (a name, an amount, a quotation), or one that has a form in each language. */
export type Filling = string | { readonly sv: string; readonly en: string }

/** The names in a message's braces, each filled in. */
export type MessageData<Code extends MessageCode> = Readonly<
  Record<BracesOf<(typeof catalogue)[Code]['sv']>, Filling>
>
