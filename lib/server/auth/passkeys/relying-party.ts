import { environment } from '../../platform/env.ts'
import { catalogue } from '../../terms/current.ts'

/** What browsers keep a passkey for: the host and the origin of PUBLIC_URL, and the name that they show. */
export function relyingParty(): { id: string; origin: string; name: string } {
  const { PUBLIC_URL } = environment()
  return {
    id: new URL(PUBLIC_URL).hostname,
    origin: PUBLIC_URL,
    name: `${catalogue().vendor.name} SLA desk`,
  }
}
