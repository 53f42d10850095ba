import type { ReactNode } from 'react'

/** A form of the page of a webhook, with the button that it stands for. */
export function WebhookForm(props: { token: string; action: string; children: ReactNode }) {
  const { token, action, children } = props
  return (
    <form action="/subscriptions/webhook/now" method="post" className="no-print max-w-[44rem]">
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="action" value={action} />
      {children}
    </form>
  )
}
