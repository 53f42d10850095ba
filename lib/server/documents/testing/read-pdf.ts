import type { getDocumentProxy } from 'unpdf'
import type { Offer } from '#lib/domain/offer/offer.ts'
import { offerOf } from '#lib/server/terms/current.ts'

export const VERSION = '2026-10-01'

/** An offer of the demo's version. */
export function offerFor(tier: string, region: string): Offer {
  const result = offerOf(VERSION, tier, region)
  if (!result?.ok) throw new Error('no such offer')
  return result.offer
}

/** Text without its white space, which lines and columns change. */
export function bare(text: string): string {
  return text.replaceAll(/\s+/g, '')
}

export type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

/** The text of each page, as it is drawn, without white space. */
export async function pagesOf(pdf: Pdf): Promise<string[]> {
  return await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => {
      const { items } = await (await pdf.getPage(index + 1)).getTextContent()
      return bare(items.map((item) => ('str' in item ? item.str : '')).join(''))
    }),
  )
}
