import { isNotStated } from '../../places/not-stated.ts'
import {
  DPF_FRAMEWORKS,
  FRAMEWORK_BEGINS,
  frameworkInWords,
} from '../../subprocessors/processing/mechanism.ts'
import type { Subprocessor } from '../../subprocessors/schema.ts'
import type { LintFinding } from '../finding.ts'

/**
 * Entries of the Data Privacy Framework's list that prove nothing: one of nobody, one that was seen on a day after the list was
 * published or before its framework began, one that names a framework twice, or one for the United Kingdom or Switzerland alone, where the mechanism that is printed is the EU's.
 * @param lastDay the day of the release, or today for a draft: YYYY-MM-DD
 */
export function dpfEntryFindings(list: readonly Subprocessor[], lastDay: string): LintFinding[] {
  return list.flatMap(({ id, dpf, regions }): LintFinding[] => {
    if (dpf === undefined) return []
    const found = (field: string, message: string, fix: string): LintFinding => ({
      rule: 'subprocessors.dpf-entry',
      place: { in: 'subprocessor', id, path: ['dpf', field] },
      message,
      fix,
    })
    const { participant, checkedOn, frameworks } = dpf
    const relying = regions.filter(({ mechanism }) => mechanism === 'dpf').map(({ region }) => region)
    return [
      ...(isNotStated(participant)
        ? [
            found(
              'participant',
              `“${participant}” is not the name of a company, and without one the entry proves nothing`,
              'Write the company as the list of participants names it, or leave dpf out and name another mechanism.',
            ),
          ]
        : []),
      ...(checkedOn > lastDay
        ? [
            found(
              'checkedOn',
              `the list of participants was not seen on ${checkedOn}, which is after ${lastDay}`,
              `Write the day on which the entry was seen, ${lastDay} or earlier.`,
            ),
          ]
        : []),
      ...DPF_FRAMEWORKS.filter(
        (framework) => frameworks.includes(framework) && checkedOn < FRAMEWORK_BEGINS[framework],
      ).map((framework) =>
        found(
          'checkedOn',
          `the entry was seen on ${checkedOn}, and the ${frameworkInWords(framework)} framework began on ${FRAMEWORK_BEGINS[framework]}`,
          'Look at the list of participants again, and write the day.',
        ),
      ),
      ...DPF_FRAMEWORKS.filter(
        (framework) => frameworks.filter((listed) => listed === framework).length > 1,
      ).map((framework) => found('frameworks', `${framework} is listed twice`, 'Keep it once.')),
      ...(relying.length > 0 && !frameworks.includes('eu-us')
        ? [
            found(
              'frameworks',
              `the entry is not for the EU–US framework, the mechanism of region ${relying.join(', ')}`,
              'Add eu-us if the list of participants has it, or name another mechanism.',
            ),
          ]
        : []),
    ]
  })
}
