import { keyOf } from '#lib/domain/contracts/customer.ts'
import { LONGEST_REFERENCE } from '#lib/domain/contracts/fields.ts'

/**
 * A reference that tells a contract from those that are there: its own, else one with the name of the company that it was
 * made with: "Acme Ltd", "MSA-1 (Acme Ltd)".
 * @param taken the keys of references that are there; empty for a contract without one
 */
export function freeReference(
  reference: string | null,
  company: string,
  taken: readonly string[],
): string | null {
  if (!taken.includes(keyOf(reference ?? ''))) return reference
  const named = reference === null ? company : `${reference} (${company})`
  for (let number = 1; ; number++) {
    const end = number === 1 ? '' : ` ${number}`
    const candidate = `${named.slice(0, LONGEST_REFERENCE - end.length)}${end}`
    if (!taken.includes(keyOf(candidate))) return candidate
  }
}
