import { publicCounts } from '#lib/domain/notices/public-counts.ts'
import type { Store } from '../../db/open-store.ts'
import type { Sweep } from '../../jobs/sweep.ts'
import { keepPublicCounts } from '../../subprocessors/public-counts.ts'
import { countNotices, lastMark, type Mark } from './count-notices.ts'

const EVERY = 10
const AGAIN_AFTER = 30
/** Milliseconds: what two processes write at once may be committed in another order than it is numbered. */
const ALL_EVERY = 300_000

/** What was counted at the last look. */
let last: { store: Store; mark: Mark; allAgain: number } | null = null

/** Counts how far notices are, for their public pages, which are rendered without the database. */
export const countsSweep: Sweep = {
  name: 'public-counts',
  everySeconds: EVERY,
  againAfterSeconds: AGAIN_AFTER,
  run: async ({ now, store }) => {
    store.requireThere()
    const mark = await lastMark(store.db)
    const isAll = last === null || last.store !== store || performance.now() >= last.allAgain
    const counted = await countNotices(isAll ? null : (last?.mark ?? null), now, store.db)
    keepPublicCounts(new Map([...counted].map(([id, counts]) => [id, publicCounts(counts)])), { isAll })
    last = { store, mark, allAgain: isAll ? performance.now() + ALL_EVERY : (last?.allAgain ?? 0) }
  },
}
