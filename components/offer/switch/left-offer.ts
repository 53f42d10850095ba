/** What a reader leaves who chooses another tier or region, for the page that follows. */
export type LeftOffer = {
  /** The path that was chosen. */
  to: string
  /** "Growth, European Union" */
  name: string
  /** Clauses and headings in sight, the one being read first, with their distance from the top of the window in pixels. */
  places: { id: string; top: number }[]
  chose: 'tier' | 'region'
  /** Whether the choice was made in the bar of narrow screens. */
  inBar: boolean
  /** The words of each clause and row of a table by what both offers know it by. */
  words: Record<string, string>
  /** Whether the reader has arrived: the marks stay until they are dismissed, the place is kept once. */
  hasArrived: boolean
}

const KEY = 'left-offer'

/** Without storage, as in a private window that forbids it, the page opens as any other. */
export function keepLeftOffer(left: LeftOffer): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(left))
  } catch {}
}

/** What was left for the page at this path; null where nothing was. */
export function leftOfferFor(path: string): LeftOffer | null {
  try {
    const left = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as LeftOffer | null
    return left?.to === path ? left : null
  } catch {
    return null
  }
}

/** Forgets it. */
export function forgetLeftOffer(): void {
  try {
    sessionStorage.removeItem(KEY)
  } catch {}
}
