import { PageFrame, SectionHeading } from '#components/ui/page-frame.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { ownObjectionPath } from '#lib/domain/addresses.ts'
import type { OwnPageFacts } from '#lib/domain/objections/view.ts'
import { OBJECTION_WORDS } from '#lib/domain/objections/words.ts'
import { Concerned, FaultNote } from './form-parts.tsx'

/** An objection as whoever filed it sees it: where it stands, its dates, its receipt, and a way to withdraw it. */
export function OwnPage({ refused, ...facts }: OwnPageFacts & { refused: string | null }) {
  const title = facts.kind === 'objection' ? OBJECTION_WORDS.ownTitle(facts.reference) : OBJECTION_WORDS.title
  return (
    <PageFrame title={title} printed={{ head: facts.legalName, foot: title }}>
      {refused !== null && <FaultNote message={refused} />}
      {facts.kind === 'fault' ? <FaultNote message={facts.fault.message} /> : <Objection {...facts} />}
    </PageFrame>
  )
}

function Objection(facts: Extract<OwnPageFacts, { kind: 'objection' }>) {
  const { vendor, what, lines, grounds, history, hasReceipt, mayWithdraw, token } = facts
  return (
    <>
      <Concerned vendor={vendor} what={what} />
      <dl className="facts mb-6 max-w-[68ch]">
        {lines.map(({ label, words }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="wrap-anywhere">{words}</dd>
          </div>
        ))}
      </dl>
      <p className="no-print mb-6 max-w-[68ch]">
        {hasReceipt ? (
          <a href={`${ownObjectionPath(token)}/receipt.pdf`} className="inline-block py-1">
            {OBJECTION_WORDS.receipt}
          </a>
        ) : (
          OBJECTION_WORDS.receiptSoon
        )}
      </p>
      <section className="mb-8">
        <SectionHeading id="reasons">{OBJECTION_WORDS.grounds}</SectionHeading>
        <p className="max-w-[68ch] whitespace-pre-line wrap-anywhere">{grounds}</p>
      </section>
      <section className="mb-8">
        <SectionHeading id="history">{OBJECTION_WORDS.history}</SectionHeading>
        <ol className="max-w-[68ch]">
          {history.map(({ at, words }) => (
            <li key={`${at} ${words}`} className="py-1 wrap-anywhere">
              {at}: {words}
            </li>
          ))}
        </ol>
      </section>
      {mayWithdraw && (
        <form action={`${ownObjectionPath(token)}/withdraw`} method="post" className="no-print">
          <p className="mb-3 max-w-[68ch]">{OBJECTION_WORDS.withdrawNote}</p>
          <SubmitButton>{OBJECTION_WORDS.withdraw}</SubmitButton>
        </form>
      )}
    </>
  )
}
