/** How pressing something is: amiss, soon, or merely open. */
export type Pressing = 'amiss' | 'soon' | 'open'

/** Something that waits for someone, with the one thing to do about it. */
export type WaitingItem = {
  id: string
  pressing: Pressing
  /** "Due in 12 days". */
  mark: string
  /** What it is, in a sentence. */
  words: string
  /** Where it is done; null where it is done by the command. */
  action: { label: string; path: string } | null
  /** The command that does it, for whoever runs the desk. */
  command: string | null
}

/** What the screen "Today" shows. */
export type TodayFacts = { items: readonly WaitingItem[] }
