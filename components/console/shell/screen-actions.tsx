import { createContext, type ReactNode, type RefObject, useContext, useEffect, useId, useRef } from 'react'

/** Something that the present screen offers, by the control that does it. */
export type ScreenAction = { name: string; control: RefObject<HTMLElement | null> }

/** By an id of each, in the order in which they stand on the screen. */
export type ScreenActions = Map<string, ScreenAction>

const ActionsContext = createContext<ScreenActions>(new Map())

/** Keeps what the screens below offer, for the palette. It is asked when that opens: nothing is rendered for it before. */
export function ScreenActionsProvider({
  actions,
  children,
}: {
  actions: ScreenActions
  children: ReactNode
}) {
  return <ActionsContext value={actions}>{children}</ActionsContext>
}

/**
 * Offers a control of the screen in the palette too, as long as it is there. The palette presses the control itself: it does
 * what that does, and nothing that the screen does not show.
 * @returns the ref of the control
 */
export function useScreenAction<Control extends HTMLElement>(name: string): RefObject<Control | null> {
  const control = useRef<Control>(null)
  const actions = useContext(ActionsContext)
  const id = useId()
  useEffect(() => {
    actions.set(id, { name, control })
  }, [actions, id, name])
  useEffect(() => () => void actions.delete(id), [actions, id])
  return control
}
