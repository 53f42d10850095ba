/** A stretch of a long strip of text, in points from its top. */
export type Stretch = {
  top: number
  bottom: number
  keepWithNext: boolean
  /** The head of a table, repeated where the table goes on. */
  tableHead: boolean
  tableRow: boolean
  /** Begins a page. */
  startsPage: boolean
}

/** The stretch with this index, to be drawn at `top` from the top of the page's text. */
export type Placement = { index: number; top: number }

/** A last page with less than this on it takes more from the page before. */
const LEAST_ON_LAST_PAGE = 140

/**
 * Cuts a strip into pages of `height`. Stretches that are to stay together do, unless they fill more than a page.
 * The space above what begins a page is dropped.
 * @throws RangeError when a single stretch is higher than a page
 */
export function paginate(strip: readonly Stretch[], height: number): Placement[][] {
  const chains = chainsOf(strip, height)
  const pages = fill(strip, chains, height)
  const last = pages.at(-1)
  const first = last?.find(({ repeated }) => !repeated)
  if (pages.length < 2 || last === undefined || first === undefined) return pages
  const end = last.at(-1) as Placed
  const used = end.top + heightOf(strip, end.index)
  if (used >= LEAST_ON_LAST_PAGE) return pages
  const at = chains.findIndex(([index]) => index === first.index)
  const from = breakBefore(strip, chains, at)
  return from === null ? pages : fill(strip, chains, height, from)
}

type Placed = Placement & { repeated: boolean }

/** The chain to begin the last page with, so that it holds enough; null when that would leave the page before bare. */
function breakBefore(strip: readonly Stretch[], chains: readonly number[][], at: number): number | null {
  const bottom = strip.at(-1)?.bottom ?? 0
  for (let chain = at - 1; chain > 0; chain -= 1) {
    const top = strip[chains[chain]?.[0] ?? 0]?.top ?? 0
    if (bottom - top >= LEAST_ON_LAST_PAGE) return chain
  }
  return null
}

function fill(
  strip: readonly Stretch[],
  chains: readonly number[][],
  height: number,
  forced?: number,
): Placed[][] {
  const pages: Placed[][] = []
  let page: Placed[] = []
  let shift = 0
  let head: number | null = null
  chains.forEach((chain, position) => {
    const first = strip[chain[0] as number] as Stretch
    const last = strip[chain.at(-1) as number] as Stretch
    if (pages.length === 0 || first.startsPage || last.bottom - shift > height || position === forced) {
      page = []
      pages.push(page)
      shift = first.top
      if (first.tableRow && head !== null) {
        page.push({ index: head, top: 0, repeated: true })
        shift -= heightOf(strip, head)
      }
    }
    for (const index of chain) {
      const stretch = strip[index] as Stretch
      if (stretch.tableHead) head = index
      page.push({ index, top: stretch.top - shift, repeated: false })
    }
  })
  return pages
}

function chainsOf(strip: readonly Stretch[], height: number): number[][] {
  const chains: number[][] = []
  let chain: number[] = []
  strip.forEach((stretch, index) => {
    if (stretch.bottom - stretch.top > height)
      throw new RangeError(`stretch ${index} of the document is higher than a page`)
    chain.push(index)
    if (stretch.keepWithNext && index < strip.length - 1) return
    chains.push(...torn(strip, chain, height))
    chain = []
  })
  return chains
}

/** A chain that fills more than a page goes piece by piece, but for its beginning: a caption, a head and a row. */
function torn(strip: readonly Stretch[], chain: number[], height: number): number[][] {
  if (reach(strip, chain) <= height) return [chain]
  const beginning = chain.slice(0, 3)
  const singles = chain.map((index) => [index])
  return reach(strip, beginning) <= height ? [beginning, ...singles.slice(3)] : singles
}

function reach(strip: readonly Stretch[], chain: readonly number[]): number {
  return (strip[chain.at(-1) as number] as Stretch).bottom - (strip[chain[0] as number] as Stretch).top
}

function heightOf(strip: readonly Stretch[], index: number): number {
  const { top, bottom } = strip[index] as Stretch
  return bottom - top
}
