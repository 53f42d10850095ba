import type { LeftOffer } from './left-offer.ts'

/** What can be read at a place of its own, and has the same id in every offer. */
const PLACES = 'main .clause[id], main h2[id], main [id^="table-"]'

/** How much of the window the bar of narrow screens covers, in pixels. */
function coveredHeight(): number {
  const bar = document.querySelector('[data-sticky]')
  const { bottom = 0 } = bar?.getBoundingClientRect() ?? {}
  return Math.max(0, bottom)
}

/** The places in sight, from the one that the top of the window cuts or begins with. */
export function placesInSight(): LeftOffer['places'] {
  const top = coveredHeight()
  return [...document.querySelectorAll(PLACES)].flatMap((element) => {
    const box = element.getBoundingClientRect()
    const isSeen = box.height > 0 && box.bottom > top + 1 && box.top < innerHeight
    return isSeen ? [{ id: element.id, top: box.top }] : []
  })
}

/** Scrolls so that the first of the places that is here lies as high as it did there. */
export function returnTo(places: LeftOffer['places']): void {
  for (const { id, top } of places) {
    const element = document.getElementById(id)
    if (element === null || element.getClientRects().length === 0) continue
    scrollBy({ top: element.getBoundingClientRect().top - top, behavior: 'instant' })
    return
  }
}
