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

  constructor(found: readonly Finding[]) {
    const findings = inLineOrder(found)
    super(
      `The files in data/ have faults; correct them and try again:\n${findings.map(findingInWords).join('\n')}`,
    )
    this.name = 'DataError'
    this.findings = findings
  }
}

/** "data/vendor.yaml:3 yaml.schema: courts is empty (the courts that decide). Write text." */
export function findingInWords({ file, line, rule, message }: Finding): string {
  return `${file}:${line} ${rule}: ${message}`
}

/** Findings file by file, in the order in which the files first come, and each file's by line. */
export function inLineOrder<F extends Finding>(findings: readonly F[]): F[] {
  const byFile = Map.groupBy(findings, ({ file }) => file)
  return [...byFile.values()].flatMap((own) => own.toSorted((a, b) => a.line - b.line))
}
