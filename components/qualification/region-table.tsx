import type { JudgedOffer } from '#lib/domain/qualification/judged-offer.ts'
import { AnswerTable } from './answer-table.tsx'

type Props = {
  judged: JudgedOffer[]
  /** Whether the table shows at once; a region in which nothing qualifies waits to be asked for. */
  open: boolean
}

/** The offers of one region beside each other, requirement by requirement. */
export function RegionTable({ judged, open }: Props) {
  const [first] = judged
  if (first === undefined) return null
  const qualified = judged.filter(({ qualifies }) => qualifies).map(({ tier }) => tier.name)
  return (
    <details open={open} className="mb-12 print:break-before-page">
      <summary className="mb-3 cursor-pointer py-1">
        <h3 className="inline font-serif text-heading font-semibold">{first.region.name}</h3>
        <span className="text-soft">
          {qualified.length === 0 ? ' · no offer qualifies' : ` · ${qualified.join(', ')}`}
        </span>
      </summary>
      <AnswerTable
        caption={`Requirements in the region ${first.region.name}`}
        columns={judged.map((offer) => ({ key: offer.tier.id, heading: offer.tier.name, judged: offer }))}
      />
    </details>
  )
}
