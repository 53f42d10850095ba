import type { Figure } from '#lib/domain/offer/summary.ts'

/** The five figures that a reader quotes, each with its basis. */
export function SummaryFigures({ figures }: { figures: Figure[] }) {
  return (
    <dl className="figures mb-6 grid grid-cols-2 border-y border-strong-rule md:grid-cols-5">
      {figures.map(({ id, label, value, basis }) => (
        <div
          key={id}
          className="border-rule px-4 pt-4 pb-5 max-md:odd:pl-0 max-md:even:border-l max-md:nth-[n+3]:border-t max-md:last:col-span-2 md:not-first:border-l md:first:pl-0"
        >
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
