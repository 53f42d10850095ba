import { LANES, type Lane, type SequenceStep } from './sequence-steps.ts'

const HEAD = 40
const STEP = 34
const FONT = { fontFamily: 'var(--font-sans)', fontSize: 13, fontVariantNumeric: 'lining-nums' }

type Props = {
  steps: SequenceStep[]
  vendorName: string
  title: string
  /** In drawing units, which are pixels where the column has room. */
  width: number
  className: string
}

/** The lanes and arrows of a sequence, drawn for one width; ids are avoided, since a page holds it more than once. */
export function SequenceDrawing({ steps, vendorName, title, width, className }: Props) {
  const margin = Math.round(width / 7)
  const x = (lane: Lane) => margin + (LANES.indexOf(lane) * (width - 2 * margin)) / 2
  const y = (index: number) => HEAD + 34 + index * STEP
  const bottom = y(steps.length - 1) + 18
  const names: Record<Lane, [string, string]> = {
    client: ['Your', 'client'],
    vendor: [vendorName, 'API'],
    upstream: ['Upstream', 'API'],
  }
  return (
    <svg
      viewBox={`0 0 ${width} ${bottom}`}
      className={`block w-full break-inside-avoid ${className}`}
      role="img"
      aria-label={title}
      fill="var(--ink)"
      style={FONT}
    >
      {LANES.map((lane) => (
        <g key={lane}>
          <text x={x(lane)} textAnchor="middle" fontWeight="600">
            {names[lane].map((line, row) => (
              <tspan key={line} x={x(lane)} y={14 + row * 16}>
                {line}
              </tspan>
            ))}
          </text>
          <path d={`M${x(lane)} ${HEAD}V${bottom}`} stroke="var(--rule)" fill="none" />
        </g>
      ))}
      {steps.map((step, index) => (
        <Step
          key={step.number}
          step={step}
          label={`${step.number}: ${step.label}`}
          from={x(step.from)}
          to={x(step.to)}
          y={y(index)}
        />
      ))}
    </svg>
  )
}

type StepProps = { step: SequenceStep; label: string; from: number; to: number; y: number }

function Step({ step, label, from, to, y }: StepProps) {
  if (step.from === step.to)
    return (
      <g>
        <rect x={from - 4} y={y - 20} width={8} height={26} fill="var(--accent)" />
        <text x={from + 10} y={y - 3}>
          {label}
        </text>
      </g>
    )
  const back = to > from ? -7 : 7
  return (
    <g>
      <path
        d={`M${from} ${y}H${to + back}`}
        stroke="var(--accent)"
        strokeWidth="1.5"
        strokeDasharray={step.answer ? '5 4' : undefined}
        fill="none"
      />
      <path d={`M${to} ${y}l${back} -4v8z`} fill="var(--accent)" />
      <text x={(from + to) / 2} y={y - 6} textAnchor="middle">
        {label}
      </text>
    </g>
  )
}
