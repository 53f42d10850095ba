import type { Subprocessor } from '../../subprocessors/schema.ts'
import type { LintFinding } from '../finding.ts'
import { isSameAddress, registeredDomain } from './web-address.ts'

/**
 * Addresses of a company's own list that are a slip: one that two companies share, which then leads to the list of one of
 * them, and one under a host that is not the company's. Companies of the vendor's own group may share one.
 */
export function ownListFindings(list: readonly Subprocessor[]): LintFinding[] {
  return list
    .filter(({ group, listUrl }) => group !== true && listUrl !== 'not stated')
    .flatMap((company): LintFinding[] => {
      const { id, listUrl, website, legalName } = company
      const place = { in: 'subprocessor', id, path: ['listUrl'] } as const
      const other = list.find(
        (one) => isShared(one, listUrl) && one.legalName !== legalName && one.group !== true && one.id < id,
      )
      if (other !== undefined)
        return [
          {
            rule: 'subprocessors.shared-list',
            place,
            message: `listUrl of ${id} is that of ${other.id} too, another company`,
            fix: 'Look up which of the two it is, and write the address of the other, or: not stated.',
          },
        ]
      if (registeredDomain(listUrl) === registeredDomain(website)) return []
      return [
        {
          rule: 'subprocessors.foreign-list',
          place,
          message: `listUrl of ${id} is under ${new URL(listUrl).hostname}, and its website under ${new URL(website).hostname}`,
          fix: 'See that it is the list of this company.',
        },
      ]
    })
}

function isShared({ listUrl }: Subprocessor, address: string): boolean {
  return listUrl !== 'not stated' && isSameAddress(listUrl, address)
}
