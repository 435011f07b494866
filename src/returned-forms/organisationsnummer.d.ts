/** The package describes itself as a module with a default export, which it is not: what Node imports is the class itself. */
declare module 'organisationsnummer' {
  const Organisationsnummer: {
    /** Whether the digits are ten, or twelve with the century, and the last checks the others. */
    readonly valid: (number: string) => boolean
  }
  export default Organisationsnummer
}
