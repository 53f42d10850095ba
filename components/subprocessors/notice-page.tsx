import { AlteredNote } from '#components/ui/altered-note.tsx'
import { PageFrame, SectionHeading } from '#components/ui/page-frame.tsx'
import { objectionRequestPath, SUBPROCESSORS_PATH } from '#lib/domain/addresses.ts'
import type { NoticePageFacts } from '#lib/domain/subprocessors/view.ts'
import { datesInWords, NoticeMark } from './notice-list.tsx'
import { FieldChanges, RecordFacts } from './record-facts.tsx'

/** One notice: what it changes, for whom, by when to object and how. What was withdrawn says so first. */
export function NoticePage(facts: NoticePageFacts) {
  const { legalName, summary, reason, emergency, withdrawal, objection, howToObject, changes, sha256 } = facts
  return (
    <PageFrame
      title={summary.title}
      printed={{ head: `${legalName} · notice ${summary.id}`, foot: `SHA-256 ${sha256}` }}
    >
      {summary.altered !== null && <AlteredNote>{summary.altered}</AlteredNote>}
      {withdrawal !== null && (
        <p className="mb-6 max-w-[68ch] border-l-3 border-announced pl-5 text-lead">
          <a href={withdrawal.href}>{withdrawal.text}</a> {withdrawal.reason}
        </p>
      )}
      {emergency !== null && (
        <p className="mb-6 max-w-[68ch] border-l-3 border-announced pl-5 text-lead">
          <strong className="font-semibold">Emergency.</strong> {emergency}
        </p>
      )}
      <p className="mb-2">
        <NoticeMark {...summary} />
      </p>
      <p className="mb-4 max-w-[68ch] text-lead">{datesInWords(summary)}</p>
      {withdrawal === null && <p className="mb-6 max-w-[68ch]">{reason}</p>}
      {changes.map((change) => (
        <section key={change.id} className="mb-10">
          <SectionHeading id={change.id}>{`${change.name}: ${change.kinds.toLowerCase()}`}</SectionHeading>
          <p className="mb-4 max-w-[68ch]">
            {change.effective}
            {change.affects !== null && ` Concerns ${change.affects}.`}{' '}
            <a href={change.href}>All that is known of {change.name}</a>
          </p>
          {change.record === null ? (
            <FieldChanges name={change.name} fields={change.fields} />
          ) : (
            <RecordFacts record={change.record} />
          )}
        </section>
      ))}
      {objection.length > 0 && (
        <section className="mb-10">
          <SectionHeading id="object">
            {summary.objectionEnded === null ? 'How to object' : 'Objections'}
          </SectionHeading>
          {objection.map((sentence) => (
            <p key={sentence} className="mb-2 max-w-[68ch]">
              {sentence}
            </p>
          ))}
          {howToObject !== null && (
            <>
              <p className="mb-2 max-w-[68ch]">
                Write to <a href={`mailto:${howToObject.contact}`}>{howToObject.contact}</a>
                <span className="no-print">
                  , or <a href={objectionRequestPath(summary.id)}>object here</a>
                </span>
                .
              </p>
              <blockquote className="max-w-[68ch] border-l-3 border-rule pl-5 text-[0.9375rem] text-soft">
                {howToObject.clause}: {howToObject.text}
              </blockquote>
            </>
          )}
        </section>
      )}
      {facts.counts.length > 0 && (
        <section className="mb-10">
          <SectionHeading id="customers">Customers</SectionHeading>
          {facts.counts.map((sentence) => (
            <p key={sentence} className="mb-2 max-w-[68ch]">
              {sentence}
            </p>
          ))}
        </section>
      )}
      <p className="text-small text-soft wrap-anywhere">
        Notice {summary.id}: <a href={`${summary.href}/entry.json`}>its entry in the ledger</a>, SHA-256{' '}
        {sha256}. {facts.chain}
      </p>
      <p className="no-print mt-4">
        <a href={SUBPROCESSORS_PATH} className="inline-block py-1">
          The list and every notice
        </a>
      </p>
    </PageFrame>
  )
}
