import { StandingMark } from '#components/ui/standing-mark.tsx'
import type { CertificateLine, ReleaseLine } from '#lib/domain/console/releases/view.ts'
import { CERTIFICATE_STATES, RELEASE_WORDS } from '#lib/domain/console/releases/words.ts'
import type { Column } from '../table/column.ts'

const STANDINGS = { 'in-force': 'In force', announced: 'Announced', superseded: 'Superseded' } as const
const MARKS = { valid: 'in-force', soon: 'announced', expired: 'danger' } as const

/** The columns of the versions. `isAhead`: whether what is not made is missing. */
export function releaseColumns(isAhead: boolean): Column<ReleaseLine>[] {
  return [
    {
      id: 'version',
      header: 'Version',
      isName: true,
      cell: ({ version, href, published }) => (
        <>
          <a href={href}>{version}</a>
          <span className="console-below">published {published}</span>
        </>
      ),
    },
    {
      id: 'standing',
      header: 'Standing',
      cell: ({ standing, begins }) => (
        <span>
          <StandingMark state={standing}>{STANDINGS[standing]}</StandingMark>
          <span className="console-below">begins {begins}</span>
        </span>
      ),
    },
    {
      id: 'documents',
      header: 'Documents',
      cell: ({ due, made, missing }) => (
        <span>
          {isAhead ? `${made} of ${due} made` : `${made} made so far, of ${due}`}
          {missing.length > 0 && <Missing places={missing} />}
        </span>
      ),
    },
    {
      id: 'changes',
      header: 'Changes',
      cell: ({ version, changes }) =>
        changes === null ? (
          RELEASE_WORDS.first
        ) : (
          <a href={changes.href}>
            {RELEASE_WORDS.compare}
            <span className="sr-only">
              {' '}
              from {changes.before} to {version}
            </span>
          </a>
        ),
    },
  ]
}

function Missing({ places }: { places: readonly string[] }) {
  return (
    <details className="console-missing">
      <summary>{places.length === 1 ? '1 offer lacks some' : `${places.length} offers lack some`}</summary>
      <ul>
        {places.map((place) => (
          <li key={place}>{place}</li>
        ))}
      </ul>
    </details>
  )
}

/** The columns of the certificates. */
export const CERTIFICATE_COLUMNS: readonly Column<CertificateLine>[] = [
  {
    id: 'subject',
    header: 'Certificate',
    isName: true,
    cell: ({ subject, isDemo }) => (
      <>
        {subject}
        <span className="console-below">{isDemo ? RELEASE_WORDS.demo : RELEASE_WORDS.vendor}</span>
      </>
    ),
  },
  {
    id: 'state',
    header: 'State',
    cell: ({ state }) => <StandingMark state={MARKS[state]}>{CERTIFICATE_STATES[state]}</StandingMark>,
  },
  {
    id: 'expires',
    header: 'Expires',
    cell: ({ expires }) => <span className="whitespace-nowrap">{expires}</span>,
  },
  {
    id: 'fingerprint',
    header: 'SHA-256',
    cell: ({ fingerprint }) => <code className="console-key">{fingerprint}</code>,
  },
]
