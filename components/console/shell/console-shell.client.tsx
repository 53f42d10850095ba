'use client'

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { usePathname } from 'next/navigation'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { ShellFacts } from '#lib/domain/console/view.ts'
import { ConsoleMenu } from './console-menu.tsx'
import { Palette } from './palette.tsx'
import { type ScreenActions, ScreenActionsProvider } from './screen-actions.tsx'
import { Telling } from './telling.tsx'
import { usePalette } from './use-palette.ts'
import { ZoneProvider } from './zone.tsx'

/** What stands around every screen of the console: the navigation, who is signed in, what was done last. */
export function ConsoleShell({ facts, children }: { facts: ShellFacts; children: ReactNode }) {
  const [client] = useState(newClient)
  const [actions] = useState<ScreenActions>(() => new Map())
  const path = usePathname()
  useFocusOnArrival(path)
  const palette = usePalette()
  return (
    <QueryClientProvider client={client}>
      <ZoneProvider zone={facts.timeZone}>
        <ScreenActionsProvider actions={actions}>
          <a href="#main" className="console-skip">
            Skip to the content
          </a>
          <div className="console">
            <ConsoleMenu facts={facts} path={path} onPalette={palette.open} />
            <Telling path={path}>{children}</Telling>
          </div>
          {palette.isOpen && (
            <Palette navigation={facts.navigation} actions={actions} onClose={palette.close} />
          )}
        </ScreenActionsProvider>
      </ZoneProvider>
    </QueryClientProvider>
  )
}

// Colleagues work on the same things: what is older than some seconds is read again when one comes back to it.
function newClient(): QueryClient {
  return new QueryClient({ defaultOptions: { queries: { staleTime: 10_000, retry: 1 } } })
}

/** A screen that is changed without loading a document leaves the keyboard where the old one was: it goes to the new heading. */
function useFocusOnArrival(path: string): void {
  const shown = useRef(path)
  useEffect(() => {
    if (shown.current === path) return
    shown.current = path
    document.querySelector<HTMLElement>('main h1')?.focus()
  }, [path])
}
