import type { ReactNode } from 'react'
import { PageFrame, SectionHeading } from '#components/ui/page-frame.tsx'
import { StandingMark } from '#components/ui/standing-mark.tsx'
import { tailoredPath } from '#lib/domain/addresses.ts'
import { nameOnLine } from '#lib/domain/contracts/customer-name.ts'
import { TAILORED_WORDS } from '#lib/domain/links/page/words.ts'
import type { LinkRequirements } from '#lib/domain/links/requirements/view.ts'
import { outcomeInWords, REQUIREMENTS_WORDS } from '#lib/domain/links/requirements/words.ts'

type Props = LinkRequirements & {
  /** What has to be corrected. */
  faults: ReactNode
  /** The options, requirement by requirement. */
  answers: ReactNode
  form: ReactNode
}

/** What a customer requires, and how the options of their link answer it, in the version that these show. */
export function RequirementsPage(page: Props) {
  const { view, legalName, token, question, options, faults, answers, form } = page
  const heading = REQUIREMENTS_WORDS.heading(view.preparedFor)
  const title = <bdi className="wrap-anywhere">{heading}</bdi>
  const foot = `${REQUIREMENTS_WORDS.heading(nameOnLine(view.preparedFor))}, ${view.version.words}`
  return (
    <PageFrame title={title} printed={{ head: legalName, foot }}>
      <p className="no-print mb-4">
        <a href={tailoredPath(token)} className="inline-block py-1">
          {REQUIREMENTS_WORDS.back}
        </a>
      </p>
      <dl className="facts in-two mb-6 max-w-[68ch]">
        <div>
          <dt>{REQUIREMENTS_WORDS.version}</dt>
          <dd>
            <StandingMark state={view.version.standing}>{view.version.words}</StandingMark>
          </dd>
        </div>
        <div>
          <dt>{TAILORED_WORDS.until}</dt>
          <dd>{TAILORED_WORDS.untilDay(view.validUntil)}</dd>
        </div>
      </dl>
      {view.options.length === 0 ? (
        <p className="max-w-[68ch]">{TAILORED_WORDS.nothing}</p>
      ) : (
        <>
          {question.faults.length > 0 && faults}
          {options.length > 0 ? (
            <section className="mb-16">
              <SectionHeading id="outcome">{REQUIREMENTS_WORDS.outcome}</SectionHeading>
              <p className="mb-2 text-lead">{outcomeInWords(options)}</p>
              <p className="no-print mb-6">
                <a href="#requirements" className="inline-block py-1">
                  {REQUIREMENTS_WORDS.change}
                </a>
              </p>
              {answers}
            </section>
          ) : (
            question.faults.length === 0 && (
              <p className="mb-8 max-w-[68ch] text-lead">{REQUIREMENTS_WORDS.lead}</p>
            )
          )}
          {form}
          <p className="no-print mt-6 max-w-[68ch] text-soft">{REQUIREMENTS_WORDS.kept}</p>
        </>
      )}
    </PageFrame>
  )
}
