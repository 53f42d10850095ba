'use client'

import { type BrowsableList, LIST_DATA_ID } from '#lib/domain/subprocessors/list/data.ts'
import { typedBefore } from '../browsing/typed-before.ts'
import { dataOfPage, wakePage } from '../browsing/wake-page.tsx'
import { BrowsedList } from './browsed-list.tsx'

/** Wakes the page of the list with what the server made it of. */
export function wake(element: HTMLElement): void {
  const browsable = dataOfPage<BrowsableList>(LIST_DATA_ID)
  wakePage(
    element,
    [browsable.day],
    <BrowsedList
      {...browsable}
      typedBefore={() => typedBefore(element)}
      arePlacesOpen={element.querySelector<HTMLDetailsElement>('#places')?.open ?? false}
    />,
  )
}
