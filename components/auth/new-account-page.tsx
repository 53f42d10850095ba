import { SubmitButton } from '#components/ui/submit-button.tsx'
import { SIGN_IN_PATH } from '#lib/domain/addresses.ts'
import { SIGN_IN_WORDS } from '#lib/domain/auth/sign-in-words.ts'
import type { NewAccountPageFacts } from '#lib/domain/auth/view.ts'
import { Fault, Field, FormPage, ProviderButton } from './form-parts.tsx'

/** Where someone makes an account, by a link that they were given. */
export function NewAccountPage({ title, lead, fault, typed, form, provider }: NewAccountPageFacts) {
  if (form === null)
    return (
      <FormPage title={title}>
        <Fault fault={fault} />
        <p>
          <a href={SIGN_IN_PATH} className="inline-block py-1">
            Sign in
          </a>
        </p>
      </FormPage>
    )
  return (
    <FormPage title={title} lead={lead}>
      <Fault fault={fault} />
      {provider !== null && <ProviderButton {...provider} isFirst={form.hasPasswords} />}
      {form.hasPasswords && <AccountForm form={form} typed={typed} isAtFault={fault !== null} />}
    </FormPage>
  )
}

type FormProps = Pick<NewAccountPageFacts, 'typed'> & {
  form: NonNullable<NewAccountPageFacts['form']>
  isAtFault: boolean
}

function AccountForm({ form, typed, isAtFault }: FormProps) {
  return (
    <form action={form.action} method="post">
      <Field
        name="name"
        label="Name"
        autoComplete="name"
        maxLength={100}
        value={typed.name}
        help="As your colleagues know you. It stands beside what you do in the audit log."
        isFocused={typed.name === undefined}
      />
      {form.email === null ? (
        <Field
          name="email"
          label="E-mail address"
          type="email"
          autoComplete="username"
          maxLength={254}
          value={typed.email}
        />
      ) : (
        // For the browser, which keeps it with the password.
        <input type="hidden" autoComplete="username" value={form.email} />
      )}
      <Field
        name="password"
        label="Password"
        type="password"
        autoComplete="new-password"
        help={`At least ${form.shortestPassword} characters. Several words that do not belong together are easy to remember and hard to guess.`}
        isFocused={typed.name !== undefined}
        isAtFault={isAtFault}
      />
      <Field
        name="repeated"
        label="The same password again"
        type="password"
        autoComplete="new-password"
        isAtFault={isAtFault}
      />
      {form.offersExamples && (
        <label className="mb-5 flex gap-3">
          <input
            type="checkbox"
            name="examples"
            value="on"
            defaultChecked={typed.examples === 'on'}
            className="mt-1 size-5 flex-none accent-accent"
          />
          <span>
            {SIGN_IN_WORDS.examples}
            <span className="block text-small text-soft">{SIGN_IN_WORDS.examplesHelp}</span>
          </span>
        </label>
      )}
      <SubmitButton>Create the account</SubmitButton>
    </form>
  )
}
