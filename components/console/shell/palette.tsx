import { useRouter } from 'next/navigation'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { foundByName } from '#lib/domain/console/find-by-name.ts'
import { PALETTE_WORDS } from '#lib/domain/console/palette-words.ts'
import type { ShellFacts } from '#lib/domain/console/view.ts'
import { Dialog } from '../dialog.tsx'
import type { ScreenActions } from './screen-actions.tsx'

/** `control`: what an action presses; a screen has an address instead. */
type Entry = { name: string; path: string } | { name: string; control: HTMLElement }

/** Goes to a screen, or does what the present one offers, by a part of its name or by the arrow keys. */
export function Palette({
  navigation,
  actions,
  onClose,
}: {
  navigation: ShellFacts['navigation']
  actions: ScreenActions
  onClose: () => void
}) {
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(0)
  const [entries] = useState(() => [...offered(actions), ...navigation])
  const router = useRouter()
  const id = useId()
  const found = foundByName(entries, typed)
  const at = Math.min(chosen, found.length - 1)
  const take = (entry: Entry | undefined) => {
    if (entry === undefined) return
    onClose()
    if ('path' in entry) router.push(entry.path)
    // Once the palette is gone: what the control opens would otherwise be open beside it.
    else requestAnimationFrame(() => entry.control.click())
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (event.key === 'Enter') take(found[at])
    else if (step !== undefined && found.length > 0) setChosen((at + step + found.length) % found.length)
    else return
    event.preventDefault()
  }
  return (
    <Dialog title={PALETTE_WORDS.title} onClose={onClose}>
      <input
        role="combobox"
        aria-label={PALETTE_WORDS.label}
        aria-expanded="true"
        aria-controls={`${id}-found`}
        aria-activedescendant={found.length === 0 ? undefined : `${id}-${at}`}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setChosen(0)
        }}
        onKeyDown={onKeyDown}
        className="console-field"
      />
      <div id={`${id}-found`} role="listbox" aria-label={PALETTE_WORDS.title} className="console-found">
        {found.map((entry, index) => (
          <Found
            key={'path' in entry ? entry.path : entry.name}
            id={`${id}-${index}`}
            entry={entry}
            isChosen={index === at}
            onTake={() => take(entry)}
          />
        ))}
      </div>
      <p role="status" className="console-note">
        {found.length === 0 ? PALETTE_WORDS.none : PALETTE_WORDS.hint}
      </p>
    </Dialog>
  )
}

function Found({
  id,
  entry,
  isChosen,
  onTake,
}: {
  id: string
  entry: Entry
  isChosen: boolean
  onTake: () => void
}) {
  const option = useRef<HTMLDivElement>(null)
  // The list may be longer than the window, and the field keeps the keyboard.
  useEffect(() => {
    if (isChosen) option.current?.scrollIntoView({ block: 'nearest' })
  }, [isChosen])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keyboard
    // biome-ignore lint/a11y/useFocusableInteractive: as above; the field names the one that is chosen
    <div ref={option} id={id} role="option" aria-selected={isChosen} onClick={onTake}>
      {entry.name}
      {'control' in entry && <span>{PALETTE_WORDS.here}</span>}
    </div>
  )
}

/** What the screen offers now. A control that is busy does nothing when it is pressed, and is left out. */
function offered(actions: ScreenActions): Entry[] {
  return [...actions.values()].flatMap(({ name, control }) =>
    control.current === null || control.current.ariaDisabled === 'true'
      ? []
      : [{ name, control: control.current }],
  )
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }
