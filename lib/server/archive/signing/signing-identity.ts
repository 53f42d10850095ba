import { eq } from 'drizzle-orm'
import { catalogue } from '#lib/server/terms/current.ts'
import type { Database } from '../../db/open-store.ts'
import { now } from '../../platform/clock.ts'
import { environment } from '../../platform/env.ts'
import { processShared } from '../../platform/process-shared.ts'
import { decryptSecret, encryptSecret } from '../../platform/secrets.ts'
import { createDemoIdentity } from '../../signing/demo-identity.ts'
import {
  CertificateTimeError,
  requireValidAt,
  type SigningCertificate,
  type SigningIdentity,
} from '../../signing/identity.ts'
import { demoIdentity } from '../../signing/tables.ts'
import { vendorIdentity } from '../../signing/vendor-identity.ts'

const PURPOSE = 'The demo key'
const IN_CLEAR = '{'

type Kept = { identity: Promise<SigningIdentity> | null; isOpen: boolean }
const kept = processShared('signing-identity', (): Kept => ({ identity: null, isOpen: false }))

/** What new documents are signed with: the vendor's key, or the demo key of this desk. A failure is not kept. */
export function signingIdentity(db: Database): Promise<SigningIdentity> {
  kept.identity ??= (vendorIdentity() ?? theDemoIdentity(db)).then(
    (identity) => {
      kept.isOpen = true
      return identity
    },
    (error: unknown) => {
      kept.identity = null
      throw error
    },
  )
  return kept.identity
}

/** Whether this process could open what new documents are signed with. */
export function hasSigningIdentity(): boolean {
  return kept.isOpen
}

/** The certificate of the vendor's own key; null where there is none, and where the key cannot be used. */
export async function vendorCertificate(db: Database): Promise<SigningCertificate | null> {
  if (environment().SIGNING_P12 === undefined) return null
  const identity = await signingIdentity(db).catch(() => null)
  return identity?.certificate ?? null
}

/**
 * Made at the first call and kept in the database. Of several processes that make one, the first one's counts. A
 * demonstration that is shown with its clock set back gets another: no certificate is valid before it was made.
 */
async function theDemoIdentity(db: Database): Promise<SigningIdentity> {
  const text = await keptText(db)
  const identity = text === null ? null : identityIn(text)
  const isUsable = identity !== null && isValidAt(identity, now())
  if (isUsable && text?.startsWith(IN_CLEAR) === false) return identity
  const made = isUsable ? identity : await createDemoIdentity(catalogue().vendor.legalName, now())
  const encrypted = encryptSecret(JSON.stringify(made), PURPOSE)
  await db
    .insert(demoIdentity)
    .values({ id: 1, identity: encrypted })
    .onConflictDoUpdate({
      target: demoIdentity.id,
      set: { identity: encrypted },
      // Of several processes that make one at the same time, the first one's stays.
      setWhere: eq(demoIdentity.identity, text ?? ''),
    })
  return identityIn((await keptText(db)) ?? encrypted)
}

function isValidAt(identity: SigningIdentity, at: Date): boolean {
  try {
    requireValidAt(identity, at)
    return true
  } catch (error) {
    if (error instanceof CertificateTimeError) return false
    throw error
  }
}

async function keptText(db: Database): Promise<string | null> {
  const [row] = await db.select().from(demoIdentity)
  return row?.identity ?? null
}

/** An earlier release of the desk kept it as JSON, unencrypted. */
function identityIn(text: string): SigningIdentity {
  return JSON.parse(text.startsWith(IN_CLEAR) ? text : decryptSecret(text, PURPOSE)) as SigningIdentity
}
