import { TAILORED_WORDS } from '#lib/domain/links/page/words.ts'
import type { ShownOption } from '#lib/domain/links/view.ts'

/** Every credit band of an option, and what a month in it pays where the fee is stated. */
export function BandsTable({ option: { name, fee, bands, capRule } }: { option: ShownOption }) {
  return (
    <>
      <table className="exhibit">
        <caption>{TAILORED_WORDS.creditsCaption(name)}</caption>
        <thead>
          <tr>
            <th scope="col" className="label">
              {TAILORED_WORDS.uptime}
            </th>
            <th scope="col" className="label">
              {TAILORED_WORDS.credit}
            </th>
            {fee !== null && (
              <th scope="col" className="label end">
                {TAILORED_WORDS.amount}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {bands.map(({ uptime, credit, amount }) => (
            <tr key={uptime}>
              <th scope="row" className="font-normal">
                {uptime}
              </th>
              <td>{credit}</td>
              {fee !== null && <td className="end figures">{amount?.words}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-2 text-[0.9375rem] text-soft">{capRule}.</p>
    </>
  )
}
