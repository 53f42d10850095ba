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

/** The page to sign in. */
export type SignInPageFacts = Page &
  FormState & {
    /** Where someone goes then. */
    to: string
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
    } | null
  }
