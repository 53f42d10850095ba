import { AlteredNote } from '#components/ui/altered-note.tsx'
import { LinkRow } from '#components/ui/link-row.tsx'
import { StandingMark } from '#components/ui/standing-mark.tsx'
import { UnbrokenVersions } from '#components/ui/unbroken-versions.tsx'
import type { StandingNotice } from '#lib/domain/release/view.ts'
import type { VersionPageFacts } from '#lib/domain/versions/view.ts'
import { PageFrame, SectionHeading } from '../ui/page-frame.tsx'
import { CheckRelease } from './check-release.tsx'
import { ChangesAtAGlance } from './differences/changes-at-a-glance.tsx'
import { DifferenceList } from './differences/difference-list.tsx'
import { DirectionKey } from './differences/direction-key.tsx'
import { LedgerTimestamp } from './ledger-timestamp.tsx'
import { OffersTable } from './offers-table.tsx'
import { RecordFacts } from './record-facts.tsx'
import { STANDING_WORDS } from './standing-words.ts'

/** One version: where it stands, what it offers, what it changed, and what the ledger records of it. */
export function VersionPage(props: VersionPageFacts) {
  const { legalName, version, isEdition, asOf, standing, record, seals, offers, notOffered, changes } = props
  return (
    <PageFrame
      title={`${isEdition ? 'Edition' : 'Version'} ${version}`}
      printed={{
        head: `${legalName} · version ${version}`,
        foot: `Status on ${asOf}: ${STANDING_WORDS[standing.standing].toLowerCase()}`,
      }}
    >
      {record !== null && record.altered !== null && <AlteredNote>{record.altered}</AlteredNote>}
      <p className="mb-3 text-[0.9375rem]">
        <StandingMark state={standing.standing}>{STANDING_WORDS[standing.standing]}</StandingMark>
      </p>
      <Notice notice={standing.notice} />
      {notOffered !== null && (
        <p role="alert" className="mb-6 max-w-[68ch] border-l-3 border-announced pl-5 font-semibold">
          {notOffered}
        </p>
      )}
      <section className="mb-14">
        <SectionHeading id="offers">Tiers and regions</SectionHeading>
        <OffersTable version={version} {...offers} />
      </section>
      {record !== null && seals !== null && (
        <section className="mb-14">
          <SectionHeading id="record">Release record</SectionHeading>
          <RecordFacts record={record} seals={seals} />
          {props.timestamp !== null && <LedgerTimestamp timestamp={props.timestamp} />}
        </section>
      )}
      {seals !== null && (
        <section className="mb-14">
          <SectionHeading id="check">Check it yourself</SectionHeading>
          <CheckRelease version={version} seals={seals} />
        </section>
      )}
      {changes !== null && (
        <section>
          <SectionHeading id="changes">
            {isEdition ? `Changes to ${changes.before}` : `What changed since ${changes.before}`}
          </SectionHeading>
          <p className="mb-8 text-lead">
            {changes.counts === '' ? 'No differences.' : `${changes.counts}.`}{' '}
            <a href={changes.href}>Compare one tier and region</a>
          </p>
          {record?.correction != null && <Correction reason={record.correction} />}
          <ChangesAtAGlance topics={changes.topics} />
          {changes.counts !== '' && <DirectionKey reasoned={record !== null} />}
          <DifferenceList topics={changes.topics} from={changes.before} to={version} />
        </section>
      )}
    </PageFrame>
  )
}

/** The vendor's word, beside the redline that lets a reader judge it. */
function Correction({ reason }: { reason: string }) {
  return (
    <div className="mb-8 max-w-[68ch] border-l-3 border-rule pl-5">
      <p className="label">Why no obligation changes, in the vendor’s words</p>
      <p>{reason}</p>
    </div>
  )
}

function Notice({ notice: { sentence, links } }: { notice: StandingNotice }) {
  return (
    <div className="mb-10 max-w-[68ch]">
      <p className="text-lead">
        <UnbrokenVersions>{sentence}</UnbrokenVersions>
      </p>
      <LinkRow links={links} />
    </div>
  )
}
