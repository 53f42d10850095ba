import type { Database } from '../../db/open-store.ts'

/** Finds those of some contracts that have objected to a notice: they have answered it, and are not reminded. */
export type FindObjected = (
  notice: string,
  contracts: readonly string[],
  db: Database,
) => Promise<ReadonlySet<string>>
