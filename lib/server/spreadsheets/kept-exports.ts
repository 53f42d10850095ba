import { BoundedCache } from '../platform/bounded-cache.ts'
import { processShared } from '../platform/process-shared.ts'
import type { Catalogue } from '../terms/catalogue.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** All that is kept at one time: some hundred workbooks of every requirement, or thirty as CSV. */
const MOST_BYTES = 4_000_000

type Exports = { files: BoundedCache<string, Bytes>; underWay: Map<string, Promise<Bytes>> }

// Files are made of the data and of a question, so they go with the data.
const shared = processShared('kept-exports', () => new WeakMap<Catalogue, Exports>())

/**
 * The file that answers a question, made once for all who ask it: at the same time, or again while it is kept.
 * @param question all that decides what is in the file: the version and where it stands, the requirements in their canonical
 *   form, the day and the format
 */
export async function keptExport(
  catalogue: Catalogue,
  question: string,
  make: () => Promise<Bytes>,
): Promise<Bytes> {
  const { files, underWay } = exportsOf(catalogue)
  const file = files.get(question)
  if (file !== undefined) return file
  const begun = underWay.get(question)
  if (begun !== undefined) return await begun
  const made = make()
  underWay.set(question, made)
  try {
    const bytes = await made
    files.set(question, bytes)
    return bytes
  } finally {
    underWay.delete(question)
  }
}

function exportsOf(catalogue: Catalogue): Exports {
  const known = shared.get(catalogue)
  if (known !== undefined) return known
  const files = new BoundedCache<string, Bytes>(MOST_BYTES, ({ length }) => length)
  const none: Exports = { files, underWay: new Map() }
  shared.set(catalogue, none)
  return none
}
