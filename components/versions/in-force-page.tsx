import { UnbrokenVersions } from '#components/ui/unbroken-versions.tsx'
import { VERSIONS_PATH } from '#lib/domain/addresses.ts'
import type { FormChoices } from '#lib/domain/versions/form-choices.ts'
import type { InForceGiven } from '#lib/domain/versions/view.ts'
import { PageFrame } from '../ui/page-frame.tsx'
import { InForceForm } from './forms/in-force-form.tsx'

type Props = { choices: FormChoices; given: InForceGiven; fault: string | null }

/** The form as it was filled in, and why no version was found; null where nothing was asked yet. */
export function InForcePage({ choices, given, fault }: Props) {
  return (
    <PageFrame title="Find the version in force on a date" printed={{ head: '', foot: '' }}>
      {fault !== null && (
        <p id="fault" role="alert" className="mb-8 max-w-[68ch] border-l-3 border-announced pl-5 text-lead">
          <UnbrokenVersions>{fault}</UnbrokenVersions>
        </p>
      )}
      <div className="max-w-[40rem]">
        <InForceForm choices={choices} given={given} faultId={fault === null ? null : 'fault'} />
      </div>
      <p className="mt-6">
        <a href={VERSIONS_PATH} className="inline-block py-1">
          All versions and their dates
        </a>
      </p>
    </PageFrame>
  )
}
