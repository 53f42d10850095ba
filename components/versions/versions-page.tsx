import { RELEASES_FEED_PATH, versionPath } from '#lib/domain/addresses.ts'
import type { FormChoices } from '#lib/domain/versions/form-choices.ts'
import type { VersionRecord } from '#lib/domain/versions/version-record.ts'
import type { ComparisonGiven } from '#lib/domain/versions/view.ts'
import { PageFrame, SectionHeading } from '../ui/page-frame.tsx'
import { ComparisonForm } from './forms/comparison-form.tsx'
import { InForceForm } from './forms/in-force-form.tsx'
import { VersionList } from './version-list.tsx'

type Props = {
  records: VersionRecord[]
  drafts: string[]
  choices: FormChoices
  given: ComparisonGiven
  legalName: string
}

/** Every version of the terms, with ways to find one by its day and to set two side by side. */
export function VersionsPage({ records, drafts, choices, given, legalName }: Props) {
  return (
    <PageFrame
      title="Versions of the terms"
      printed={{ head: `${legalName} · versions of the terms`, foot: '' }}
    >
      <p className="mb-10 max-w-[68ch] text-lead">
        Each version is named after the day it takes effect. Once published, it never changes, and its pages
        and documents keep their addresses. A new version never applies to the time before it takes effect.
      </p>
      <div className="no-print mb-14 grid gap-x-14 gap-y-10 lg:grid-cols-2">
        <section>
          <SectionHeading id="find">Find the version in force on a date</SectionHeading>
          <InForceForm choices={choices} given={{ on: '', tier: '', region: '' }} faultId={null} />
        </section>
        <section>
          <SectionHeading id="compare">Compare two versions</SectionHeading>
          <ComparisonForm choices={choices} given={given} />
        </section>
      </div>
      <section>
        <SectionHeading id="versions-list">All versions, newest first</SectionHeading>
        {drafts.length > 0 && <Drafts versions={drafts} />}
        <VersionList records={records} />
        <p className="mt-6">
          <a href={RELEASES_FEED_PATH} className="inline-block py-1">
            Release feed (Atom)
          </a>
          : see each new version in your feed reader as soon as it is published.
        </p>
      </section>
    </PageFrame>
  )
}

function Drafts({ versions }: { versions: string[] }) {
  return (
    <p className="mb-6 border-l-3 border-announced pl-5">
      Drafts, visible in development only:{' '}
      {versions.map((version) => (
        <a key={version} href={versionPath(version)} className="mr-4 inline-block py-1">
          {version}
        </a>
      ))}
    </p>
  )
}
