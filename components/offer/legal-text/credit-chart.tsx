import type { CreditStep } from '#lib/domain/exhibits/credit-steps.ts'

const LEFT = 44
const TOP = 16
const BOTTOM = 176
const LINE = 16

/** The credit schedule as a step line, drawn once for a wide column and once for a phone. */
export function CreditChart({ steps }: { steps: CreditStep[] }) {
  const words = steps.map(({ edge, creditPercent }) => `${creditPercent}% below ${edge}%`).join(', ')
  return (
    <figure className="my-6 break-inside-avoid">
      <Drawing
        steps={steps}
        width={720}
        labelWidth={96}
        className="max-sm:hidden"
        title={`Credit: ${words}`}
      />
      <Drawing
        steps={steps}
        width={342}
        labelWidth={78}
        className="sm:hidden print:hidden"
        title={`Credit: ${words}`}
      />
      <figcaption className="mt-2 text-small text-soft">
        Credit as a percentage of the monthly fee, by monthly uptime and the downtime that means in a 30-day
        month. The axis is logarithmic.
      </figcaption>
    </figure>
  )
}

type Drawn = { steps: CreditStep[]; width: number; labelWidth: number; className: string; title: string }

function Drawing({ steps, width, labelWidth, className, title }: Drawn) {
  const right = width - 8
  const x = (at: number) => toTenth(LEFT + at * (right - LEFT))
  const y = (height: number) => toTenth(BOTTOM - height * (BOTTOM - TOP))
  const rows = labelRows(
    steps.map(({ at }) => x(at)),
    labelWidth,
  )
  const bottom = BOTTOM + 20 + (Math.max(...rows) + 1) * 2.25 * LINE
  const line = steps.map(({ at, height }) => `H${x(at)}V${y(height)}`).join('')
  return (
    <svg
      viewBox={`0 0 ${width} ${bottom}`}
      className={`credit-chart w-full ${className}`}
      role="img"
      aria-label={title}
    >
      <path d={`M${LEFT} ${TOP}V${BOTTOM}H${right}`} />
      {steps.map(({ edge, downtime, creditPercent, at, height }, index) => {
        const label = BOTTOM + 20 + (rows[index] ?? 0) * 2.25 * LINE
        return (
          <g key={edge}>
            <line x1={x(at)} x2={x(at)} y1={y(height)} y2={label - 12} />
            <line x1={LEFT} x2={x(at)} y1={y(height)} y2={y(height)} />
            <text x={LEFT - 8} y={y(height) + 4}>{`${creditPercent}%`}</text>
            <text x={x(at)} y={label}>{`${edge}%`}</text>
            <text x={x(at)} y={label + LINE}>
              {downtime}
            </text>
          </g>
        )
      })}
      <text x={LEFT - 8} y={BOTTOM + 4}>
        0
      </text>
      <path d={`M${LEFT} ${BOTTOM}${line}H${right}`} />
    </svg>
  )
}

/** Finer than a tenth of a pixel nothing is drawn, and long figures weigh. */
function toTenth(place: number): number {
  return Math.round(place * 10) / 10
}

/** The row of each label, so that none covers its neighbour: the first row in which it is free of the last one. */
function labelRows(centres: number[], labelWidth: number): number[] {
  const lastOf: number[] = []
  return centres.map((centre) => {
    const free = lastOf.findIndex((last) => Math.abs(centre - last) >= labelWidth)
    const row = free === -1 ? lastOf.length : free
    lastOf[row] = centre
    return row
  })
}
