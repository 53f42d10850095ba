import { environment } from '../../platform/env.ts'

/** What every page says where the vendor has given no key to sign with; null where it has. */
export function signatureNote(): string | null {
  return environment().SIGNING_P12 === undefined
    ? 'Demo signature: documents are signed with a key made for this desk. It proves that no byte has changed, not who wrote them.'
    : null
}
