/** Keywords of our own and of editors, which say something to a reader and nothing to the validator. */
export const annotations = [
  'form',
  'markdownDescription',
  'enumDescriptions',
  'markdownEnumDescriptions',
  'defaultSnippets',
  'patternErrorMessage',
  'errorMessage',
  'deprecationMessage',
  'doNotSuggest',
]
