import { expect, it } from 'vitest'
import { textOf } from '../text/source-file.ts'
import { readYaml } from './read-yaml.ts'

function commentsOf(text: string): readonly string[] {
  return readYaml('x.yaml', new TextEncoder().encode(text)).comments.map(textOf)
}

it('finds comments on lines of their own, after values and after the header of a block', () => {
  expect(
    commentsOf(
      '# one\na: 1  # two\n# three\nb:\n  # four\n  - c  # five\ntext: |  # six\n  words\n# seven\n',
    ),
  ).toEqual(['# one', '# two', '# three', '# four', '# five', '# six', '# seven'])
})

it('takes no text for a comment', () => {
  expect(commentsOf('a: |\n  # words\n  # more\nb: "# quoted"\nc: x#y\n')).toEqual([])
})

it('finds them in brackets and in files with Windows line ends', () => {
  expect(commentsOf('a: [b,  # one\r\n  c]\r\n# two\r\n')).toEqual(['# one', '# two'])
})

it('finds none in a file that cannot be read', () => {
  expect(commentsOf('a: [b\n# one\nc: ]]\n')).toEqual([])
})
