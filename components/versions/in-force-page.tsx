import { VERSIONS_PATH } from '#lib/domain/addresses.ts'
import type { FormChoices } from '#lib/domain/versions/form-choices.ts'
import { InForceForm, type InForceGiven } from './in-force-form.tsx'
import { PageFrame } from './page-frame.tsx'

type Props = { choices: FormChoices; given: InForceGiven; fault: string }

/** Why no version was found, with the form as it was filled in. */
export function InForcePage({ choices, given, fault }: Props) {
  return (
    <PageFrame title="The version that was in force" printed={{ head: '', foot: '' }}>
      <p id="fault" role="alert" className="mb-8 max-w-[68ch] border-l-3 border-announced pl-5 text-lead">
        {fault}
      </p>
      <div className="max-w-[40rem]">
        <InForceForm choices={choices} given={given} faultId="fault" />
      </div>
      <p className="mt-6">
        <a href={VERSIONS_PATH} className="inline-block py-1">
          All versions with the days on which they begin
        </a>
      </p>
    </PageFrame>
  )
}
