import { join } from 'node:path'
import type { Comparison } from '../comparison.ts'
import { resultOf } from '../processes.ts'

const PATIENCE_MILLISECONDS = 60_000

type Result = { ours: number; pdfmake: number; pages: { ours: number; other: number } }

/** Milliseconds to render an SLA, warm, by our worker and by pdfmake with the same text, tables and typefaces. */
export async function renderTime(root: string): Promise<Comparison[]> {
  const { ours, pdfmake, pages } = (await resultOf(
    join(root, 'bench/render-times.ts'),
    [],
    PATIENCE_MILLISECONDS,
  )) as Result
  return [
    {
      name: 'Time to render an SLA as PDF',
      ours: `${Math.round(ours)} ms (${pages.ours} pages)`,
      against: `pdfmake: ${Math.round(pdfmake)} ms (${pages.other} pages)`,
      ratio: ours / pdfmake,
      bound: { kind: 'aim', words: 'no slower', met: ours <= pdfmake },
    },
  ]
}
