/** What to correct, and what was typed before. */
export type FormState = {
  fault: { status: 400 | 404 | 429 | 503; message: string } | null
  typed: Record<string, string>
}

type Page = {
  vendor: string
  legalName: string
  title: string
}

/** The way to an identity provider: "your company’s account". */
export type ProviderLink = { label: string; href: string }

/** The page to sign in. */
export type SignInPageFacts = Page &
  FormState & {
    /** Where someone goes then. */
    to: string
    hasPasswords: boolean
    /** Whether browsers keep passkeys for the address of the desk, at which the page was opened. */
    hasPasskeys: boolean
    /** The identity provider; null where there is none. */
    provider: ProviderLink | null
  }

/** A page on which someone makes an account, by a link. `form`: null where the link leads to none. */
export type NewAccountPageFacts = Page &
  FormState & {
    lead: string
    form: {
      action: string
      /** Null where it is to be typed. */
      email: string | null
      shortestPassword: number
      hasPasswords: boolean
      /** Whether example people can be added. */
      offersExamples: boolean
    } | null
    provider: ProviderLink | null
  }
