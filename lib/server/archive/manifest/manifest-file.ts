import { sha256 } from '../../platform/sha256.ts'
import type { ArchivedCertificate, ArchivedDocument } from '../record.ts'

/** What the archive holds, as written beside it: the public pages read this and no database. */
export type Manifest = { documents: ArchivedDocument[]; certificates: ArchivedCertificate[] }

/** A manifest as its file holds it, with a checksum of the rest: a digit that a disk or a hand changes is noticed. */
export function manifestText({ documents, certificates }: Manifest): string {
  const content: Manifest = { documents, certificates }
  return `${JSON.stringify({ sha256: checksum(content), ...content })}\n`
}

/**
 * The manifest in the text of its file.
 * @throws RangeError where it is not what was written
 */
export function manifestIn(text: string): Manifest {
  const { sha256: written, documents, certificates } = parsed(text)
  const content: Manifest = { documents: documents ?? [], certificates: certificates ?? [] }
  if (written !== checksum(content)) throw new RangeError('its checksum is not that of its content')
  return content
}

function parsed(text: string): Partial<Manifest & { sha256: string }> {
  try {
    return (JSON.parse(text) as Partial<Manifest & { sha256: string }> | null) ?? {}
  } catch {
    throw new RangeError('it is not whole')
  }
}

function checksum(content: Manifest): string {
  return sha256(JSON.stringify(content))
}
