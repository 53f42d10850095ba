// biome-ignore-all lint/a11y/noRedundantRoles: the phone layout takes the table display away, and the roles with it.
import type { Answer, JudgedOffer } from '#lib/domain/qualification/judged-offer.ts'
import { AnswerVerdict, OfferVerdict } from './verdict.tsx'

/** An offer in a column of its own. */
type Column = { key: string; heading: string; judged: JudgedOffer }

type Props = { caption: string; columns: readonly Column[] }

/** Offers beside each other, requirement by requirement. All of them answer the same requirements. */
export function AnswerTable({ caption, columns }: Props) {
  return (
    <table role="table" className="exhibit stacks">
      <caption className="sr-only">{caption}</caption>
      <colgroup>
        <col style={{ width: '21%' }} />
      </colgroup>
      <thead role="rowgroup">
        <tr role="row">
          {['Requirement', ...columns.map(({ heading }) => heading)].map((label) => (
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
          {columns.map(({ key, heading, judged }) => (
            <td key={key} role="cell" data-label={heading}>
              <OfferVerdict offer={judged} />
            </td>
          ))}
        </tr>
        {columns[0]?.judged.answers.map(({ requirement }, index) => (
          <tr key={requirement.criterion.id} role="row">
            <th role="rowheader" scope="row" className="font-semibold">
              {requirement.criterion.label}
              <span className="block text-small font-normal text-soft">
                {requirement.inWords} · <strong>{requirement.weight}</strong>
              </span>
            </th>
            {columns.map(({ key, heading, judged }) => (
              <td key={key} role="cell" data-label={heading}>
                <AnswerVerdict answer={judged.answers[index] as Answer} tier={heading} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
