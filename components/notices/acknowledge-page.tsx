import { PageFrame } from '#components/ui/page-frame.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { acknowledgePath } from '#lib/domain/addresses.ts'
import type { AcknowledgePageFacts, NoticeNamed } from '#lib/domain/notices/view.ts'
import { ACKNOWLEDGE_WORDS } from '#lib/domain/notices/words.ts'

/** The page behind the link of a notice's mail: nothing is noted before the button is pressed. */
export function AcknowledgePage(facts: AcknowledgePageFacts) {
  const title = facts.kind === 'done' ? ACKNOWLEDGE_WORDS.doneTitle : ACKNOWLEDGE_WORDS.title
  return (
    <PageFrame title={title} printed={{ head: facts.legalName, foot: title }}>
      {facts.kind === 'fault' && (
        <p role="alert" className="mb-6 max-w-[68ch] border-l-3 border-announced pl-5 text-lead">
          {facts.message}
        </p>
      )}
      {facts.kind !== 'fault' && <What vendor={facts.vendor} what={facts.what} />}
      {facts.kind === 'done' && (
        <p className="max-w-[68ch] text-lead">{ACKNOWLEDGE_WORDS.done(facts.on, facts.what.isObjectable)}</p>
      )}
      {facts.kind === 'asks' && (
        <>
          <p className="mb-6 max-w-[68ch]">{ACKNOWLEDGE_WORDS.note(facts.what.isObjectable)}</p>
          <form action={`${acknowledgePath(facts.token)}/now`} method="post" className="no-print">
            <SubmitButton>{ACKNOWLEDGE_WORDS.button}</SubmitButton>
          </form>
        </>
      )}
    </PageFrame>
  )
}

function What({ vendor, what }: { vendor: string; what: NoticeNamed }) {
  return (
    <>
      <p className="mb-2 max-w-[68ch] text-lead wrap-anywhere">
        {ACKNOWLEDGE_WORDS.lead(vendor, what.customer, what.contract)}
      </p>
      <p className="mb-4 max-w-[68ch]">
        {what.href === null ? (
          what.title
        ) : (
          <a href={what.href} className="inline-block py-1">
            {what.title}
          </a>
        )}
      </p>
      {what.dates.map((sentence) => (
        <p key={sentence} className="mb-4 max-w-[68ch]">
          {sentence}
        </p>
      ))}
    </>
  )
}
