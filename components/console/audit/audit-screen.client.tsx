'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { auditQuery } from '#lib/client/console/audit.ts'
import type { AuditChoices } from '#lib/domain/console/audit/view.ts'
import { AUDIT_WORDS } from '#lib/domain/console/audit/words.ts'
import { SCREENS } from '#lib/domain/console/screens.ts'
import { FaultLine } from '../fault-line.tsx'
import { MoreButton } from '../more-button.tsx'
import { Screen } from '../screen.tsx'
import { ZoneNote } from '../shell/zone.tsx'
import { DataTable } from '../table/data-table.tsx'
import { auditColumns } from './audit-columns.tsx'
import { AuditFilters } from './audit-filters.tsx'
import { ChainCheck } from './chain-check.tsx'
import { ExportLinks } from './export-links.tsx'
import { useAuditQuestion } from './use-audit-question.ts'

/** Who did what: filtered, checked, exported. */
export function AuditScreen({ choices }: { choices: AuditChoices }) {
  const { question, look, lookForAll } = useAuditQuestion()
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    auditQuery(question),
  )
  const pages = data?.pages ?? []
  const [first] = pages
  return (
    <Screen
      title={SCREENS.audit.name}
      lead={AUDIT_WORDS.lead}
      actions={choices.mayExport && <ExportLinks question={question} />}
    >
      <ChainCheck />
      <AuditFilters choices={choices} question={question} onLook={look} onAll={lookForAll} />
      <FaultLine error={error} />
      {isPending && <p className="console-empty">{AUDIT_WORDS.loading}</p>}
      {first !== undefined && (
        <>
          <DataTable
            caption={AUDIT_WORDS.caption}
            columns={auditColumns(first.at)}
            rows={pages.flatMap(({ entries }) => entries)}
            rowId={({ number }) => String(number)}
            empty={AUDIT_WORDS.nothing}
          />
          {hasNextPage && (
            <MoreButton
              label={AUDIT_WORDS.older}
              isBusy={isFetchingNextPage}
              onMore={() => void fetchNextPage()}
            />
          )}
          <ZoneNote />
        </>
      )}
    </Screen>
  )
}
