import { PageFrame } from '#components/ui/page-frame.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { SUBSCRIPTIONS_PATH } from '#lib/domain/addresses.ts'
import type { LinkPageFacts } from '#lib/domain/subscriptions/view.ts'
import { SUBSCRIPTION_WORDS } from '#lib/domain/subscriptions/words.ts'

/** The page behind the link of the first mail: nothing is confirmed before the button is pressed. */
export function ConfirmPage(facts: LinkPageFacts) {
  return (
    <LinkPage
      {...facts}
      title={SUBSCRIPTION_WORDS.confirmTitle}
      lead={(address) => `${facts.vendor} will write to ${address}.`}
      action="/subscriptions/confirm/now"
      button="Confirm the subscription"
    />
  )
}

/** The page behind the link to leave: nothing is ended before the button is pressed. */
export function LeavePage(facts: LinkPageFacts) {
  const token = facts.kind === 'asks' ? facts.token : ''
  return (
    <LinkPage
      {...facts}
      title={SUBSCRIPTION_WORDS.leaveTitle}
      lead={(address) => `${facts.vendor} will stop writing to ${address}, and delete the address.`}
      action={`/subscriptions/leave/now?${new URLSearchParams({ token })}`}
      button="End the subscription"
      more={{
        href: `/subscriptions/webhook?${new URLSearchParams({ token })}`,
        label: SUBSCRIPTION_WORDS.webhook,
      }}
    />
  )
}

type Props = LinkPageFacts & {
  title: string
  lead: (address: string) => string
  action: string
  button: string
  more?: { href: string; label: string }
}

function LinkPage({ title, lead, action, button, more, ...facts }: Props) {
  return (
    <PageFrame title={title} printed={{ head: facts.legalName, foot: title }}>
      {facts.kind === 'fault' ? (
        <p role="alert" className="mb-6 max-w-[68ch] border-l-3 border-announced pl-5 text-lead">
          {facts.message}
        </p>
      ) : (
        <>
          <p className="mb-4 max-w-[68ch] text-lead wrap-anywhere">{lead(facts.address)}</p>
          <ul className="mb-4 max-w-[68ch] list-disc pl-5">
            {facts.followed.what.map((what) => (
              <li key={what} className="py-0.5">
                {what}
              </li>
            ))}
          </ul>
          <p className="mb-6">{facts.followed.frequency}.</p>
          <form action={action} method="post" className="no-print">
            <input type="hidden" name="token" value={facts.token} />
            <SubmitButton>{button}</SubmitButton>
          </form>
          {more !== undefined && (
            <p className="no-print mt-6">
              <a href={more.href} className="inline-block py-1">
                {more.label}
              </a>
            </p>
          )}
        </>
      )}
      <p className="no-print mt-8">
        <a href={SUBSCRIPTIONS_PATH} className="inline-block py-1">
          {facts.kind === 'fault' ? 'Subscribe again' : 'Subscribe to something else'}
        </a>
      </p>
    </PageFrame>
  )
}
