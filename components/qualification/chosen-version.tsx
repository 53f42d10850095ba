import { StandingMark } from '#components/ui/standing-mark.tsx'
import { versionPath } from '#lib/domain/addresses.ts'
import { STANDING_IN_WORDS } from '#lib/domain/release/standing-in-words.ts'
import type { StandingVersion } from '#lib/domain/release/view.ts'

/** The version that was chosen to judge by, in place of the one in force. */
export function ChosenVersion({ version, standing }: StandingVersion) {
  const words = STANDING_IN_WORDS[standing]
  return (
    <p className="mb-6 max-w-[68ch] border-l-3 border-strong-rule pl-5">
      <span className="flex flex-wrap items-baseline gap-x-4">
        <a href={versionPath(version)} className="font-semibold">
          Version {version}
        </a>
        <StandingMark state={standing}>{words.slice(0, 1).toUpperCase() + words.slice(1)}</StandingMark>
      </span>
      <span className="text-[0.9375rem]">
        You chose this version. <a href="/qualify">Start over with the version in force</a>
      </span>
    </p>
  )
}
