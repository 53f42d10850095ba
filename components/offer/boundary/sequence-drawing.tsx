import { LANES, type Lane, type SequenceStep } from './sequence-steps.ts'

const HEAD = 40
const STEP = 34

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
      className={`sequence block w-full break-inside-avoid ${className}`}
      role="img"
      aria-label={title}
    >
      {LANES.map((lane) => (
        <g key={lane}>
          <text x={x(lane)}>
            {names[lane].map((line, row) => (
              <tspan key={line} x={x(lane)} y={14 + row * 16}>
                {line}
              </tspan>
            ))}
          </text>
          <path d={`M${x(lane)} ${HEAD}V${bottom}`} />
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
        <rect x={from - 4} y={y - 20} width={8} height={26} />
        <text x={from + 10} y={y - 3}>
          {label}
        </text>
      </g>
    )
  const back = to > from ? -7 : 7
  return (
    <g className={step.answer ? 'answer' : undefined}>
      <path d={`M${from} ${y}H${to + back}`} />
      <path d={`M${to} ${y}l${back} -4v8z`} />
      <text x={(from + to) / 2} y={y - 6}>
        {label}
      </text>
    </g>
  )
}
