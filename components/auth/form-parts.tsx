import type { HTMLInputTypeAttribute, ReactNode } from 'react'
import { CONTROL } from '#components/ui/select-field.tsx'
import type { FormState, ProviderLink } from '#lib/domain/auth/view.ts'

/** What has to be corrected, before the form. */
export function Fault({ fault }: Pick<FormState, 'fault'>) {
  return fault === null ? null : (
    <p id="fault" role="alert" className="mb-6 border-l-3 border-announced pl-4 wrap-anywhere">
      {fault.message}
    </p>
  )
}

type FieldProps = {
  name: string
  label: string
  type?: HTMLInputTypeAttribute
  autoComplete: string
  value?: string | undefined
  help?: string
  isFocused?: boolean
  /** Whether the fault above may be about it. */
  isAtFault?: boolean
  maxLength?: number
  inputMode?: 'numeric'
}

/** A text field with its label, and what helps to fill it in. */
export function Field({
  name,
  label,
  help,
  value,
  isFocused,
  isAtFault,
  type = 'text',
  ...input
}: FieldProps) {
  const described = [...(isAtFault ? ['fault'] : []), ...(help === undefined ? [] : [`${name}-help`])]
  return (
    <div className="mb-5">
      <label htmlFor={name} className="block font-semibold">
        {label}
      </label>
      <input
        {...input}
        id={name}
        name={name}
        type={type}
        required
        spellCheck={false}
        autoCapitalize={type === 'text' ? 'words' : 'none'}
        defaultValue={value}
        // biome-ignore lint/a11y/noAutofocus: the form is all that this page is for
        autoFocus={isFocused === true}
        aria-describedby={described.length === 0 ? undefined : described.join(' ')}
        className={CONTROL}
      />
      {help !== undefined && (
        <p id={`${name}-help`} className="mt-1 text-small text-soft">
          {help}
        </p>
      )}
    </div>
  )
}

/** The page around such a form. */
export function FormPage({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    <main id="main" className="mx-auto w-full max-w-[27rem] px-6 pt-10 pb-20 sm:pt-16">
      <h1 className="mb-3 text-[1.75rem] leading-(--leading-title)">{title}</h1>
      {lead !== undefined && <p className="mb-6 text-lead wrap-anywhere">{lead}</p>}
      {children}
    </main>
  )
}

/** The way to the identity provider, before the form where there is one as well. */
export function ProviderButton({ label, href, isFirst }: ProviderLink & { isFirst: boolean }) {
  return (
    <p className={isFirst ? 'mb-6 border-b border-rule pb-6' : 'mb-6'}>
      <a
        href={href}
        rel="nofollow"
        className="plain inline-flex min-h-11 items-center rounded-[3px] border border-accent px-5 py-2 font-semibold text-accent"
      >
        Continue with {label}
      </a>
    </p>
  )
}
