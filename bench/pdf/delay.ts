import { join } from 'node:path'
import type { Comparison } from '../comparison.ts'
import { resultOf } from '../processes.ts'

const PATIENCE_MILLISECONDS = 60_000
const AIM_MILLISECONDS = 30

type Result = { rendering: number; idle: number; documents: number; resolution: number }

/** The longest that a request could have waited for the main thread while PDFs are rendered, the pool's start included. */
export async function delayWhileRendering(root: string): Promise<Comparison[]> {
  const { rendering, idle, documents, resolution } = (await resultOf(
    join(root, 'bench/loop-delays.ts'),
    [],
    PATIENCE_MILLISECONDS,
  )) as Result
  return [
    {
      name: `Longest wait while ${documents} PDFs render`,
      ours: `${rendering.toFixed(1)} ms`,
      against: `idle: ${idle.toFixed(1)} ms (steps of ${resolution} ms)`,
      ratio: rendering / idle,
      bound: { kind: 'aim', words: `under ${AIM_MILLISECONDS} ms`, met: rendering < AIM_MILLISECONDS },
    },
  ]
}
