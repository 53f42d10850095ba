import { useQuery } from '@tanstack/react-query'
import { linkVisitsQuery } from '#lib/client/console/link-visits.ts'
import { VISIT_CLASSES } from '#lib/domain/links/visits/summary.ts'
import type { LinkVisits } from '#lib/domain/links/visits/view.ts'
import { CLASS_NAMES, SECTION_NAMES, VISITS_WORDS } from '#lib/domain/links/visits/words.ts'
import { FaultLine } from '../../fault-line.tsx'
import { Moment } from '../../shell/zone.tsx'
import { QuestionList } from './question-list.tsx'
import { VisitsTable } from './visits-table.tsx'

/** The visits of a link, for its page in the console: counts, what was read and downloaded, each visit, and questions. */
export function VisitsPart({ link }: { link: string }) {
  const { data, error, isPending } = useQuery(linkVisitsQuery(link))
  return (
    <section aria-labelledby="visits" className="mt-8">
      <h2 id="visits">{VISITS_WORDS.title}</h2>
      <FaultLine error={error} />
      {isPending && <p className="console-empty">{VISITS_WORDS.loading}</p>}
      {data !== undefined && <Visits link={link} visits={data} />}
    </section>
  )
}

function Visits({ link, visits }: { link: string; visits: LinkVisits }) {
  const { isRecording, keptDays, older, at, questions } = visits
  return (
    <>
      {!isRecording && <p>{VISITS_WORDS.off}</p>}
      {visits.visits.length === 0 ? (
        isRecording && <p className="console-empty">{VISITS_WORDS.none}</p>
      ) : (
        <>
          <Counts visits={visits} />
          <VisitsTable link={link} visits={visits.visits} at={at} />
          {older > 0 && <p className="console-below">{VISITS_WORDS.older(older)}</p>}
        </>
      )}
      <QuestionList questions={questions} at={at} />
      <p className="console-below">
        {VISITS_WORDS.likely} {VISITS_WORDS.kept(keptDays)}
      </p>
    </>
  )
}

function Counts({ visits }: { visits: LinkVisits }) {
  const { counts, first, last, sections, downloads, at } = visits
  return (
    <dl className="console-facts mt-2 mb-4">
      {VISIT_CLASSES.map((one) => (
        <Fact key={one} label={CLASS_NAMES[one]}>
          {counts[one]}
        </Fact>
      ))}
      <Fact label={VISITS_WORDS.first}>
        {first === null ? VISITS_WORDS.notYet : <Moment moment={first} at={at} />}
      </Fact>
      {last !== null && (
        <Fact label={VISITS_WORDS.last}>
          <Moment moment={last} at={at} />
        </Fact>
      )}
      <Fact label={VISITS_WORDS.read}>
        {sections.length === 0
          ? VISITS_WORDS.nothing
          : sections
              .map(({ section, visits: read }) => `${SECTION_NAMES[section]} ${VISITS_WORDS.inVisits(read)}`)
              .join('; ')}
      </Fact>
      <Fact label={VISITS_WORDS.downloaded}>
        {downloads.length === 0 ? VISITS_WORDS.nothing : downloads.map(({ document }) => document).join('; ')}
      </Fact>
    </dl>
  )
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </div>
  )
}
