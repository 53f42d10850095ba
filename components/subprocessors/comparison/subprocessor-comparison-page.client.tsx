'use client'

import { type BrowsableComparison, COMPARISON_DATA_ID } from '#lib/domain/subprocessors/comparison/data.ts'
import { typedBefore } from '../browsing/typed-before.ts'
import { dataOfPage, wakePage } from '../browsing/wake-page.tsx'
import { BrowsedComparison } from './browsed-comparison.tsx'

/** Wakes the page on what differs between two days with what the server made it of. */
export function wake(element: HTMLElement): void {
  const browsable = dataOfPage<BrowsableComparison>(COMPARISON_DATA_ID)
  wakePage(
    element,
    [browsable.from, browsable.to],
    <BrowsedComparison {...browsable} typedBefore={() => typedBefore(element)} />,
  )
}
