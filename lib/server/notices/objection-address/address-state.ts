import { eq } from 'drizzle-orm'
import { type AddressState, addressStateOf } from '#lib/domain/notices/objection-address/state.ts'
import type { Database } from '../../db/open-store.ts'
import { shownTerms } from '../../terms/shown/shown-terms.ts'
import { objectionTests } from './tables.ts'

/** The address at which customers object, by the terms that are shown; null before any are published. */
export function objectionAddress(now: Date): string | null {
  return shownTerms(now)?.source.vendor.contacts.privacy ?? null
}

/** That address, and what tests say of it; null where there is none. */
export async function objectionAddressNow(
  now: Date,
  db: Pick<Database, 'select'>,
): Promise<{ address: string; state: AddressState } | null> {
  const address = objectionAddress(now)
  if (address === null) return null
  const rows = await db.select().from(objectionTests).where(eq(objectionTests.address, address))
  const tests = rows.map(({ sentAt, returnedAt, bouncedAt }) => ({
    sentAt: Date.parse(sentAt),
    returnedAt: returnedAt === null ? null : Date.parse(returnedAt),
    bouncedAt: bouncedAt === null ? null : Date.parse(bouncedAt),
  }))
  return { address, state: addressStateOf(tests) }
}
