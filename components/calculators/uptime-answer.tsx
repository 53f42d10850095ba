import type { UptimeFindings } from '#lib/domain/calculators/view.ts'
import { AnswerTable } from './answer-table.tsx'

/** Both directions of the reverse calculation, as far as they were asked for. */
export function UptimeAnswer({ allowed, meaning }: UptimeFindings) {
  return (
    <>
      {allowed !== null && (
        <>
          <AnswerTable
            caption={`Downtime that ${allowed.percent}% allows`}
            columns={[{ label: 'Period' }, { label: 'Downtime', end: true }]}
            rows={allowed.budgets.map(({ basis, name, allowed: time }) => ({
              id: basis,
              cells: [name, time],
            }))}
          />
          {allowed.whole !== null && <p className="mb-8 max-w-[68ch]">{allowed.whole}</p>}
        </>
      )}
      {meaning !== null && (
        <>
          <p className="mb-4 max-w-[68ch]">
            <strong className="figures">{meaning.uptimePercent}%</strong>
            {`, rounded down for display; exactly ${meaning.exactly}. Commitments apply to a calendar month; for any other period the comparison is a guide only.`}
          </p>
          <AnswerTable
            caption={`Commitments at this uptime (${meaning.basis})`}
            columns={[
              { label: 'Tier' },
              { label: 'Commitment', end: true },
              { label: 'At this uptime', end: true },
            ]}
            rows={meaning.tiers.map(({ tier, where, target, met, href }) => ({
              id: href,
              cells: [
                <span key="tier">
                  <a href={href}>{tier}</a>
                  <span className="block text-small font-normal text-soft">{where}</span>
                </span>,
                `${target}%`,
                met ? 'met' : 'missed',
              ],
            }))}
          />
        </>
      )}
    </>
  )
}
