const EXAMPLE =
  '/qualify?uptime=99.9&s1Response=4+business+hours&changeNotice=90&iso27001=certificate&ssoSaml=yes&pciDss=certificate&pciDssWeight=should'

const MEANINGS = [
  ['Meets', 'The clause says just what you require.'],
  ['Exceeds', 'The clause says more than you require.'],
  ['Gap', 'The clause says less, or says no.'],
  ['Not stated', 'The terms do not say. This is never a pass.'],
] as const

/** Before anything is required: what the page does, and what its words mean. */
export function HowItJudges() {
  return (
    <section aria-labelledby="how" className="mb-12 max-w-[68ch]">
      <p className="mb-6 text-lead">
        No requirement yet. Fill in what you need below and leave the rest empty. Each tier in each region is
        then judged, requirement by requirement, with the clause that the verdict rests on.
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
      <p className="mb-4">
        An offer qualifies if it meets or exceeds every <strong>must</strong>. A <strong>should</strong> is
        judged and counted, and disqualifies nobody.
      </p>
      <p>
        The address of the answer holds your whole question, so it can be shared.{' '}
        <a href={EXAMPLE}>See an example</a>.
      </p>
    </section>
  )
}
