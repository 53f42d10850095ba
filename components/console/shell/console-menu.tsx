import Link from 'next/link'
import { useCallback, useEffect, useRef } from 'react'
import { CONSOLE_PATH } from '#lib/domain/addresses.ts'
import { PALETTE_WORDS } from '#lib/domain/console/palette-words.ts'
import type { ShellFacts } from '#lib/domain/console/view.ts'

const MENU = 'console-menu'

/** The navigation: beside the screen where there is room, behind a button where there is none. */
export function ConsoleMenu({
  facts,
  path,
  onPalette,
}: {
  facts: ShellFacts
  path: string
  onPalette: () => void
}) {
  const menu = useRef<HTMLElement>(null)
  // Open only behind the button.
  const close = useCallback(() => {
    if (menu.current?.matches(':popover-open')) menu.current.hidePopover()
  }, [])
  useEffect(() => {
    if (path !== '') close()
  }, [path, close])
  return (
    <header className="console-head no-print">
      <Link href={CONSOLE_PATH} prefetch={false} className="plain console-name">
        {facts.vendor}
      </Link>
      <button type="button" popoverTarget={MENU} className="button quiet console-open">
        Menu
      </button>
      <nav id={MENU} popover="auto" ref={menu} aria-label="Console" className="console-menu">
        <button
          type="button"
          aria-keyshortcuts="Control+K Meta+K"
          className="console-go"
          onClick={() => {
            close()
            onPalette()
          }}
        >
          {PALETTE_WORDS.open}
          <span aria-hidden="true">Ctrl K</span>
        </button>
        <ul>
          {facts.navigation.map(({ name, path: to }) => (
            <li key={to}>
              <Link href={to} prefetch={false} aria-current={currentOf(to, path)} onClick={close}>
                {name}
              </Link>
            </li>
          ))}
        </ul>
        <SignedInAs person={facts.person} />
      </nav>
    </header>
  )
}

/** A screen below another one, such as a customer's page, belongs to that. */
function currentOf(to: string, path: string): 'page' | 'true' | undefined {
  if (to === path) return 'page'
  return to !== CONSOLE_PATH && path.startsWith(`${to}/`) ? 'true' : undefined
}

function SignedInAs({ person }: Pick<ShellFacts, 'person'>) {
  return (
    <div className="console-person">
      <p>
        <span className="sr-only">Signed in: </span>
        <strong>{person.name}</strong>
        <span className="block text-soft">{person.role}</span>
      </p>
      <form action="/console/sign-out" method="post">
        <button type="submit" className="button quiet">
          Sign out
        </button>
      </form>
    </div>
  )
}
