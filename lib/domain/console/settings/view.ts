/** A setting as the screen shows it. `value`: null where it is secret or left out. */
export type SettingLine = {
  name: string
  purpose: string
  value: string | null
  /** Whether the environment sets it, or it has its default. */
  isSet: boolean
  isSecret: boolean
}

/** How a part of the desk is. */
export type HealthLine = { name: string; state: 'well' | 'busy' | 'amiss'; words: string }

/** What the screen "Settings" shows. */
export type SettingsFacts = { health: readonly HealthLine[]; settings: readonly SettingLine[] }
