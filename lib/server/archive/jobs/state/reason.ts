import { isStoreUnavailable } from '../../../db/store-error.ts'
import { environment } from '../../../platform/env.ts'
import { FULL_DISKS, fullDiskCode } from '../../../platform/files/full-disk-code.ts'
import { isOutOfFiles } from '../../../platform/files/open-files.ts'
import { isStorageFault } from '../../../platform/files/storage-fault.ts'

/** Why the archive waits or fails, for a page that anyone can read. docs/operating.md lists the codes. */
export const REASONS = {
  'database-in-use':
    'Another process uses the database in STATE_DIRECTORY; the log names it. Stop it, give this server another STATE_DIRECTORY, or set DATABASE_URL.',
  'database-lost':
    'The database in STATE_DIRECTORY is gone. Restore STATE_DIRECTORY from a backup, or start a new archive with an empty one.',
  'database-incomplete':
    'The database does not record some of the signed documents in STATE_DIRECTORY. Restore the database from a backup of the same time.',
  'directory-replaced':
    'STATE_DIRECTORY holds another archive than this server began with. Put the directory of this archive back, or restart the server to serve the other one.',
  'database-unavailable': 'The database cannot be used. The log says why. The server tries again.',
  'storage-unavailable':
    'STATE_DIRECTORY cannot be read or written. The log says why. The server tries again.',
  'open-files':
    'Too many files and connections are open at once. Raise the limit of open files (LimitNOFILE, ulimit -n). The server tries again.',
  ...FULL_DISKS,
  'secret-key':
    'A secret in the database was encrypted with another key, or the file secret-key in STATE_DIRECTORY holds none. Set SECRET_KEY to the one that was used before, the same for every process, or restore the file.',
  'timestamp-unavailable':
    'The timestamp authority at TSA_URL cannot be used. The log says why. The server tries again.',
  'certificate-not-valid':
    'The signing certificate is not valid now. Set SIGNING_P12 to one that is. The log has its dates.',
  'signing-key': 'The signing key in SIGNING_P12 cannot be used. The log says why.',
  'document-damaged': 'A signed document is damaged. Restore documents/ in STATE_DIRECTORY from a backup.',
  'document-lost': 'Signed documents are missing. Restore documents/ in STATE_DIRECTORY from a backup.',
  'database-document-damaged':
    'The bytes of a signed document in the database are damaged. Restore the database at DATABASE_URL from a backup.',
  'database-document-lost':
    'The database lacks the bytes of signed documents. Restore the database at DATABASE_URL from a backup.',
  'ledger-differs':
    'The ledger does not record a version as its signed documents do. The log names it. Restore data/ as it was published.',
  'subprocessor-ledger-differs':
    'The ledger of sub-processors does not hold a notice as it was published. The log names it. Restore data/subprocessor-ledger.yaml as it was published.',
  'database-of-another-desk':
    'The ledgers in data/ hold nothing of what the database recorded first: it belongs to another desk, or data/ was replaced. Set STATE_DIRECTORY or DATABASE_URL to that of this desk, or restore data/ as it was published.',
  unexpected: 'Something failed that should not. The log says what.',
} as const

export type ReasonCode = keyof typeof REASONS

/** By the name of the error: Next evaluates modules several times in one process, each with classes of its own. */
const OF_ERROR: Readonly<Record<string, ReasonCode>> = {
  StoreLockedError: 'database-in-use',
  StoreLostError: 'database-lost',
  StoreIncompleteError: 'database-incomplete',
  StoreReplacedError: 'directory-replaced',
  SecretKeyError: 'secret-key',
  TimestampError: 'timestamp-unavailable',
  CertificateTimeError: 'certificate-not-valid',
  SigningFileError: 'signing-key',
  DamagedFileError: 'document-damaged',
  LostBytesError: 'document-lost',
}

/**
 * Why something failed, as a code with a fixed sentence: the message of an error may hold a path, or a query with its
 * parameters, and so a key.
 */
export function reasonCode(error: unknown): ReasonCode {
  const full = fullDiskCode(error)
  if (full !== null) return full
  const own = error instanceof Error ? OF_ERROR[error.name] : undefined
  if (own === 'document-damaged' || own === 'document-lost') return bytesCode(own)
  if (own !== undefined) return own
  if (isOutOfFiles(error)) return 'open-files'
  if (isStorageFault(error)) return 'storage-unavailable'
  return isStoreUnavailable(error) ? 'database-unavailable' : 'unexpected'
}

/** What is amiss with the bytes of documents, which processes that share a database have there. */
export function bytesCode(
  code: 'document-damaged' | 'document-lost',
  isShared = environment().DATABASE_URL !== undefined,
): ReasonCode {
  return isShared ? `database-${code}` : code
}

const OF_DATABASE: ReadonlySet<ReasonCode> = new Set([
  'database-in-use',
  'database-lost',
  'database-incomplete',
  'database-unavailable',
  'directory-replaced',
])

/** Whether documents wait for the database for this reason: nothing of them has failed. */
export function isOfDatabase(code: ReasonCode): boolean {
  return OF_DATABASE.has(code)
}

const WITHOUT_LOOKS: ReadonlySet<ReasonCode> = new Set([
  // Why this archive's documents are not there is said by it.
  'directory-replaced',
  'database-in-use',
  'database-lost',
  'database-unavailable',
  'storage-unavailable',
  'open-files',
])

/** Whether nobody can look for documents for this reason: what was found earlier may be so no more. */
export function preventsLooks(code: ReasonCode): boolean {
  return WITHOUT_LOOKS.has(code)
}
