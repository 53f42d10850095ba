import { useRouter } from 'next/navigation'
import { type KeyboardEvent, useId, useState } from 'react'
import { screensFound } from '#lib/domain/console/find-screen.ts'
import { PALETTE_WORDS } from '#lib/domain/console/palette-words.ts'
import type { ShellFacts } from '#lib/domain/console/view.ts'
import { Dialog } from '../dialog.tsx'

/** Goes to a screen by a part of its name, or by the arrow keys. */
export function Palette({
  navigation,
  onClose,
}: {
  navigation: ShellFacts['navigation']
  onClose: () => void
}) {
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(0)
  const router = useRouter()
  const id = useId()
  const found = screensFound(navigation, typed)
  const at = Math.min(chosen, found.length - 1)
  const go = (path: string | undefined) => {
    if (path === undefined) return
    onClose()
    router.push(path)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (event.key === 'Enter') go(found[at]?.path)
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
        {found.map(({ name, path }, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keyboard
          // biome-ignore lint/a11y/useFocusableInteractive: as above; the field names the one that is chosen
          <div
            key={path}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            onClick={() => go(path)}
          >
            {name}
          </div>
        ))}
      </div>
      <p role="status" className="console-note">
        {found.length === 0 ? PALETTE_WORDS.none : PALETTE_WORDS.hint}
      </p>
    </Dialog>
  )
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }
