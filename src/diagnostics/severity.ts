/** `error`: nothing signable is written. `warning`: probably wrong. `suggestion`: could be better, or worth knowing. */
export type Severity = 'error' | 'warning' | 'suggestion'
