import { isBlank } from './cells.ts'
import { toFillIn } from './to-fill-in.ts'

export type DraftChain = { rank: number; parent: string | null }

/** A company that has a file already. */
export type PresentCompany = { id: string; name: string; legalName: string; rank: number }

type Chained = { id: string; names: readonly string[]; parent: string }

/**
 * Who engages each company, by the names in the table and of those that have files. The vendor itself, or nothing said, is rank 1.
 * @returns by id
 */
export function chainsOf(
  companies: readonly Chained[],
  { vendor, present }: { vendor: readonly string[]; present: readonly PresentCompany[] },
): Map<string, DraftChain> {
  // At the end of a sentence "Acme Ltd." and "Acme Ltd" look the same.
  const plain = (name: string) => name.trim().toLowerCase().replace(/\.$/, '')
  const same = (a: string, b: string) => plain(a) === plain(b)
  const isVendor = (name: string) => isBlank(name) || [...vendor, 'the vendor'].some((own) => same(own, name))
  const chains = new Map<string, DraftChain>()
  const chainOf = (company: Chained, below: readonly string[]): DraftChain => {
    const { parent } = company
    if (isVendor(parent)) return { rank: 1, parent: null }
    const own = companies.find(({ id, names }) => [id, ...names].some((name) => same(name, parent)))
    const filed = present.find(({ id, name, legalName }) =>
      [id, name, legalName].some((one) => same(one, parent)),
    )
    // In a circle nobody is first: the check of the list says so, and the rank is for somebody to write.
    if (own !== undefined && !below.includes(own.id))
      return { rank: chainOf(own, [...below, company.id]).rank + 1, parent: own.id }
    if (filed !== undefined) return { rank: filed.rank + 1, parent: filed.id }
    return { rank: 2, parent: toFillIn('id of the sub-processor that engages it', parent) }
  }
  for (const company of companies) chains.set(company.id, chainOf(company, [company.id]))
  return chains
}
