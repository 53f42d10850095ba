import type { ArchivedDocument, DocumentKey } from './record.ts'
import type { Unsigned } from './signing/make-signed.ts'
import type { DocumentInputs } from './tables.ts'

/** A document that is archived or can be: what it is called, and how it is made where the archive lacks it. */
export type Makeable = {
  key: DocumentKey
  /** @throws RangeError where nothing can be made under the key */
  fileName: () => string
  /** @throws RangeError as `fileName`; and whatever making what it is made of throws */
  prepare: () => Promise<{ inputs: DocumentInputs; unsigned: Unsigned }>
}

/** What is archived, as what needs not be made. */
export function madeBefore({ version, tier, region, kind, fileName }: ArchivedDocument): Makeable {
  return {
    key: { version, tier, region, kind },
    fileName: () => fileName,
    prepare: () => Promise.reject(new RangeError(`${fileName} can only be served`)),
  }
}
