import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react'
import { momentNearby } from '#lib/domain/console/moment-words.ts'

const ZoneContext = createContext('UTC')

const never = () => () => undefined
const ofBrowser = () => new Intl.DateTimeFormat().resolvedOptions().timeZone
// It does not know that of the browser, which is told in its own once it is awake.
const ofServer = () => 'UTC'

/** Has the moments below it told in a time zone; null for that of the browser. */
export function ZoneProvider({ zone, children }: { zone: string | null; children: ReactNode }) {
  const own = useSyncExternalStore(never, ofBrowser, ofServer)
  return <ZoneContext value={zone ?? own}>{children}</ZoneContext>
}

/** In which zone moments are told: "Europe/Berlin". */
export function useZone(): string {
  return useContext(ZoneContext)
}

/** A moment, as someone in that zone says it. `at`: when it was read; both RFC 3339. */
export function Moment({ moment, at }: { moment: string; at: string }) {
  const zone = useZone()
  return (
    <time dateTime={moment} className="whitespace-nowrap">
      {momentNearby(moment, at, zone)}
    </time>
  )
}

/** In which zone the moments of a screen are told. */
export function ZoneNote() {
  return <p className="console-note">Times are in {useZone().replaceAll('_', ' ')}.</p>
}
