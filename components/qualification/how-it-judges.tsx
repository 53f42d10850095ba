const EXAMPLE =
  '/qualify?uptime=99.9&s1Response=4+business+hours&changeNotice=90&iso27001=certificate&ssoSaml=yes&pciDss=certificate&pciDssWeight=should'

const WEIGHTS =
  "An offer qualifies if it meets or exceeds every 'must'. A 'should' is scored but never disqualifies an offer."

const LIST =
  'Where sub-processors store data, and who accesses it from where, is judged by the list of the day. An answer says so if notices have changed the list since Annex III.'

const MEANINGS = [
  [
    'Meets',
    'The clause promises exactly what you require. Where you accept the vendor’s own statement, the page states it.',
  ],
  ['Exceeds', 'The clause promises more than you require.'],
  ['Gap', 'The clause promises less, or rules it out.'],
  ['Not stated', 'The terms do not say, or leave it open. This never counts as a pass.'],
] as const

/** Before anything is required: what the page does, and what its words mean. */
export function HowItJudges() {
  return (
    <section aria-labelledby="how" className="mb-12 max-w-[68ch]">
      <p className="mb-6 text-lead">
        Enter what you need below and leave the rest empty. You will see whether each tier in each region
        meets it, requirement by requirement, with the clauses that say so.
      </p>
      <h2 id="how" className="mb-3 text-heading">
        How an offer is judged
      </h2>
      <dl className="mb-4 grid grid-cols-[7rem_minmax(0,1fr)] gap-x-4 gap-y-1.5">
        {MEANINGS.map(([word, meaning]) => (
          <div key={word} className="contents">
            <dt className="font-semibold">{word}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p className="mb-4">{WEIGHTS}</p>
      <p className="mb-4">{LIST}</p>
      <p>
        The address of the result holds your requirements, so you can share it.{' '}
        <a href={EXAMPLE}>See an example</a>.
      </p>
    </section>
  )
}
