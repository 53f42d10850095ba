import type { CreditStep } from '#lib/domain/exhibits/credit-steps.ts'

const LEFT = 44
const RIGHT = 624
const TOP = 16
const BOTTOM = 176

/** The credit schedule as a step line. The table beside it holds the same figures. */
export function CreditChart({ steps }: { steps: CreditStep[] }) {
  const x = (at: number) => LEFT + at * (RIGHT - LEFT)
  const y = (height: number) => BOTTOM - height * (BOTTOM - TOP)
  const line = steps.map(({ at, height }) => `H${x(at).toFixed(1)}V${y(height).toFixed(1)}`).join('')
  return (
    <figure className="my-6 break-inside-avoid">
      <div className="overflow-x-auto">
        <svg
          viewBox="0 0 640 232"
          className="credit-chart w-full min-w-[34rem]"
          role="img"
          aria-labelledby="credit-chart-title"
        >
          <title id="credit-chart-title">{`Credit by downtime: ${steps.map(({ edge, creditPercent }) => `${creditPercent}% below ${edge}%`).join(', ')}`}</title>
          <path d={`M${LEFT} ${TOP}V${BOTTOM}H${RIGHT}`} fill="none" stroke="var(--rule)" />
          {steps.map(({ edge, downtime, creditPercent, at, height }) => (
            <g key={edge}>
              <line
                x1={x(at)}
                x2={x(at)}
                y1={y(height)}
                y2={BOTTOM + 4}
                stroke="var(--accent)"
                strokeDasharray="2 3"
              />
              <line
                x1={LEFT}
                x2={x(at)}
                y1={y(height)}
                y2={y(height)}
                stroke="var(--rule)"
                strokeDasharray="1 4"
              />
              <text x={LEFT - 8} y={y(height) + 4} textAnchor="end">{`${creditPercent}%`}</text>
              <text x={x(at)} y={BOTTOM + 20} textAnchor="middle">{`${edge}%`}</text>
              <text x={x(at)} y={BOTTOM + 36} textAnchor="middle">
                {downtime}
              </text>
            </g>
          ))}
          <text x={LEFT - 8} y={BOTTOM + 4} textAnchor="end">
            0
          </text>
          <path d={`M${LEFT} ${BOTTOM}${line}H${RIGHT}`} fill="none" stroke="var(--accent)" strokeWidth="2" />
        </svg>
      </div>
      <figcaption className="text-small text-soft">
        Credit as a percentage of the monthly fee, over monthly uptime and the downtime it means in a 30-day
        month. The axis is the logarithm of the downtime.
      </figcaption>
    </figure>
  )
}
