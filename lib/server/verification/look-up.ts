import { archivedBySha256 } from '../archive/manifest.ts'
import type { ArchivedDocument } from '../archive/record.ts'

/** The archived document with this SHA-256 (hexadecimal, lower case), or null. */
export async function lookUp(sha256: string): Promise<ArchivedDocument | null> {
  return archivedBySha256(sha256)
}
