import { PageFrame } from '#components/ui/page-frame.tsx'
import { nameOnLine } from '#lib/domain/contracts/customer-name.ts'
import type { TailoredPageFacts } from '#lib/domain/links/page/facts.ts'
import { TAILORED_TITLE, TAILORED_WORDS } from '#lib/domain/links/page/words.ts'
import { AnnouncedSection } from './announced-section.tsx'
import { AskForm } from './ask-form.tsx'
import { CodeForm } from './code-form.tsx'
import { LinkHead } from './link-head.tsx'
import { OptionSection } from './option-section.tsx'
import { OptionsTable } from './options-table.tsx'
import { RecordingNote } from './recording-note.tsx'
import { StepsSection } from './steps-section.tsx'

type Page = Extract<TailoredPageFacts, { kind: 'page' }>

/** What stands at the address of a tailored link: the offer, the form of its access code, or that it cannot be shown. */
export function TailoredPage(facts: TailoredPageFacts) {
  if (facts.kind === 'page') return <Offered {...facts} />
  const isLocked = facts.kind === 'locked'
  const title = isLocked ? TAILORED_WORDS.codeTitle : TAILORED_TITLE
  return (
    <PageFrame title={title} printed={{ head: facts.legalName, foot: TAILORED_TITLE }}>
      {isLocked ? (
        <CodeForm token={facts.token} refused={facts.refused} />
      ) : (
        <p role="alert" className="max-w-[68ch] border-l-3 border-announced pl-5 text-lead">
          {TAILORED_WORDS.unreachable}
        </p>
      )}
    </PageFrame>
  )
}

function Offered(page: Page) {
  const { view, legalName, token, recording, vendor } = page
  const heading = TAILORED_WORDS.heading(view.preparedFor)
  const title = <bdi className="wrap-anywhere">{heading}</bdi>
  const foot = `${TAILORED_WORDS.heading(nameOnLine(view.preparedFor))}, ${view.version.words}`
  return (
    <PageFrame title={title} printed={{ head: legalName, foot }}>
      <LinkHead view={view} stated={page.stated} />
      {view.announced !== null && (
        <AnnouncedSection announced={view.announced} comparison={page.comparison} />
      )}
      <OptionsTable view={view} rows={page.rows} />
      {page.parts.map((part, index) => (
        <OptionSection
          key={part.option.name}
          part={part}
          workbook={index === 0 ? page.workbook : null}
          view={view}
        />
      ))}
      <StepsSection steps={page.steps} />
      {page.requirements !== null && (
        <section data-section="calculators" className="no-print mb-12">
          <p className="max-w-[68ch]">
            <a href={page.requirements} className="inline-block py-1 font-semibold">
              {TAILORED_WORDS.requirements}
            </a>
            <span className="block text-soft">
              {TAILORED_WORDS.requirementsNote} {view.mayDownload && TAILORED_WORDS.dora}
            </span>
          </p>
        </section>
      )}
      <AskForm token={token} by={view.preparedBy.name} form={page.ask} />
      <RecordingNote token={token} vendor={vendor} recording={recording} />
    </PageFrame>
  )
}
