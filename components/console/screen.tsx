import type { ReactNode } from 'react'

/** A screen: its heading, where the keyboard arrives, what can be done on it, and what it shows. */
export function Screen({
  title,
  lead,
  actions,
  children,
}: {
  title: string
  lead?: string
  actions?: ReactNode
  children?: ReactNode
}) {
  return (
    <main id="main" className="console-screen">
      <div className="console-title">
        <h1 tabIndex={-1}>{title}</h1>
        {actions !== undefined && <div className="console-actions no-print">{actions}</div>}
      </div>
      {lead !== undefined && <p className="console-lead">{lead}</p>}
      {children}
    </main>
  )
}

/** In place of a screen that there is nothing to see on: why, and what to do. */
export function NothingToSee({
  title,
  message,
  children,
}: {
  title: string
  message: string
  children?: ReactNode
}) {
  return (
    <Screen title={title}>
      <p className="console-lead">{message}</p>
      {children}
    </Screen>
  )
}
