import { useId } from 'react'
import type { ReportFacts } from '#lib/domain/console/links/report-view.ts'
import { REPORT_WORDS } from '#lib/domain/console/links/report-words.ts'

type Props = { facts: ReportFacts; path: string }

/** The period of a report: a month, or a first and a last day. Each leads to an address of its own. */
export function PeriodForms({ facts: { asked, period }, path }: Props) {
  return (
    <div className="no-print">
      <form action={path} className="console-filters">
        <Field label={REPORT_WORDS.month} type="month" name="month" value={asked.month} />
        <Show />
      </form>
      <form action={path} className="console-filters">
        <Field label={REPORT_WORDS.from} type="date" name="from" value={period.from} />
        <Field label={REPORT_WORDS.to} type="date" name="to" value={period.to} />
        <Show />
      </form>
      <p className="console-below">{REPORT_WORDS.days}</p>
    </div>
  )
}

function Field({ label, ...input }: { label: string; type: 'month' | 'date'; name: string; value: string }) {
  const id = useId()
  const { value, ...own } = input
  return (
    <div>
      <label htmlFor={id} className="console-label">
        {label}
      </label>
      <input id={id} required className="console-field" defaultValue={value} {...own} />
    </div>
  )
}

function Show() {
  return (
    <button type="submit" className="button quiet">
      {REPORT_WORDS.show}
    </button>
  )
}
