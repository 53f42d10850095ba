import { PageFrame, SectionHeading } from '#components/ui/page-frame.tsx'
import { CONTROL } from '#components/ui/select-field.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { SUBPROCESSORS_PATH } from '#lib/domain/addresses.ts'
import type { ListComparisonFacts } from '#lib/domain/subprocessors/view.ts'
import { FieldChanges, RecordFacts } from './record-facts.tsx'

/** The lists of two days side by side, or what to correct before they can be. */
export function ListComparisonPage({ legalName, given, fault, comparison }: ListComparisonFacts) {
  return (
    <PageFrame
      title={
        comparison === null
          ? 'Compare the list on two days'
          : `What changed from ${comparison.from} to ${comparison.to}`
      }
      printed={{ head: `${legalName} · sub-processors`, foot: '' }}
    >
      {fault !== null && (
        <p role="alert" className="mb-6 max-w-[68ch] border-l-3 border-announced pl-5 text-lead">
          {fault.message}
        </p>
      )}
      {comparison !== null && <Compared {...comparison} />}
      <section className="no-print mt-10 max-w-[44rem] border-t border-strong-rule pt-6">
        <SectionHeading id="choose">Choose two days</SectionHeading>
        <form
          action="/subprocessors/compare"
          method="get"
          autoComplete="off"
          className="grid gap-4 sm:grid-cols-2"
        >
          <Day name="from" label="From" value={given.from} />
          <Day name="to" label="To" value={given.to} />
          <p>
            <SubmitButton>Compare</SubmitButton>
          </p>
        </form>
        <p className="mt-4">
          <a href={SUBPROCESSORS_PATH} className="inline-block py-1">
            The list and every notice
          </a>
        </p>
      </section>
    </PageFrame>
  )
}

function Compared({
  from,
  to,
  swapped,
  added,
  removed,
  changed,
}: NonNullable<ListComparisonFacts['comparison']>) {
  const isSame = added.length + removed.length + changed.length === 0
  return (
    <>
      <p className="mb-4 text-lead">
        {isSame
          ? 'No differences: the list is the same on both days.'
          : `${added.length} added, ${removed.length} removed, ${changed.length} changed.`}
      </p>
      <p className="no-print mb-8">
        <a href={swapped} className="inline-block py-1">
          Swap: from {to} to {from}
        </a>
      </p>
      {(
        [
          ['added', 'Added', added],
          ['removed', 'Removed', removed],
        ] as const
      ).map(
        ([id, heading, list]) =>
          list.length > 0 && (
            <section key={id} className="mb-10">
              <SectionHeading id={id}>{heading}</SectionHeading>
              {list.map(({ name, href, record }) => (
                <details key={href} className="border-b border-rule py-1">
                  <summary className="cursor-pointer py-1 font-semibold">{name}</summary>
                  <RecordFacts record={record} />
                </details>
              ))}
            </section>
          ),
      )}
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

function Day({ name, label, value }: { name: string; label: string; value: string }) {
  return (
    <div className="min-w-0">
      <label htmlFor={`compare-${name}`} className="block text-[0.9375rem] font-semibold">
        {label}
      </label>
      <input
        id={`compare-${name}`}
        name={name}
        type="text"
        pattern="\s*\d{4}-\d{2}-\d{2}\s*"
        title="For example 2026-10-01"
        spellCheck={false}
        defaultValue={value}
        required
        className={CONTROL}
      />
    </div>
  )
}
