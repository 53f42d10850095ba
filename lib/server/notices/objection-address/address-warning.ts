import { type AddressUnknown, addressWarningInWords } from '#lib/domain/notices/objection-address/words.ts'
import type { StoreSettings } from '../../db/open-store.ts'
import { readBeside } from '../../db/read-beside.ts'
import { StoreLockedError } from '../../db/store-error.ts'
import { objectionAddress, objectionAddressNow } from './address-state.ts'

/**
 * What to say to whoever publishes a notice that can be objected to, where no test message has come back from the address at which
 * customers object, or where that cannot be known here; null where one has, and before any terms are published. What the desk's
 * database says (`settings`) is read without taking it from a desk that runs.
 */
export async function objectionAddressWarning(
  now: Date,
  settings: Pick<StoreSettings, 'stateDirectory' | 'databaseUrl'>,
): Promise<string | null> {
  const address = objectionAddress(now)
  if (address === null) return null
  try {
    const found = await readBeside(settings, (db) => objectionAddressNow(now, db))
    return addressWarningInWords(address, found?.state ?? 'elsewhere')
  } catch (error) {
    return addressWarningInWords(address, whyUnknown(error))
  }
}

function whyUnknown(error: unknown): AddressUnknown {
  return error instanceof StoreLockedError ? 'running' : 'unreadable'
}
