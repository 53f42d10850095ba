import type { AnswerLine } from '#lib/domain/calculators/view.ts'

/** The lines of an answer, each with the clauses that say so. */
export function AnswerLines({ lines }: { lines: AnswerLine[] }) {
  return (
    <dl className="figures border-t border-strong-rule">
      {lines.map(({ label, value, note, clauses }) => (
        <div
          key={label}
          className="grid gap-x-6 gap-y-0.5 border-b border-rule py-3 sm:grid-cols-[11rem_minmax(0,1fr)_7rem]"
        >
          <dt className="label pt-1">{label}</dt>
          <dd>
            <span className="block font-serif text-lead font-semibold">{value}</span>
            {note !== null && <span className="block text-[0.9375rem] text-soft">{note}</span>}
          </dd>
          {clauses.length > 0 && (
            <dd className="text-[0.9375rem]">
              {clauses.length === 1 ? 'Clause ' : 'Clauses '}
              {clauses.map(({ number, href }, index) => (
                <span key={href}>
                  {index > 0 && ', '}
                  <a href={href} className="inline-block py-1">
                    {number}
                  </a>
                </span>
              ))}
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
