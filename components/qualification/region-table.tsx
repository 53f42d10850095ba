// biome-ignore-all lint/a11y/noRedundantRoles: the phone layout takes the table display away, and the roles with it.
import type { Answer, JudgedOffer } from '#lib/domain/qualification/judged-offer.ts'
import { AnswerVerdict, OfferVerdict } from './verdict.tsx'

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
      <Requirements judged={judged} first={first} />
    </details>
  )
}

function Requirements({ judged, first }: { judged: JudgedOffer[]; first: JudgedOffer }) {
  return (
    <table role="table" className="exhibit stacks">
      <caption className="sr-only">{`Requirements in the region ${first.region.name}`}</caption>
      <colgroup>
        <col style={{ width: '21%' }} />
      </colgroup>
      <thead role="rowgroup">
        <tr role="row">
          {['Requirement', ...judged.map(({ tier }) => tier.name)].map((label) => (
            <th key={label} role="columnheader" scope="col" className="label">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        <tr role="row">
          <th role="rowheader" scope="row" className="font-semibold">
            All requirements
          </th>
          {judged.map((offer) => (
            <td key={offer.tier.id} role="cell" data-label={offer.tier.name}>
              <OfferVerdict offer={offer} />
            </td>
          ))}
        </tr>
        {first.answers.map(({ requirement }, index) => (
          <tr key={requirement.criterion.id} role="row">
            <th role="rowheader" scope="row" className="font-semibold">
              {requirement.criterion.label}
              <span className="block text-small font-normal text-soft">
                {requirement.inWords} · <strong>{requirement.weight}</strong>
              </span>
            </th>
            {judged.map(({ tier, answers }) => (
              <td key={tier.id} role="cell" data-label={tier.name}>
                <AnswerVerdict answer={answers[index] as Answer} tier={tier.name} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
