import type { PromiseLine } from '#lib/domain/offer/page/promises.ts'

/** What is promised, in a minute; each line leads to what commits to it. */
export function Promises({ lines }: { lines: PromiseLine[] }) {
  return (
    <section aria-labelledby="in-one-minute" className="mb-10">
      <h2 id="in-one-minute" className="mb-3 text-heading">
        The terms in one minute
      </h2>
      <dl className="[&_dt]:font-semibold border-t border-strong-rule">
        {lines.map(({ label, text, anchor, reference }) => (
          <div
            key={label}
            className="grid gap-x-6 border-b border-rule py-2.5 sm:grid-cols-[9rem_minmax(0,1fr)_5.5rem]"
          >
            <dt>{label}</dt>
            <dd>{text}</dd>
            <dd className="text-[0.9375rem] sm:text-right">
              <a href={`#${anchor}`} className="inline-block py-0.5">
                {reference}
                <span className="sr-only">{`, ${label}`}</span>
              </a>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
