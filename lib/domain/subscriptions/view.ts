import type { UseForm } from '../subprocessors/view.ts'
import type { Frequency } from './subscription.ts'

type Choice = { id: string; name: string }

/** The form to subscribe, with what was typed before. */
export type SubscribePageFacts = {
  vendor: string
  legalName: string
  tiers: Choice[]
  regions: Choice[]
  use: UseForm
  given: {
    email: string
    tier: string
    region: string
    notices: boolean
    releases: boolean
    frequency: Frequency
  }
  fault: { status: PageFaultStatus; message: string } | null
}

/** Why a page of the form answers as it does. */
export type PageFaultStatus = 400 | 404 | 410 | 429 | 503

/** What a subscription is about, in words. */
export type FollowedInWords = {
  /** "Changes of sub-processors that concern Enterprise, European Union". */
  what: string[]
  /** "As soon as each is published". */
  frequency: string
}

/** A page that a link of a mail leads to: what the button would do, or why there is nothing to do. */
export type LinkPageFacts = { vendor: string; legalName: string } & (
  | { kind: 'asks'; token: string; address: string; followed: FollowedInWords }
  | { kind: 'fault'; status: PageFaultStatus; message: string }
)

/** A page that says what was done, the same to everyone. */
export type DonePageFacts = { legalName: string; title: string; sentences: readonly string[] }
