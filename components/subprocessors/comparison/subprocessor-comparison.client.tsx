'use client'

import { type BrowsableComparison, COMPARISON_DATA_ID } from '#lib/domain/subprocessors/comparison/data.ts'
import { typedBefore } from '../browsing/typed-before.ts'
import { dataOfPage, wakePage } from '../browsing/wake-page.tsx'
import { BrowsedComparison } from './browsed-comparison.tsx'

/** Around the page on what differs between two days: wakes it with what the server made it of. */
class SubprocessorComparison extends HTMLElement {
  connectedCallback(): void {
    const browsable = dataOfPage<BrowsableComparison>(COMPARISON_DATA_ID)
    if (browsable === null) return
    wakePage(
      this,
      [browsable.from, browsable.to],
      <BrowsedComparison {...browsable} typedBefore={() => typedBefore(this)} />,
    )
  }
}

customElements.define('subprocessor-comparison', SubprocessorComparison)
