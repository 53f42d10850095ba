import type { Figure } from '#lib/domain/summary.ts'

/** The five figures that a reader quotes, each with its basis. */
export function SummaryFigures({ figures }: { figures: Figure[] }) {
  return (
    <dl className="figures mb-6 grid grid-cols-2 border-y border-strong-rule sm:grid-cols-3 lg:grid-cols-5">
      {figures.map(({ id, label, value, basis }) => (
        <div
          key={id}
          className="border-rule px-4 pt-4 pb-5 max-sm:odd:pl-0 max-sm:even:border-l max-sm:nth-[n+3]:border-t max-sm:last:col-span-2 max-lg:sm:nth-[3n+1]:pl-0 max-lg:sm:nth-[n+4]:border-t max-lg:sm:not-nth-[3n+1]:border-l lg:border-l lg:first:border-l-0 lg:first:pl-0"
        >
          <dt className="label">{label}</dt>
          <dd>
            <span className="my-0.5 block font-serif text-heading font-semibold">{value}</span>
            <span className="block text-small text-soft">{basis}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
