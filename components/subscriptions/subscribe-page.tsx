import type { ReactNode } from 'react'
import { PageFrame } from '#components/ui/page-frame.tsx'
import { CONTROL, placeOptions, SelectField } from '#components/ui/select-field.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import type { SubscribePageFacts } from '#lib/domain/subscriptions/view.ts'
import { frequencyInWords, SUBSCRIPTION_WORDS } from '#lib/domain/subscriptions/words.ts'

/** The form to be told by e-mail. `useFields`: what a customer uses, where the list is divided by that. */
export function SubscribePage({
  vendor,
  legalName,
  tiers,
  regions,
  given,
  fault,
  useFields,
}: SubscribePageFacts & { useFields: ReactNode }) {
  return (
    <PageFrame
      title={SUBSCRIPTION_WORDS.subscribeTitle}
      printed={{ head: legalName, foot: SUBSCRIPTION_WORDS.subscribeTitle }}
    >
      <p className="mb-6 max-w-[68ch] text-lead">
        {vendor} writes to you when something changes. You need no account, and every mail has a link to stop
        it.
      </p>
      {fault !== null && (
        <p id="fault" role="alert" className="mb-6 max-w-[68ch] border-l-3 border-announced pl-5 text-lead">
          {fault.message}
        </p>
      )}
      <form action="/subscriptions/request" method="post" className="max-w-[44rem]">
        <label htmlFor="email" className="block font-semibold">
          E-mail address
        </label>
        <input
          id="email"
          name="email"
          type="email"
          autoComplete="email"
          spellCheck={false}
          autoCapitalize="none"
          required
          maxLength={254}
          defaultValue={given.email}
          aria-describedby={fault === null ? 'email-help' : 'fault email-help'}
          className={CONTROL}
        />
        <p id="email-help" className="mt-1 text-small text-soft">
          A link to confirm is sent there first. The address is used for nothing else, and deleted when you
          leave.
        </p>
        <fieldset className="mt-6 min-w-0">
          <legend className="font-semibold">Tell me about</legend>
          <Tick name="follow" value="notices" isChosen={given.notices}>
            Changes of sub-processors
          </Tick>
          <Tick name="follow" value="releases" isChosen={given.releases}>
            New versions of the SLA
          </Tick>
        </fieldset>
        <fieldset className="mt-6 min-w-0">
          <legend className="font-semibold">Which changes of sub-processors</legend>
          <p className="mb-3 text-small text-soft">
            Choose what you have, and you hear only about what concerns you.
          </p>
          <div className="grid gap-4 sm:grid-cols-2">
            <SelectField
              id="tier"
              name="tier"
              label="Tier"
              value={given.tier}
              options={placeOptions(tiers, 'every tier')}
            />
            <SelectField
              id="region"
              name="region"
              label="Region"
              value={given.region}
              options={placeOptions(regions, 'every region')}
            />
            {useFields}
          </div>
        </fieldset>
        <fieldset className="mt-6 mb-6 min-w-0">
          <legend className="font-semibold">How often</legend>
          {(['at-once', 'weekly'] as const).map((frequency) => (
            <label key={frequency} className="flex min-h-11 items-center gap-2">
              <input
                type="radio"
                name="frequency"
                value={frequency}
                defaultChecked={given.frequency === frequency}
              />
              {frequencyInWords(frequency)}
            </label>
          ))}
        </fieldset>
        <SubmitButton>Subscribe</SubmitButton>
      </form>
      <p className="mt-8 max-w-[68ch] text-[0.9375rem] text-soft">
        This is a courtesy, and no notice under your contract: that goes to your Notice Contact.
      </p>
    </PageFrame>
  )
}

function Tick(props: { name: string; value: string; isChosen: boolean; children: string }) {
  return (
    <label className="flex min-h-11 items-center gap-2">
      <input type="checkbox" name={props.name} value={props.value} defaultChecked={props.isChosen} />
      {props.children}
    </label>
  )
}
