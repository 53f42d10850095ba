import type { ShownOption } from '../view.ts'

/** How wide the columns of `placeOf` are, in characters. */
export const PLACE_WIDTHS: readonly number[] = [8, 18, 20, 12]

/** What each row of a table of options begins with, for whoever files the table without the rest: option, tier, region, version. */
export function placeOf({ name, offer }: ShownOption): string[] {
  return [name, offer.tier.name, offer.region.name, offer.version]
}
