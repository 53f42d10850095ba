import { SubmitButton } from '#components/ui/submit-button.tsx'
import type { SignInPageFacts } from '#lib/domain/auth/view.ts'
import { Fault, Field, FormPage, ProviderButton } from './form-parts.tsx'
import { PasskeyForm } from './passkey-form.tsx'

/** Where people sign in. */
export function SignInPage(facts: SignInPageFacts) {
  const { title, vendor, fault, typed, to, hasPasswords, hasPasskeys, provider } = facts
  const isAtFault = fault !== null
  return (
    <FormPage title={title} lead={`To the console of ${vendor}’s SLA desk.`}>
      <Fault fault={fault} />
      {provider !== null && <ProviderButton {...provider} isFirst={hasPasswords} />}
      {hasPasswords && (
        <form action="/console/sign-in/now" method="post">
          <input type="hidden" name="to" value={to} />
          <Field
            name="email"
            label="E-mail address"
            type="email"
            autoComplete="username"
            maxLength={254}
            value={typed.email}
            isFocused={provider === null && typed.email === undefined}
            isAtFault={isAtFault}
          />
          <Field
            name="password"
            label="Password"
            type="password"
            autoComplete="current-password"
            isFocused={typed.email !== undefined}
            isAtFault={isAtFault}
          />
          <SubmitButton>Sign in</SubmitButton>
        </form>
      )}
      {hasPasskeys && <PasskeyForm to={to} />}
      <p className="mt-8 text-[0.9375rem] text-soft">
        {hasPasswords ? 'No account, or no password any more?' : 'No access yet?'} Ask an administrator of the
        desk for an invitation.
      </p>
    </FormPage>
  )
}
