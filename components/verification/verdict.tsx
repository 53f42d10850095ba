import type { Verdict as VerdictId } from '#lib/domain/verification/verdict.ts'
import type { VerdictFacts } from '#lib/domain/verification/view.ts'

const COLOURS: Readonly<Record<VerdictId, string>> = {
  'genuine-in-force': 'text-in-force border-in-force',
  'genuine-superseded': 'text-superseded border-superseded',
  'genuine-announced': 'text-announced border-announced',
  'genuine-tailored': 'text-in-force border-in-force',
  'genuine-evidence': 'text-in-force border-in-force',
  altered: 'text-danger border-danger',
  'foreign-signature': 'text-announced border-announced',
  unknown: 'text-superseded border-superseded',
}

/** The verdict in a word, what it rests on, and what is known of the document. */
export function Verdict({ verdict: facts }: { verdict: VerdictFacts }) {
  const { verdict, words, reason, advice, rows, links } = facts
  return (
    // The address leads here, and with it the focus: what is read first is the verdict.
    <section
      id="verdict"
      aria-label={`Verdict: ${words}`}
      tabIndex={-1}
      className="mb-14 max-w-[56rem] scroll-mt-6 outline-offset-8"
    >
      <div className={`mb-6 border-l-3 pl-5 ${COLOURS[verdict]}`}>
        <h2 className="mb-1 text-heading">{words}</h2>
        {advice !== null && <p className="mb-2 text-lead font-semibold">{advice}</p>}
        <p className="max-w-[68ch] font-serif text-lead text-ink">{reason}</p>
      </div>
      <dl className="border-t border-strong-rule">
        {rows.map(({ label, value, figures }) => (
          <div
            key={label}
            className="grid gap-x-6 border-b border-rule py-2.5 sm:grid-cols-[11rem_minmax(0,1fr)]"
          >
            <dt className="label pt-0.5">{label}</dt>
            <dd className={figures ? 'font-mono text-[0.9375rem] wrap-anywhere' : 'wrap-anywhere'}>
              {value}
            </dd>
          </div>
        ))}
      </dl>
      <ul className="no-print mt-4 flex flex-wrap gap-x-6 gap-y-1">
        {[...links, { href: '#how-to-check', text: 'Check it yourself' }].map(({ href, text }) => (
          <li key={href}>
            <a href={href} className="inline-block py-1">
              {text}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
