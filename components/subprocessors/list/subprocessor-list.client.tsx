'use client'

import { type BrowsableList, LIST_DATA_ID } from '#lib/domain/subprocessors/list/data.ts'
import { dataOfPage, wakePage } from '../browsing/wake-page.tsx'
import { BrowsedList } from './browsed-list.tsx'

/** Around the page of the list: wakes it with what the server made it of. */
class SubprocessorList extends HTMLElement {
  connectedCallback(): void {
    const browsable = dataOfPage<BrowsableList>(LIST_DATA_ID)
    if (browsable === null) return
    const search = this.querySelector<HTMLInputElement>('input[name=q]')
    const isTyped = search !== null && search.value !== search.defaultValue
    wakePage(
      this,
      [browsable.day],
      <BrowsedList
        {...browsable}
        typed={isTyped ? search.value : null}
        arePlacesOpen={this.querySelector<HTMLDetailsElement>('#places')?.open ?? false}
      />,
    )
  }
}

customElements.define('subprocessor-list', SubprocessorList)
