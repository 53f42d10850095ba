import { join } from 'node:path'
import type { Comparison } from '../comparison.ts'
import { resultOf } from '../processes.ts'

const PATIENCE_MILLISECONDS = 180_000
const MOST_MILLISECONDS = 150
const MOST_PART = 0.25

type Result = { ours: number; whole: number; pages: number; names: number }

/** Milliseconds to make a tailored file, warm, with base and annex at hand, and with all of it rendered anew. */
export async function tailoredBundle(root: string): Promise<Comparison[]> {
  const { ours, whole, pages, names } = (await resultOf(
    join(root, 'bench/tailored-times.ts'),
    [],
    PATIENCE_MILLISECONDS,
  )) as Result
  const part = ours / whole
  return [
    {
      name: `Time to make a tailored file for another of ${names} customers`,
      ours: `${Math.round(ours)} ms (${pages} pages)`,
      against: `all of it rendered anew: ${Math.round(whole)} ms`,
      ratio: part,
      bound: {
        kind: 'aim',
        words: `at most a quarter, and ${MOST_MILLISECONDS} ms`,
        met: part <= MOST_PART && ours <= MOST_MILLISECONDS,
      },
    },
  ]
}
