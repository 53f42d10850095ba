/** What stands around every screen of the console. */
export type ShellFacts = {
  vendor: string
  /** The screens that this person may see. */
  navigation: readonly { name: string; path: string }[]
  person: { name: string; role: string }
  /** As IANA names it; null for that of the browser. */
  timeZone: string | null
}
