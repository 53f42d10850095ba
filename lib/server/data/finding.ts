/** Something in `data/` that must be corrected before anything is built from it. */
export type Finding = {
  /** Path from the data folder's parent, such as data/vendor.yaml. */
  file: string
  /** Counted from 1. */
  line: number
  rule: string
  message: string
}

/** Raised with every finding at once, so that a vendor corrects them in one go. */
export class DataError extends Error {
  readonly findings: readonly Finding[]

  constructor(findings: readonly Finding[]) {
    super(
      `The files in data/ have faults; correct them and try again:\n${findings.map(findingInWords).join('\n')}`,
    )
    this.name = 'DataError'
    this.findings = findings
  }
}

/** "data/vendor.yaml:3 yaml.schema: courts is empty. Write text." */
export function findingInWords({ file, line, rule, message }: Finding): string {
  return `${file}:${line} ${rule}: ${message}`
}
