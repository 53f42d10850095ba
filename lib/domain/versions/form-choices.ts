/** What the forms of the pages on versions let a reader choose from. */
export type FormChoices = {
  /** Newest first. */
  versions: string[]
  tiers: { id: string; name: string }[]
  regions: { id: string; name: string }[]
}
