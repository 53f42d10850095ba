import type { DayTrouble as Trouble } from './use-day-records.ts'

type Props = {
  trouble: Trouble
  isOnline: boolean
  /** The day that was asked for, and the one that is shown meanwhile, in words. */
  asked: string
  shown: string
  retry: () => void
}

/** Why another day's list is shown than the one that was asked for, and what can be done. */
export function DayTrouble({ trouble, isOnline, asked, shown, retry }: Props) {
  return (
    <>
      {trouble === null && !isOnline && <Words>You are offline. This list can still be searched.</Words>}
      {trouble !== null && !isOnline && (
        <Words>{`You are offline. The list on ${asked} comes once you are online again; below is the list on ${shown}.`}</Words>
      )}
      {trouble === 'loading' && isOnline && <Words>{`Loading the list on ${asked} …`}</Words>}
      {trouble === 'failed' && isOnline && (
        <div className="mt-4 border-l-3 border-announced pl-5">
          <p>{`The list on ${asked} could not be loaded. Below is the list on ${shown}.`}</p>
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
