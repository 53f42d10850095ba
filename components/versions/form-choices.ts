/** What the forms let a reader choose from; versions newest first. */
export type FormChoices = {
  versions: string[]
  tiers: { id: string; name: string }[]
  regions: { id: string; name: string }[]
}
