'use client'

import { type BrowsableList, LIST_DATA_ID } from '#lib/domain/subprocessors/list/data.ts'
import { typedBefore } from '../browsing/typed-before.ts'
import { dataOfPage, wakePage } from '../browsing/wake-page.tsx'
import { BrowsedList } from './browsed-list.tsx'

/** Around the page of the list: wakes it with what the server made it of. */
class SubprocessorList extends HTMLElement {
  connectedCallback(): void {
    const browsable = dataOfPage<BrowsableList>(LIST_DATA_ID)
    if (browsable === null) return
    wakePage(
      this,
      [browsable.day],
      <BrowsedList
        {...browsable}
        typedBefore={() => typedBefore(this)}
        arePlacesOpen={this.querySelector<HTMLDetailsElement>('#places')?.open ?? false}
      />,
    )
  }
}

customElements.define('subprocessor-list', SubprocessorList)
