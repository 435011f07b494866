import { catalogue, type Filling } from './catalogue/index.ts'
import type { Message } from './diagnostic.ts'

/** The languages that messages exist in. */
export type Language = 'sv' | 'en'

/** The text of a message in a language, its {braces} filled in. What is filled in is never itself filled in. */
export function textOfMessage(message: Message, language: Language): string {
  const data: Readonly<Record<string, Filling>> = message.data
  return catalogue[message.code][language].replace(/\{([A-Za-z][A-Za-z0-9]*)\}/g, (brace, name: string) => {
    const filling = Object.hasOwn(data, name) ? data[name] : undefined
    if (filling === undefined) return brace
    return typeof filling === 'string' ? filling : filling[language]
  })
}
