import { StandingMark } from '#components/ui/standing-mark.tsx'
import { mailtoOf } from '#lib/domain/links/page/mail-address.ts'
import { TAILORED_WORDS } from '#lib/domain/links/page/words.ts'
import type { TailoredView } from '#lib/domain/links/view.ts'

type Props = { view: TailoredView; stated: readonly { label: string; words: string }[] }

/** By whom a page was prepared, until when it stands, by which terms, and what they wrote. */
export function LinkHead({ view, stated }: Props) {
  const { preparedBy, validUntil, version, note, gone } = view
  return (
    <>
      <dl className="facts in-two mb-6 max-w-[68ch]">
        <Fact label={TAILORED_WORDS.by}>
          <bdi>{preparedBy.name}</bdi>, <a href={mailtoOf(preparedBy.email)}>{preparedBy.email}</a>
          {preparedBy.calendar !== null && (
            <>
              {' · '}
              <a href={preparedBy.calendar} rel="noreferrer">
                {TAILORED_WORDS.book}
              </a>
            </>
          )}
        </Fact>
        <Fact label={TAILORED_WORDS.until}>{TAILORED_WORDS.untilDay(validUntil)}</Fact>
        <Fact label={TAILORED_WORDS.version}>
          <StandingMark state={version.standing}>{version.words}</StandingMark>
          <span className="block text-soft">
            {version.isPinned ? TAILORED_WORDS.pinned : TAILORED_WORDS.follows}
          </span>
        </Fact>
        {stated.map(({ label, words }) => (
          <Fact key={label} label={label}>
            {words}
          </Fact>
        ))}
      </dl>
      {note !== null && (
        <blockquote className="mb-8 max-w-[68ch] border-l-3 border-rule pl-5">
          <p className="label mb-1">{TAILORED_WORDS.note(preparedBy.name)}</p>
          <p dir="auto" className="whitespace-pre-line wrap-anywhere">
            {note}
          </p>
        </blockquote>
      )}
      {gone.map(({ name }) => (
        <p key={name} role="note" className="mb-4 max-w-[68ch] border-l-3 border-announced pl-5">
          {TAILORED_WORDS.gone(name, version.version)}
        </p>
      ))}
    </>
  )
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </div>
  )
}
