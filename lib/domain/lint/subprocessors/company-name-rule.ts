import type { NoticeEntry } from '../../subprocessors/ledger/entry.ts'
import type { Subprocessor } from '../../subprocessors/schema.ts'
import type { LintFinding } from '../finding.ts'

/**
 * Companies of the list that is being worked on with the name of another one, on it or in any notice: under a new name an
 * entry would become another company, without the time to object that a new company gives.
 * @param ledger every notice
 */
export function companyNameFindings(
  list: readonly Subprocessor[],
  ledger: readonly Pick<NoticeEntry, 'changes'>[],
): LintFinding[] {
  const recorded = ledger.flatMap(({ changes }) => changes.flatMap(({ before, after }) => [before, after]))
  const known = [...list, ...recorded.filter((record) => record !== null)]
  return list.flatMap(({ id, name }): LintFinding[] => {
    const other = known.find(
      (record) => record.id !== id && [record.name, record.legalName].some((own) => isSameName(own, name)),
    )
    if (other === undefined) return []
    return [
      {
        rule: 'subprocessors.name-taken',
        place: { in: 'subprocessor', id, path: ['name'] },
        message: `${name}, the name of ${id}, is that of ${other.id}, another company of the list or of an earlier notice`,
        fix: `Write the name of ${id}. If it is the company that ${other.id} was, use that id again in a file of its own.`,
      },
    ]
  })
}

function isSameName(one: string, other: string): boolean {
  return folded(one) === folded(other)
}

function folded(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s.,]+/g, ' ')
    .trim()
}
