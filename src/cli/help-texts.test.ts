import { describe, expect, test } from 'vitest'
import { commands, optionNames } from './arguments.ts'
import { helpTexts } from './help-texts.ts'

describe.each(['sv', 'en'] as const)('the help in %s', (language) => {
  const help = helpTexts[language]

  test('fits a terminal of 80 columns', () => {
    expect(help.split('\n').filter((line) => line.length > 80)).toEqual([])
  })

  test('tells of every command and every option', () => {
    const asked = commands.filter((command) => command !== 'help' && command !== 'version')
    expect(asked.filter((command) => !help.includes(`\n  ordalag ${command} `))).toEqual([])
    expect(optionNames.filter((option) => !help.includes(`\n  ${option}`))).toEqual([])
  })
})
