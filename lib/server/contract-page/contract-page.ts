import type { ContractPageFacts } from '#lib/domain/contracts/page/view.ts'
import { openContractPage } from '../contracts/pages/open-page.ts'
import { store } from '../db/store.ts'
import { isUnrecordable } from '../db/store-error.ts'
import { catalogue } from '../terms/current.ts'
import { contractPageView } from './page-view.ts'

/**
 * The page of a contract for its customer; null where nothing is open at the address, whyever. Opening it writes nothing down.
 * @param now business time
 */
export async function contractPage(token: string, now: Date): Promise<ContractPageFacts | null> {
  const { name: vendor, legalName, contacts } = catalogue().vendor
  const common = { vendor, legalName, questions: contacts.notices, token }
  try {
    const { db } = await store()
    const opened = await openContractPage(token, db)
    if (opened === null) return null
    return { ...common, kind: 'page', view: await contractPageView(opened, token, now, db) }
  } catch (error) {
    if (!isUnrecordable(error)) throw error
    return { ...common, kind: 'unreachable' }
  }
}
