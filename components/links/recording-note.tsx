import { ElementScript } from '#components/ui/element-script.tsx'
import { linkRecordingPath, linkVisitPath } from '#lib/domain/links/page/addresses.ts'
import type { Recording } from '#lib/domain/links/page/facts.ts'
import { TAILORED_WORDS } from '#lib/domain/links/page/words.ts'

type Props = { token: string; vendor: string; recording: Recording }

/** What is recorded of a visit, in plain words, with a way to read without; and the element that tells of it where it is. */
export function RecordingNote({ token, vendor, recording }: Props) {
  if (recording.kind === 'off') return <Note>{TAILORED_WORDS.off}</Note>
  const isRecorded = recording.kind === 'recorded'
  const visit = isRecorded ? recording.visit : null
  return (
    <Note>
      {isRecorded ? TAILORED_WORDS.recorded(vendor) : TAILORED_WORDS.notRecorded}
      <form action={linkRecordingPath(token)} method="post" className="no-print">
        {visit !== null && <input type="hidden" name="visit" value={visit} />}
        <button
          type="submit"
          name="recording"
          value={isRecorded ? 'off' : 'on'}
          className="min-h-11 cursor-pointer text-accent underline underline-offset-[0.18em]"
        >
          {isRecorded ? TAILORED_WORDS.readUnrecorded : TAILORED_WORDS.recordAgain}
        </button>
      </form>
      {visit !== null && (
        <visit-beacon report-to={linkVisitPath(token)} visit={visit}>
          <ElementScript name="visit-beacon" />
        </visit-beacon>
      )}
    </Note>
  )
}

function Note({ children }: { children: React.ReactNode }) {
  return (
    <section id="recording" className="max-w-[68ch] border-l-3 border-rule pl-5 text-[0.9375rem] text-soft">
      {children}
    </section>
  )
}
