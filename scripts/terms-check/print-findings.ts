import { counted } from '#lib/domain/quantities/duration.ts'
import type { CheckedData } from '#lib/server/data/check-data.ts'
import { findingInWords } from '#lib/server/data/finding.ts'

/** Prints what the check of `data/` found, warnings first, each on a line. */
export function printFindings(
  { errors, warnings }: Pick<CheckedData, 'errors' | 'warnings'>,
  print: (line: string) => void,
): void {
  for (const finding of warnings) print(`warning ${findingInWords(finding)}`)
  for (const finding of errors) print(`error ${findingInWords(finding)}`)
}

/** "2 errors, 1 warning", "no errors, no warnings". */
export function countsInWords({ errors, warnings }: Pick<CheckedData, 'errors' | 'warnings'>): string {
  const count = (list: readonly unknown[], what: string) =>
    list.length === 0 ? `no ${what}s` : counted(list.length, what)
  return `${count(errors, 'error')}, ${count(warnings, 'warning')}`
}
