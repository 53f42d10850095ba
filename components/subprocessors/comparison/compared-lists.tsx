import { SectionHeading } from '#components/ui/page-frame.tsx'
import type { ComparedLists as Facts } from '#lib/domain/subprocessors/view.ts'
import { FieldChanges, RecordFacts } from '../record-facts.tsx'

/** What differs between two days: whole records of those that came or left, and the fields of those that changed. */
export function ComparedLists({ counted, notes, added, removed, changed }: Facts) {
  return (
    <>
      <p
        id="comparison-count"
        tabIndex={-1}
        className="mt-6 mb-4 text-lead font-semibold break-after-avoid"
        role="status"
      >
        {counted}
      </p>
      {notes.length > 0 && <p className="mb-4 max-w-[68ch] text-[0.9375rem] text-soft">{notes.join(' ')}</p>}
      {added.length > 0 && <WholeRecords id="added" heading="Added" records={added} />}
      {removed.length > 0 && <WholeRecords id="removed" heading="Removed" records={removed} />}
      {changed.length > 0 && (
        <section className="mb-10">
          <SectionHeading id="changed">Changed</SectionHeading>
          {changed.map(({ name, href, fields }) => (
            <div key={href} className="mb-6">
              <h3 className="break-after-avoid font-semibold">
                <a href={href}>{name}</a>
              </h3>
              <FieldChanges name={name} fields={fields} />
            </div>
          ))}
        </section>
      )}
    </>
  )
}

function WholeRecords({ id, heading, records }: { id: string; heading: string; records: Facts['added'] }) {
  return (
    <section className="mb-10">
      <SectionHeading id={id}>{heading}</SectionHeading>
      {records.map(({ name, href, record }) => (
        <details key={href} className="border-b border-rule py-1">
          <summary className="cursor-pointer py-1 font-semibold">{name}</summary>
          <RecordFacts record={record} />
          <p className="no-print mt-2">
            <a href={href} className="inline-block py-1">{`All that is known of ${name}`}</a>
          </p>
        </details>
      ))}
    </section>
  )
}
