/** What a reader leaves who chooses another tier or region, for the page that follows. */
export type LeftOffer = {
  /** The path that was chosen. */
  to: string
  /** "Growth, European Union" */
  name: string
  /** Clauses and headings in sight, the one being read first, with their distance from the top of the window in pixels. */
  places: { id: string; top: number }[]
  /** Selects the control that was used, on the page that follows. */
  control: string
  /** The words of each clause and cell of a table by what both offers know it by. */
  words: Record<string, string>
  /** Whether the reader has arrived: the marks stay until they are dismissed, the place is kept once. */
  hasArrived: boolean
}

const KEY = 'left-offer'

/** Without storage, as in a private window that forbids it, the page opens as any other. */
export function keepLeftOffer(left: LeftOffer | null): void {
  allowed(() => sessionStorage.setItem(KEY, JSON.stringify(left)))
}

/** What was left for the page at this path; null where nothing was. */
export function leftOfferFor(path: string): LeftOffer | null {
  const left = allowed(() => JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as LeftOffer | null)
  return left?.to === path ? left : null
}

function allowed<Value>(act: () => Value): Value | null {
  try {
    return act()
  } catch {
    return null
  }
}
