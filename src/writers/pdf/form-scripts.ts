import type { Field } from '../../document/nodes.ts'

/**
 * What a form does while it is filled in, in the JavaScript of PDF readers (Acrobat's, which PDF.js, PDFium and others
 * follow): it keeps stray characters out, warns of wrong check digits, shows amounts in groups and computes sums. A reader
 * without scripts leaves all of it to the one who fills in; what is read back is computed anew anyhow.
 *
 * Written for old engines: no let, no arrows. Amounts are counted in öre, so that nothing is lost in fractions.
 */
const library = String.raw`
function ordalagOre(value) {
  var text = String(value === null || value === undefined ? "" : value);
  text = text.replace(/[\s\u00a0\u202f]/g, "").replace(/(kronor|kr)$/i, "").replace(/[\u2212\u2013]/, "-");
  var parts = /^(-?)(\d{1,13})(?:[.,](\d{1,2}))?(?:[,:]-)?$/.exec(text);
  if (!parts) return null;
  var ore = Number(parts[2]) * 100 + Number(((parts[3] || "") + "00").substr(0, 2));
  return parts[1] ? -ore : ore;
}
function ordalagAmount(ore, gap) {
  var amount = Math.abs(ore), kronor = String(Math.floor(amount / 100)), rest = amount % 100;
  return (ore < 0 ? "-" : "") + kronor.replace(/\B(?=(\d{3})+$)/g, gap) +
    (rest ? "," + (rest < 10 ? "0" : "") + rest : "");
}
function ordalagTypeAmount() {
  if (!event.willCommit) event.rc = /^-?[\d\s\u00a0]*([.,]\d{0,2})?( ?k?r?)$/.test(AFMergeChange(event));
  else if (String(event.value) !== "" && ordalagOre(event.value) === null) {
    app.alert("Skriv beloppet i kronor med siffror, till exempel 1 250 000 eller 1 250 000,50.");
    event.rc = false;
  }
}
function ordalagShowAmount() {
  var ore = ordalagOre(event.value);
  if (ore !== null) event.value = ordalagAmount(ore, " ");
}
function ordalagChecks(digits) {
  for (var sum = 0, at = 0; at < digits.length; at++) {
    var digit = Number(digits.charAt(digits.length - 1 - at)) * (at % 2 + 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}
function ordalagTypeNumber(least, most, warning) {
  if (!event.willCommit) event.rc = /^[\d\s-]*$/.test(AFMergeChange(event));
  else {
    var digits = String(event.value).replace(/\D/g, "");
    if (digits.length === 12 && digits.indexOf("16") === 0) digits = digits.substr(2);
    if (digits !== "" && (digits.length < least || digits.length > most || !ordalagChecks(digits))) app.alert(warning);
  }
}
function ordalagShowOrganisation() {
  var digits = String(event.value).replace(/\D/g, "");
  if (digits.length === 12 && digits.indexOf("16") === 0) digits = digits.substr(2);
  if (digits.length === 10) event.value = digits.substr(0, 6) + "-" + digits.substr(6);
}
function ordalagSum(names) {
  for (var sum = 0, some = false, at = 0; at < names.length; at++) {
    var ore = ordalagOre(getField(names[at]).value);
    if (ore !== null) { sum += ore; some = true; }
  }
  event.value = some ? ordalagAmount(sum, "") : "";
}
function ordalagDifference(from, less) {
  var whole = ordalagOre(getField(from).value), part = ordalagOre(getField(less).value);
  event.value = whole === null || part === null ? "" : ordalagAmount(whole - part, "");
}
`

/** The functions that the fields' own scripts call; a reader runs this once, when it opens the file. */
export const formLibrary = asciiSource(library.trim())

/** The triggers of a field (PDF 1.7, 12.6.3): a key is pressed or the value entered, it is shown, it is computed. */
export interface FieldScripts {
  readonly K?: string
  readonly F?: string
  readonly C?: string
}

const organisationWarning =
  'Kontrollera organisationsnumret: det ska ha tio siffror, och den sista stämmer inte.'
const giroWarning = 'Kontrollera numret: kontrollsiffran stämmer inte med något bankgiro eller plusgiro.'

/** The scripts of a field, by trigger. What the source has filled in has none: nobody changes it. */
export function scriptsOf(field: Field): FieldScripts {
  if (field.locked) return {}
  const typed = typingScripts(field)
  const { calculation } = field
  if (calculation === null) return typed
  const C =
    calculation.kind === 'sum'
      ? `ordalagSum([${calculation.of.map(quote).join(', ')}]);`
      : `ordalagDifference(${quote(calculation.from)}, ${quote(calculation.less)});`
  return { ...typed, C }
}

function typingScripts(field: Field): FieldScripts {
  switch (field.type.kind) {
    case 'amount':
      return { K: 'ordalagTypeAmount();', F: 'ordalagShowAmount();' }
    case 'date':
      return { K: 'AFDate_KeystrokeEx("yyyy-mm-dd");', F: 'AFDate_FormatEx("yyyy-mm-dd");' }
    case 'organisation-number':
      return {
        K: `ordalagTypeNumber(10, 10, ${quote(organisationWarning)});`,
        F: 'ordalagShowOrganisation();',
      }
    case 'giro':
      return { K: `ordalagTypeNumber(2, 8, ${quote(giroWarning)});` }
    default:
      return {}
  }
}

function quote(text: string): string {
  return asciiSource(JSON.stringify(text))
}

/** Readers differ in how they take scripts with other characters. */
function asciiSource(source: string): string {
  return source.replace(
    /[^\n\x20-\x7e]/gu,
    (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  )
}
