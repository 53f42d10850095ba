import { PageFrame } from '#components/ui/page-frame.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { LONGEST_CUSTOMER } from '#lib/domain/contracts/customer-name.ts'
import type { ConfirmPageFacts, RequestPageFacts } from '#lib/domain/objections/view.ts'
import { REQUEST_WORDS } from '#lib/domain/objections/words.ts'
import { ChangeChoice, FaultNote, ReasonFields, TextLine } from './form-parts.tsx'

/** Browsers count some letters twice; the desk counts again. */
const LONGEST_IN_BROWSERS = 2 * LONGEST_CUSTOMER

/** The public form to object to a notice. What is entered counts once the mail to the address is confirmed. */
export function RequestPage(facts: RequestPageFacts) {
  const { title } = REQUEST_WORDS
  return (
    <PageFrame title={title} printed={{ head: facts.legalName, foot: title }}>
      {facts.fault !== null && <FaultNote id="fault" message={facts.fault.message} />}
      {facts.kind === 'form' && <RequestForm {...facts} />}
    </PageFrame>
  )
}

function RequestForm(facts: Extract<RequestPageFacts, { kind: 'form' }>) {
  const { notice, title, href, objection, changes, given } = facts
  return (
    <>
      <p className="mb-2 max-w-[68ch] text-lead">{REQUEST_WORDS.lead}</p>
      <p className="mb-2 max-w-[68ch]">
        <a href={href} className="inline-block py-1">
          {title}
        </a>
      </p>
      {objection.map((sentence) => (
        <p key={sentence} className="mb-2 max-w-[68ch]">
          {sentence}
        </p>
      ))}
      <form action="/objections/request/now" method="post" className="mt-6 max-w-[44rem]">
        <input type="hidden" name="notice" value={notice} />
        <ChangeChoice changes={changes} chosen={given.changes} />
        <ReasonFields grounds={given.grounds} name={given.name} />
        <TextLine
          id="customer"
          label={REQUEST_WORDS.customer}
          value={given.customer}
          autoComplete="organization"
          most={LONGEST_IN_BROWSERS}
        />
        <TextLine
          id="email"
          type="email"
          label={REQUEST_WORDS.email}
          value={given.email}
          autoComplete="email"
          most={254}
          help={REQUEST_WORDS.emailHelp}
        />
        <SubmitButton>{REQUEST_WORDS.button}</SubmitButton>
      </form>
    </>
  )
}

/** What to do next; the same for everyone. */
export function SentPage({ legalName }: { legalName: string }) {
  return (
    <PageFrame title={REQUEST_WORDS.sentTitle} printed={{ head: legalName, foot: REQUEST_WORDS.sentTitle }}>
      {REQUEST_WORDS.sent.map((sentence) => (
        <p key={sentence} className="mb-4 max-w-[68ch] text-lead">
          {sentence}
        </p>
      ))}
    </PageFrame>
  )
}

/** The page behind the link of the mail: nothing is filed before the button is pressed. */
export function ConfirmPage(facts: ConfirmPageFacts) {
  const title = REQUEST_WORDS.confirmTitle
  return (
    <PageFrame title={title} printed={{ head: facts.legalName, foot: title }}>
      {facts.kind === 'fault' ? (
        <FaultNote message={facts.fault.message} />
      ) : (
        <>
          <p className="mb-2 max-w-[68ch] text-lead">{REQUEST_WORDS.confirmLead}</p>
          <p className="mb-4 max-w-[68ch] wrap-anywhere">
            {facts.title} ({facts.contracts.join('; ')})
          </p>
          <p className="mb-6 max-w-[68ch] border-l-3 border-rule pl-5 whitespace-pre-line wrap-anywhere">
            {facts.grounds}
          </p>
          <form action="/objections/confirm/now" method="post" className="no-print">
            <input type="hidden" name="token" value={facts.token} />
            <SubmitButton>{REQUEST_WORDS.confirmButton}</SubmitButton>
          </form>
        </>
      )}
    </PageFrame>
  )
}
