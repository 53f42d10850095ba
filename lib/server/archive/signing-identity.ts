import { readFileSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import { catalogue } from '#lib/server/data/current.ts'
import { now } from '../clock.ts'
import { environment } from '../env.ts'
import { createDemoIdentity } from '../signing/demo-identity.ts'
import { CertificateTimeError, requireValidAt, type SigningIdentity } from '../signing/identity.ts'
import { identityFromP12, SigningFileError } from '../signing/p12-identity.ts'
import type { Database } from '../store/open-store.ts'
import { demoIdentity } from '../store/tables.ts'

// Next evaluates a module several times in one process; a key is read once.
const KEY = Symbol.for('sla-desk.signing-identity')
const shared = globalThis as { [KEY]?: Promise<SigningIdentity> }

/** What new documents are signed with: the vendor's key, or the demo key of this desk. A failure is not kept. */
export function signingIdentity(db: Database): Promise<SigningIdentity> {
  shared[KEY] ??= (vendorIdentity() ?? theDemoIdentity(db)).catch((error: unknown) => {
    delete shared[KEY]
    throw error
  })
  return shared[KEY]
}

/**
 * The identity in SIGNING_P12, or null where that is not set.
 * @throws SigningFileError where it is set and cannot sign
 */
export function vendorIdentity(): Promise<SigningIdentity> | null {
  const { SIGNING_P12, SIGNING_PASSWORD } = environment()
  return SIGNING_P12 === undefined ? null : identityFromP12(bytesOfFile(SIGNING_P12), SIGNING_PASSWORD, now())
}

function bytesOfFile(path: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(path))
  } catch (cause) {
    throw new SigningFileError(`SIGNING_P12 is ${JSON.stringify(path)}, which cannot be read.`, { cause })
  }
}

/**
 * Made at the first call and kept in the database. Of several processes that make one, the first one's counts. A
 * demonstration that is shown with its clock set back gets another: no certificate is valid before it was made.
 */
async function theDemoIdentity(db: Database): Promise<SigningIdentity> {
  const kept = await keptDemoIdentity(db)
  if (kept !== null && isValidAt(kept, now())) return kept
  const made = await createDemoIdentity(catalogue().vendor.legalName, now())
  await db
    .insert(demoIdentity)
    .values({ id: 1, identity: JSON.stringify(made) })
    .onConflictDoUpdate({
      target: demoIdentity.id,
      set: { identity: JSON.stringify(made) },
      // Of several processes that make one at the same time, the first one's stays.
      setWhere: eq(demoIdentity.identity, kept === null ? '' : JSON.stringify(kept)),
    })
  return (await keptDemoIdentity(db)) ?? made
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

async function keptDemoIdentity(db: Database): Promise<SigningIdentity | null> {
  const [row] = await db.select().from(demoIdentity)
  return row === undefined ? null : (JSON.parse(row.identity) as SigningIdentity)
}
