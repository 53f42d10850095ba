import { StandingMark } from '#components/ui/standing-mark.tsx'
import { versionPath } from '#lib/domain/addresses.ts'
import { STANDING_IN_WORDS } from '#lib/domain/release/standing-in-words.ts'
import { type JudgedBy, reasonInWords } from '#lib/domain/versions/judged-by.ts'

/** By which version an answer is, where that stands and why it is that one; every version leads to its page. */
export function JudgedByLine({ by }: { by: JudgedBy }) {
  return (
    <p className="mb-4 max-w-[68ch] border-l-3 border-strong-rule pl-5">
      <span className="flex flex-wrap items-baseline gap-x-4">
        <a href={versionPath(by.version)} className="font-semibold">
          Version {by.version}
        </a>
        <StandingMark state={by.standing}>{capitalised(STANDING_IN_WORDS[by.standing])}</StandingMark>
      </span>
      <span className="text-[0.9375rem]">
        <LinkedVersions>{reasonInWords(by)}</LinkedVersions>
      </span>
    </p>
  )
}

/** A sentence whose versions lead to their pages, and never break across two lines. */
function LinkedVersions({ children }: { children: string }) {
  return children.split(/(\d{4}-\d{2}-\d{2}(?:\.\d+)?)/).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <a key={part} href={versionPath(part)} className="whitespace-nowrap">
        {part}
      </a>
    ),
  )
}

function capitalised(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}
