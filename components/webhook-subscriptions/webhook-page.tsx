import { PageFrame } from '#components/ui/page-frame.tsx'
import { CONTROL } from '#components/ui/select-field.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { SUBSCRIPTIONS_PATH } from '#lib/domain/addresses.ts'
import type { WebhookPageFacts } from '#lib/domain/webhook-subscriptions/view.ts'
import { WEBHOOK_WORDS } from '#lib/domain/webhook-subscriptions/words.ts'
import { StandingWebhook } from './standing-webhook.tsx'
import { WebhookForm } from './webhook-form.tsx'

/** The page of a subscription's webhook: the form to add one, or how it stands. */
export function WebhookPage(facts: WebhookPageFacts) {
  const { title } = WEBHOOK_WORDS
  const fault = facts.kind === 'fault' ? facts : facts.fault
  return (
    <PageFrame title={title} printed={{ head: facts.legalName, foot: title }}>
      {fault !== null && (
        <p id="fault" role="alert" className="mb-6 max-w-[68ch] border-l-3 border-announced pl-5 text-lead">
          {fault.message}
        </p>
      )}
      {facts.kind === 'shown' && (
        <>
          <p className="mb-4 max-w-[68ch] text-lead">{WEBHOOK_WORDS.lead}</p>
          <ul className="mb-6 max-w-[68ch] list-disc pl-5">
            {facts.followed.what.map((what) => (
              <li key={what} className="py-0.5">
                {what}
              </li>
            ))}
          </ul>
          {facts.secret !== null && <NewSecret secret={facts.secret} />}
          {facts.webhook === null ? (
            <AddForm token={facts.token} typed={facts.typed} hasFault={facts.fault !== null} />
          ) : (
            <StandingWebhook token={facts.token} {...facts.webhook} />
          )}
          <p className="mt-8 max-w-[68ch] text-small text-soft">{WEBHOOK_WORDS.signature}</p>
        </>
      )}
      <p className="no-print mt-8">
        <a href={SUBSCRIPTIONS_PATH} className="inline-block py-1">
          Subscribe to something else
        </a>
      </p>
    </PageFrame>
  )
}

function NewSecret({ secret }: { secret: string }) {
  return (
    <section aria-labelledby="secret" className="mb-6 max-w-[68ch] border-l-3 border-accent pl-5">
      <h2 id="secret" className="font-semibold">
        {WEBHOOK_WORDS.secret}
      </h2>
      <p className="py-2">
        <code className="wrap-anywhere select-all">{secret}</code>
      </p>
      <p className="text-small text-soft">{WEBHOOK_WORDS.secretOnce}</p>
    </section>
  )
}

function AddForm({ token, typed, hasFault }: { token: string; typed: string; hasFault: boolean }) {
  return (
    <WebhookForm token={token} action="add">
      <label htmlFor="url" className="block font-semibold">
        {WEBHOOK_WORDS.address}
      </label>
      <input
        id="url"
        name="url"
        type="url"
        inputMode="url"
        required
        maxLength={1000}
        spellCheck={false}
        autoCapitalize="none"
        autoComplete="off"
        placeholder="https://"
        defaultValue={typed}
        aria-describedby={hasFault ? 'fault url-help' : 'url-help'}
        className={CONTROL}
      />
      <p id="url-help" className="mt-1 mb-6 text-small text-soft">
        {WEBHOOK_WORDS.addressHelp}
      </p>
      <SubmitButton>{WEBHOOK_WORDS.add}</SubmitButton>
    </WebhookForm>
  )
}
