'use client'

import Link from 'next/link'
import type { ReportFacts } from '#lib/domain/console/links/report-view.ts'
import { REPORT_WORDS } from '#lib/domain/console/links/report-words.ts'
import { SCREENS } from '#lib/domain/console/screens.ts'
import { Screen } from '../../screen.tsx'
import { ActionLink } from '../../screen-action.tsx'
import { PeriodForms } from './period-forms.tsx'
import { ReportTable } from './report-table.tsx'

const PATH = `${SCREENS.links.path}/report`

/** What the links of a period come to: together, and by tier, region and rep. */
export function ReportScreen({ facts }: { facts: ReportFacts }) {
  const { fault, period, title, total, tables, deleted } = facts
  return (
    <Screen
      title={REPORT_WORDS.name}
      lead={REPORT_WORDS.lead}
      actions={
        <ActionLink
          label={REPORT_WORDS.csv}
          href={`${PATH}/export.csv?${new URLSearchParams(period)}`}
          isQuiet
          isFile
        />
      }
    >
      <p className="no-print mb-4">
        <Link href={SCREENS.links.path} prefetch={false}>
          {REPORT_WORDS.back}
        </Link>
      </p>
      {fault !== null && (
        <p role="alert" className="console-fault">
          {fault}
        </p>
      )}
      <PeriodForms facts={facts} path={PATH} />
      <h2 className="mt-8">{title}</h2>
      {total.made === 0 ? (
        <p className="console-empty">{REPORT_WORDS.none}</p>
      ) : (
        <>
          <ReportTable caption={title} head={REPORT_WORDS.total} rows={[total]} />
          {tables.map(({ id, rows }) => (
            <section key={id} aria-labelledby={`by-${id}`} className="mt-8">
              <h3 id={`by-${id}`}>{REPORT_WORDS.tables[id]}</h3>
              <ReportTable caption={REPORT_WORDS.tables[id]} head={REPORT_WORDS.heads[id]} rows={rows} />
            </section>
          ))}
          <p className="console-below">{REPORT_WORDS.several}</p>
        </>
      )}
      {deleted !== null && <p className="console-below">{deleted}</p>}
    </Screen>
  )
}
