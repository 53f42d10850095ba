import { queryOf } from '#lib/domain/qualification/question.ts'
import type { Qualification } from '#lib/domain/qualification/view.ts'
import { ChosenVersion } from './chosen-version.tsx'
import { FaultSummary } from './fault-summary.tsx'
import { HowItJudges } from './how-it-judges.tsx'
import { Outcome } from './outcome.tsx'
import { RequirementForm } from './requirement-form.tsx'

/** The form of requirements and, once something is required, how every offer answers it. */
export function QualifyPage({ qualification }: { qualification: Qualification | null }) {
  return (
    <main id="main" className="mx-auto max-w-[76rem] px-6 pt-10 pb-20">
      <h1 className="mb-3 text-[1.75rem] leading-(--leading-title) sm:text-title">
        Do the terms meet your requirements?
      </h1>
      {qualification === null ? (
        <p className="text-lead">These terms are not published yet. Please come back later.</p>
      ) : (
        <Answered {...qualification} />
      )}
    </main>
  )
}

function Answered(qualification: Qualification) {
  const { version, chosen, announcedFor, next, criteria, question, offers } = qualification
  const { faults, requirements } = question
  return (
    <>
      {chosen !== null && <ChosenVersion {...chosen} />}
      {announcedFor !== null && (
        <p className="mb-4 font-semibold text-announced">
          Version {version} is announced; it takes effect on {announcedFor}. No version is in force before
          then.
        </p>
      )}
      {offers.length > 0 ? (
        <Outcome
          version={version}
          next={next}
          offers={offers}
          query={queryOf(requirements, chosen?.version ?? null)}
        />
      ) : faults.length > 0 ? (
        <FaultSummary faults={faults} criteria={criteria} />
      ) : (
        <HowItJudges />
      )}
      <RequirementForm
        criteria={criteria}
        question={question}
        version={chosen?.version ?? null}
        action="/qualify"
        submit="Show which offers qualify"
      />
    </>
  )
}
