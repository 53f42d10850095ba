import { counted } from '#lib/domain/quantities/time/duration.ts'
import type { CheckedData } from '#lib/server/terms/checks/check-data.ts'
import { findingInWords } from '#lib/server/terms/finding.ts'

/** Prints what the check of `data/` found, warnings first, each on a line. */
export function printFindings(
  { errors, warnings }: Pick<CheckedData, 'errors' | 'warnings'>,
  print: (line: string) => void,
): void {
  for (const finding of warnings) print(`warning ${findingInWords(finding)}`)
  for (const finding of errors) print(`error ${findingInWords(finding)}`)
}

/** "2 errors, 1 warning", "no errors, no warnings", "1 error; the rest is checked once the error is fixed". */
export function countsInWords({
  errors,
  warnings,
  isComplete,
}: Pick<CheckedData, 'errors' | 'warnings' | 'isComplete'>): string {
  const count = (list: readonly unknown[], what: string) =>
    list.length === 0 ? `no ${what}s` : counted(list.length, what)
  const found = [count(errors, 'error')]
  if (isComplete || warnings.length > 0) found.push(count(warnings, 'warning'))
  const rest = isComplete
    ? ''
    : `; the rest is checked once the ${errors.length === 1 ? 'error is' : 'errors are'} fixed`
  return `${found.join(', ')}${rest}`
}
