'use client'

import { useQuery } from '@tanstack/react-query'
import { StandingMark } from '#components/ui/standing-mark.tsx'
import { releasesQuery } from '#lib/client/console/releases.ts'
import { ARCHIVE_STATES, RELEASE_WORDS } from '#lib/domain/console/releases/words.ts'
import { SCREENS } from '#lib/domain/console/screens.ts'
import { FaultLine } from '../fault-line.tsx'
import { Screen } from '../screen.tsx'
import { DataTable } from '../table/data-table.tsx'
import { CERTIFICATE_COLUMNS, releaseColumns } from './release-columns.tsx'
import { RetryButton } from './retry-button.tsx'

const MARKS = { well: 'in-force', busy: 'superseded', amiss: 'danger' } as const

/** The versions, which of their documents are made, and what signs them. */
export function ReleasesScreen() {
  const { data, error, isPending } = useQuery(releasesQuery)
  return (
    <Screen
      title={SCREENS.releases.name}
      actions={
        data?.mayRetry === true && data.versions.some(({ missing }) => missing.length > 0) && <RetryButton />
      }
    >
      <FaultLine error={error} />
      {isPending && <p className="console-empty">{RELEASE_WORDS.loading}</p>}
      {data !== undefined && (
        <>
          <p className="console-lead">
            <StandingMark state={MARKS[data.archive.state]}>
              {ARCHIVE_STATES[data.archive.state]}
            </StandingMark>{' '}
            {data.archive.words}
          </p>
          <section aria-labelledby="versions">
            <h2 id="versions">{RELEASE_WORDS.versions}</h2>
            <DataTable
              caption={RELEASE_WORDS.versionsCaption}
              columns={releaseColumns(data.isAhead)}
              rows={data.versions}
              rowId={({ version }) => version}
              empty={RELEASE_WORDS.noVersion}
            />
          </section>
          <section aria-labelledby="certificates">
            <h2 id="certificates">{RELEASE_WORDS.certificates}</h2>
            <DataTable
              caption={RELEASE_WORDS.certificatesCaption}
              columns={CERTIFICATE_COLUMNS}
              rows={data.certificates}
              rowId={({ fingerprint }) => fingerprint}
              empty={RELEASE_WORDS.noCertificate}
            />
          </section>
        </>
      )}
    </Screen>
  )
}
