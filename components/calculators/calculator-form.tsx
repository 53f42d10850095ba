import type { ReactNode } from 'react'
import { ElementScript } from '#components/ui/element-script.tsx'

/**
 * The form of a calculator. Without scripts it is a plain GET form; with them the address and the answer follow as a
 * field is changed.
 * @param following once there is an answer to follow
 */
export function CalculatorForm({
  action,
  following,
  children,
}: {
  action: string
  following: boolean
  children: ReactNode
}) {
  const form = (
    <form
      method="get"
      action={`${action}#answer`}
      autoComplete="off"
      className="grid content-start gap-x-6 gap-y-4 sm:max-lg:grid-cols-2"
    >
      {children}
    </form>
  )
  if (!following) return form
  return (
    <follow-changes className="block">
      <ElementScript name="follow-changes" />
      {/* An answer that only comes later has a text to copy. */}
      <ElementScript name="copy-text" />
      {form}
    </follow-changes>
  )
}
