import { offersOf } from '../comparison/compare-versions.ts'
import type { OfferSource } from '../offer/offer.ts'
import type { Vendor } from '../vendor/schema.ts'
import { editionFaults } from './edition-faults.ts'
import type { IsEnglish } from './respelled.ts'

/**
 * Whether a fact of the vendor, as it is now, needs a version: by the rules that the release of an edition goes by, and
 * with a reason for what is only wording. Another word of an address does, a spelling mistake in it does not.
 * @param before the release that would be corrected
 * @param path of the fact in data/vendor.yaml
 */
export function needsVersion(
  before: OfferSource,
  live: Vendor,
  path: readonly (string | number)[],
  isEnglish: IsEnglish,
): boolean {
  const vendor = structuredClone(before.vendor)
  setAt(vendor, path, valueAt(live, path))
  const { subprocessors } = before
  const { obligations, binding } = editionFaults(
    { offers: offersOf(before), subprocessors },
    { offers: offersOf({ ...before, vendor }), subprocessors },
    isEnglish,
  )
  return obligations.length + binding.length > 0
}

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce((at, key) => Reflect.get(Object(at), key), value)
}

function setAt(value: object, path: readonly (string | number)[], fact: unknown): void {
  const key = path.at(-1)
  if (key === undefined) return
  const holder = Object(valueAt(value, path.slice(0, -1)))
  if (fact === undefined) Reflect.deleteProperty(holder, key)
  else Reflect.set(holder, key, fact)
}
