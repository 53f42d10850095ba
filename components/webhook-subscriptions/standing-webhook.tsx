import { SubmitButton } from '#components/ui/submit-button.tsx'
import type { WebhookFacts } from '#lib/domain/webhook-subscriptions/view.ts'
import { WEBHOOK_WORDS } from '#lib/domain/webhook-subscriptions/words.ts'
import { WebhookForm } from './webhook-form.tsx'

/** A webhook that was added: where it stands, what can be done, and what came of the last tries. */
export function StandingWebhook({ token, host, state, stands, tries }: WebhookFacts & { token: string }) {
  return (
    <>
      <h2 className="font-semibold wrap-anywhere">{host}</h2>
      <p className="mb-4 max-w-[68ch]">{stands}</p>
      {state === 'unproven' && (
        <>
          <p className="mb-4 max-w-[68ch]">{WEBHOOK_WORDS.challenge}</p>
          <WebhookForm token={token} action="challenge">
            <SubmitButton>{WEBHOOK_WORDS.sendChallenge}</SubmitButton>
          </WebhookForm>
        </>
      )}
      {state === 'challenged' && (
        <p className="no-print mb-4">
          <a href={`?${new URLSearchParams({ token })}`} className="inline-block py-1">
            {WEBHOOK_WORDS.reload}
          </a>
        </p>
      )}
      <h3 className="mt-8 font-semibold">{WEBHOOK_WORDS.tries}</h3>
      {tries.length === 0 && <p className="text-soft">{WEBHOOK_WORDS.noTries}</p>}
      <ul className="mb-8 max-w-[68ch]">
        {tries.map((one) => (
          <li key={one} className="py-0.5 wrap-anywhere">
            {one}
          </li>
        ))}
      </ul>
      {state !== 'ended' && (
        <WebhookForm token={token} action="replace-secret">
          <PlainButton>{WEBHOOK_WORDS.replaceSecret}</PlainButton>
          <p className="mt-1 mb-6 text-small text-soft">{WEBHOOK_WORDS.replaceHelp}</p>
        </WebhookForm>
      )}
      <WebhookForm token={token} action="remove">
        <PlainButton>{WEBHOOK_WORDS.remove}</PlainButton>
      </WebhookForm>
    </>
  )
}

function PlainButton({ children }: { children: string }) {
  return (
    <button
      type="submit"
      className="min-h-11 cursor-pointer rounded-[3px] border border-soft bg-sheet px-4 py-2 font-semibold text-ink"
    >
      {children}
    </button>
  )
}
