import { PageFrame, SectionHeading } from '#components/ui/page-frame.tsx'
import { listComparisonPath } from '#lib/domain/addresses.ts'
import type { SubprocessorListFacts } from '#lib/domain/subprocessors/view.ts'
import { LIST_WORDS } from '#lib/domain/subprocessors/words.ts'
import { ListForm } from './list-form.tsx'
import { ListTable } from './list-table.tsx'
import { NoticeList } from './notice-list.tsx'
import { PlacesTable } from './places-table.tsx'

type Props = SubprocessorListFacts & { compareFrom: string; compareTo: string }

/** The list with the changes ahead, or what to correct in what was asked. */
export function SubprocessorListPage({
  legalName,
  form,
  fault,
  coming,
  past,
  shown,
  compareFrom,
  compareTo,
}: Props) {
  return (
    <PageFrame
      title={LIST_WORDS.title}
      printed={{ head: `${legalName} · sub-processors`, foot: shown?.day ?? '' }}
    >
      <p className="mb-6 max-w-[68ch] text-lead">
        Every company that can touch your data, what it does, where, and every change before it takes effect.
      </p>
      {fault !== null && (
        <p role="alert" className="mb-6 max-w-[68ch] border-l-3 border-announced pl-5 text-lead">
          {fault.message}
        </p>
      )}
      <section className="mb-10">
        <SectionHeading id="coming">Changes ahead</SectionHeading>
        {coming.length === 0 ? <p>No change is announced.</p> : <NoticeList notices={coming} />}
        {coming.some(({ objection }) => objection !== null) && (
          <p className="mt-3 max-w-[68ch] text-[0.9375rem] text-soft">
            The last day to object is for customers who were told on the day of publication. Your own period
            begins on the day after the notice was sent to your Notice Contact, if that is later.
          </p>
        )}
      </section>
      <section className="mb-10">
        <SectionHeading id="list">{shown === null ? 'My list' : headingOf(shown)}</SectionHeading>
        <ListForm {...form} />
        {shown !== null && <Shown {...shown} />}
      </section>
      <section className="mb-10">
        <SectionHeading id="history">Earlier notices</SectionHeading>
        {past.length === 0 ? <p>There is none yet.</p> : <NoticeList notices={past} />}
      </section>
      <section className="no-print border-t border-strong-rule pt-6">
        <SectionHeading id="more">Compare two days</SectionHeading>
        <ul>
          <li>
            <a href={listComparisonPath(compareFrom, compareTo)} className="inline-block py-1">
              What changed in the last year
            </a>
          </li>
        </ul>
      </section>
    </PageFrame>
  )
}

function headingOf({ day, isToday }: NonNullable<SubprocessorListFacts['shown']>): string {
  return isToday ? `The list today, ${day}` : `The list on ${day}`
}

function Shown({
  day,
  counted,
  completeness,
  rows,
  billing,
  excluded,
  filtered,
  exports: files,
  followed,
  places,
}: NonNullable<SubprocessorListFacts['shown']>) {
  return (
    <>
      <p className="mt-6 text-lead font-semibold" role="status">
        {filtered === null ? counted : `${counted} ${filtered}`}
      </p>
      {completeness.length > 0 && (
        <p className="mb-4 max-w-[68ch] text-[0.9375rem] text-soft">{completeness.join(' ')}</p>
      )}
      {rows.length > 0 && <ListTable caption={`Sub-processors on ${day}`} rows={rows} />}
      {billing.length > 0 && (
        <>
          <h3 className="mt-8 mb-2 break-after-avoid font-serif text-lead font-semibold">
            Providers for billing contact data, not sub-processors
          </h3>
          <ListTable caption={`Providers for billing contact data on ${day}`} rows={billing} />
        </>
      )}
      <p className="no-print mt-4 flex flex-wrap gap-x-5 gap-y-1">
        Take this list along:
        {files.map(({ label, href }) => (
          <a key={href} href={href} download>
            {label}
          </a>
        ))}
      </p>
      <p className="no-print mt-4 flex flex-wrap gap-x-5 gap-y-1">
        Be told of its changes:
        {followed.map(({ label, href }) => (
          <a key={href} href={href}>
            {label}
          </a>
        ))}
      </p>
      {places.rows.length > 0 && (
        <details className="no-print mt-4">
          <summary className="cursor-pointer py-1 text-accent">Places by purpose</summary>
          <PlacesTable {...places} />
        </details>
      )}
      {excluded.length > 0 && (
        <details className="mt-4">
          <summary className="cursor-pointer py-1 text-accent">
            {excluded.length === 1
              ? '1 company is not on this list'
              : `${excluded.length} companies are not on this list`}
            , and why
          </summary>
          <ul className="mt-2">
            {excluded.map(({ name, href, why }) => (
              <li key={href} className="py-1">
                <a href={href} className="inline-block py-1">
                  {name}
                </a>
                : {why}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
