/** The path of the page of a subscription's webhook. `more`: what it shows beside. */
export function webhookPath(token: string, more: Readonly<Record<string, string>> = {}): string {
  return `/subscriptions/webhook?${new URLSearchParams({ token: token.slice(0, 200), ...more })}`
}
