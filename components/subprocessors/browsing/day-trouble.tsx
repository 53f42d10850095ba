import { TROUBLE_WORDS } from '#lib/domain/subprocessors/words.ts'
import type { DayTrouble as Trouble } from './use-day-records.ts'

type Props = {
  trouble: Trouble
  isOnline: boolean
  /** The days whose lists are missing, in words. */
  missing: readonly string[]
  /** What is shown meanwhile: "the list on 1 March 2025". */
  shown: string
  /** What can be done without a connection, as a sentence. */
  offline: string
  retry: () => void
}

/** Why something else is shown than what was asked for, and what can be done. */
export function DayTrouble({ trouble, isOnline, missing, shown, offline, retry }: Props) {
  return (
    <>
      {trouble === null && !isOnline && <Words>{TROUBLE_WORDS.offline(offline)}</Words>}
      {trouble !== null && !isOnline && <Words>{TROUBLE_WORDS.waiting(missing, shown)}</Words>}
      {trouble === 'loading' && isOnline && <Words>{TROUBLE_WORDS.loading(missing)}</Words>}
      {trouble === 'failed' && isOnline && (
        <div className="mt-4 border-l-3 border-announced pl-5">
          <p>{TROUBLE_WORDS.failed(missing, shown)}</p>
          <button type="button" onClick={retry} className="min-h-11 cursor-pointer text-accent underline">
            Try again
          </button>
        </div>
      )}
    </>
  )
}

function Words({ children }: { children: string }) {
  return <p className="mt-4 border-l-3 border-announced pl-5">{children}</p>
}
