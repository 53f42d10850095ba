import { isNotStated } from '../../places/not-stated.ts'
import type { Subprocessor } from '../../subprocessors/schema.ts'
import type { LintFinding } from '../finding.ts'

/**
 * What is not stated of a sub-processor though the notice of it always states it (DPA, clause subprocessors.notice): a
 * release publishes the list as that notice gives it. Who receives billing contacts only is none.
 */
export function alwaysStatedFindings(list: readonly Subprocessor[]): LintFinding[] {
  return list
    .filter(({ controllerData }) => controllerData === undefined)
    .flatMap((subprocessor) => {
      const { id, name, legalName, purpose, dataCategories, dataSubjects, regions } = subprocessor
      const found = (path: (string | number)[], what: string, fix: string): LintFinding => ({
        rule: 'subprocessors.always-stated',
        place: { in: 'subprocessor', id, path },
        message: `${what} is not stated, but the notice of a sub-processor always states it`,
        fix,
      })
      const facts: [(string | number)[], string, string][] = [
        [['name'], 'the name', name],
        [['legalName'], 'the name of the company', legalName],
        [['purpose'], 'the purpose', purpose],
        ...dataCategories.map((category, at): [(string | number)[], string, string] => [
          ['dataCategories', at],
          'a category of data',
          category,
        ]),
        ...dataSubjects.map((subject, at): [(string | number)[], string, string] => [
          ['dataSubjects', at],
          'a category of data subjects',
          subject,
        ]),
        // What an engagement says otherwise than the record.
        ...regions.flatMap((entry, index): [(string | number)[], string, string][] => [
          ...(entry.purpose === undefined
            ? []
            : [
                [['regions', index, 'purpose'], 'the purpose', entry.purpose] as [
                  (string | number)[],
                  string,
                  string,
                ],
              ]),
          ...(['dataCategories', 'dataSubjects'] as const).flatMap((field) =>
            (entry[field] ?? []).map((value, at): [(string | number)[], string, string] => [
              ['regions', index, field, at],
              field === 'dataCategories' ? 'a category of data' : 'a category of data subjects',
              value,
            ]),
          ),
        ]),
      ]
      return [
        ...facts
          .filter(([, , value]) => isNotStated(value))
          .map(([path, what]) => found(path, what, 'Find out, and write it.')),
        ...regions.flatMap(({ region, mechanism }, at) =>
          mechanism === 'not-stated'
            ? [
                found(
                  ['regions', at, 'mechanism'],
                  `the transfer mechanism in region ${region}`,
                  'Write the mechanism; where data stay in the EEA, none-needed with a mechanismNote.',
                ),
              ]
            : [],
        ),
      ]
    })
}
