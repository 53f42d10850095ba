'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useRef } from 'react'

/**
 * The form of a calculator. Without scripts it is a plain GET form; with them the address and the answer follow as a
 * field is changed, once there is an answer to follow. The fields stay as they are, and so does the focus.
 */
export function FollowChanges({
  action,
  following,
  children,
}: {
  action: string
  following: boolean
  children: ReactNode
}) {
  const form = useRef<HTMLFormElement>(null)
  const router = useRouter()
  useEffect(() => {
    const element = form.current
    if (element === null || !following) return
    const follow = () => {
      const given = [...new FormData(element)].map(([name, value]) => [name, String(value)])
      router.replace(`${action}?${new URLSearchParams(given)}`, { scroll: false })
    }
    // The native event: a text field fires it when it is left, not at each letter.
    element.addEventListener('change', follow)
    return () => element.removeEventListener('change', follow)
  }, [action, following, router])
  return (
    <form
      ref={form}
      method="get"
      action={`${action}#answer`}
      autoComplete="off"
      className="grid content-start gap-x-6 gap-y-4 sm:max-lg:grid-cols-2"
    >
      {children}
    </form>
  )
}
