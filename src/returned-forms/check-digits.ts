import Organisationsnummer from 'organisationsnummer'

/**
 * Whether a text is the number of a Swedish organisation (lagen (1974:174) om identitetsbeteckning för juridiska personer m.fl.): ten
 * digits of which the last checks the others, also with `16` before them. The third is 2 or more, which tells it from a person's number.
 */
export function isOrganisationNumber(text: string): boolean {
  const digits = text.replace(/[\s\u00a0\u2010-\u2013-]/gu, '')
  const number = digits.length === 12 && digits.startsWith('16') ? digits.slice(2) : digits
  return /^[0-9]{2}[2-9][0-9]{7}$/u.test(number) && Organisationsnummer.valid(number)
}

/**
 * Whether a text can be a bankgiro (seven or eight digits) or a plusgiro (two to eight), with the check digit of both: weights 2 and 1
 * from the right, digits of products added, modulus 10 (Bankgirot, ”Bankgironummer”; ISO/IEC 7812-1, annex B).
 */
export function isGiro(text: string): boolean {
  const digits = text
    .replace(/^(?:bankgiro|plusgiro|bg|pg)[.:]?/iu, '')
    .replace(/[\s\u00a0\u2010-\u2013-]/gu, '')
  return /^[0-9]{2,8}$/u.test(digits) && hasCheckDigit(digits)
}

function hasCheckDigit(digits: string): boolean {
  const sum = [...digits].reverse().reduce((all, digit, index) => {
    const product = Number(digit) * (index % 2 === 0 ? 1 : 2)
    return all + (product > 9 ? product - 9 : product)
  }, 0)
  return sum % 10 === 0
}
