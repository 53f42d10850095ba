import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'

/** What was done, and how it is taken back; null where it cannot be. */
type Told = { message: string; undo: (() => void) | null; isFault: boolean; path: string }

type Tell = {
  done: (message: string, undo?: () => void) => void
  failed: (message: string) => void
}

const TellContext = createContext<Tell | null>(null)

/** Shows a screen, and below it what was done there last, until it is closed, or something else is done or shown. */
export function Telling({ path, children }: { path: string; children: ReactNode }) {
  const [told, setTold] = useState<Told | null>(null)
  const tell = useMemo<Tell>(
    () => ({
      done: (message, undo) => setTold({ message, undo: undo ?? null, isFault: false, path }),
      failed: (message) => setTold({ message, undo: null, isFault: true, path }),
    }),
    [path],
  )
  return (
    <TellContext value={tell}>
      {children}
      {/* There from the start: what is added together with its words is not read out. */}
      <div role="status" className="console-told no-print">
        {told?.path === path && <Line told={told} onClose={() => setTold(null)} />}
      </div>
    </TellContext>
  )
}

function Line({ told: { message, undo, isFault }, onClose }: { told: Told; onClose: () => void }) {
  return (
    <div className={isFault ? 'told fault' : 'told'}>
      <span>{message}</span>
      {undo !== null && (
        <button
          type="button"
          onClick={() => {
            onClose()
            undo()
          }}
        >
          Undo
        </button>
      )}
      <button type="button" onClick={onClose}>
        Close
      </button>
    </div>
  )
}

/** How a screen tells what was done, or could not be. */
export function useTell(): Tell {
  const tell = useContext(TellContext)
  if (tell === null) throw new Error('useTell is for screens of the console')
  return tell
}
