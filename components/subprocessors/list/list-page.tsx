import type { ComponentType, ReactNode } from 'react'
import { PageFrame, SectionHeading } from '#components/ui/page-frame.tsx'
import type { SubprocessorListFacts } from '#lib/domain/subprocessors/view.ts'
import { LIST_WORDS, NOTICE_WORDS } from '#lib/domain/subprocessors/words.ts'
import { NoticeList } from '../notice-list.tsx'
import { ChangeDays } from './change-days.tsx'
import type { ListControls } from './list-controls.ts'
import { ListForm } from './list-form.tsx'
import { AllRows, type RowsProps } from './list-rows.tsx'
import { ShownList } from './shown-list.tsx'

type Props = {
  facts: SubprocessorListFacts
  /** Null on the server, and where there is no JavaScript. */
  controls?: ListControls | null
  changed?: ReadonlySet<string>
  /** What keeps the list from being what was asked for. */
  trouble?: ReactNode
  /** How rows come into the tables; all at once where nothing else is said. */
  Rows?: ComponentType<RowsProps>
}

const NONE: ReadonlySet<string> = new Set()

/** The list with the changes ahead, or what to correct in what was asked. */
export function SubprocessorListPage({
  facts,
  controls = null,
  changed = NONE,
  trouble = null,
  Rows = AllRows,
}: Props) {
  const { legalName, form, fault, coming, past, days, shown, compareHref, q } = facts
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
          <p className="mt-3 max-w-[68ch] text-[0.9375rem] text-soft">{NOTICE_WORDS.lastDayFor}</p>
        )}
      </section>
      <section className="mb-10">
        <SectionHeading id="list">{shown === null ? 'My list' : headingOf(shown)}</SectionHeading>
        <ListForm {...form} controls={controls} />
        <ChangeDays days={days} ask={controls?.ask ?? null} intend={controls?.intend ?? null} />
        <div className="no-print" aria-live="polite">
          {trouble}
        </div>
        {shown !== null && (
          <ShownList
            {...shown}
            columns={form.columns}
            q={q}
            changed={changed}
            controls={controls}
            Rows={Rows}
          />
        )}
      </section>
      <section className="mb-10">
        <SectionHeading id="history">Earlier notices</SectionHeading>
        {past.length === 0 ? <p>There is none yet.</p> : <NoticeList notices={past} />}
      </section>
      <section className="no-print border-t border-strong-rule pt-6">
        <SectionHeading id="more">Compare two days</SectionHeading>
        <ul>
          <li>
            <a href={compareHref} className="inline-block py-1">
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
