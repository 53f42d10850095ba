// biome-ignore-all lint/a11y/noRedundantRoles: the phone layout takes the table display away, and the roles with it.

import { StandingMark } from '#components/ui/standing-mark.tsx'
import { RELEASES_FEED_PATH, VERSIONS_PATH } from '#lib/domain/addresses.ts'
import type { Rule } from '#lib/domain/offer/page/changes-section.ts'
import type { VersionEntry } from '#lib/domain/offer/view.ts'
import { PageSection, TopicHeading } from './page-section.tsx'

const WORDS = { 'in-force': 'In force', announced: 'Announced', superseded: 'Superseded' } as const

/** How the terms change, and which versions there are. */
export function VersionsSection({ rules, versions }: { rules: Rule[]; versions: VersionEntry[] }) {
  return (
    <PageSection id="versions" title="Changes and versions">
      <dl className="[&_dt]:font-semibold border-t border-strong-rule">
        {rules.map(({ label, text }) => (
          <div
            key={label}
            className="grid gap-x-6 border-b border-rule py-2.5 sm:grid-cols-[14rem_minmax(0,1fr)]"
          >
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <TopicHeading id="versions-list">Versions</TopicHeading>
      <table role="table" className="exhibit stacks">
        <caption>
          Every version of these terms, newest first, with its documents for this tier and region
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            {['Version', 'Standing', 'Published', 'Takes effect', 'Documents'].map((label) => (
              <th key={label} role="columnheader" scope="col" className="label">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {versions.map((entry) => (
            <VersionRow key={entry.version} entry={entry} />
          ))}
        </tbody>
      </table>
      <p className="mt-4 flex flex-wrap gap-x-6">
        <a href={VERSIONS_PATH} className="py-1">
          Compare versions, or find one by date
        </a>
        <a href={RELEASES_FEED_PATH} className="py-1">
          Release feed (Atom)
        </a>
      </p>
    </PageSection>
  )
}

function VersionRow({ entry }: { entry: VersionEntry }) {
  return (
    <tr role="row">
      <th role="rowheader" scope="row" className="font-semibold">
        <a href={entry.href} className="inline-block py-1">
          {entry.version}
        </a>
      </th>
      <td role="cell" data-label="Standing">
        <StandingMark state={entry.standing}>{WORDS[entry.standing]}</StandingMark>
      </td>
      <td role="cell" data-label="Published">
        {entry.published}
      </td>
      <td role="cell" data-label="Takes effect">
        {entry.since}
      </td>
      <td role="cell" data-label="Documents">
        <span className="flex flex-wrap gap-x-4">
          {entry.documents.length === 0 && 'none for this tier and region'}
          {entry.documents.map(({ href, label }) => (
            <a key={href} href={href} className="inline-block py-1">
              {label}
              <span className="sr-only">{` version ${entry.version} (PDF)`}</span>
            </a>
          ))}
        </span>
      </td>
    </tr>
  )
}
