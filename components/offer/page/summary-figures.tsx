import type { Figure } from '#lib/domain/offer/summary.ts'

/** The five figures that a reader quotes, each with its basis. */
export function SummaryFigures({ figures }: { figures: Figure[] }) {
  return (
    <dl className="summary figures mb-6">
      {figures.map(({ id, label, value, basis }) => (
        <div key={id}>
          <dt className="label">{label}</dt>
          <dd>
            <span className="my-0.5 block font-serif text-heading font-semibold max-lg:md:text-lead print:text-lead">
              {value}
            </span>
            <span className="block text-small text-soft">{basis}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
