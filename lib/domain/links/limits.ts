/** For so many days at most a link is open from today on, a year and the day itself: what was offered has to end. */
export const MOST_DAYS = 366

/** For so many days a link is open where nobody has said anything else. */
export const USUAL_DAYS = 30

/** The longest note, in characters. */
export const MOST_NOTE = 2_000

/** The longest address of a booking page. */
export const MOST_CALENDAR = 500

/** A shorter access code is guessed too soon. */
export const SHORTEST_CODE = 6
export const LONGEST_CODE = 64

/** The longest reason why a link is revoked. */
export const MOST_REASON = 500

/** So many presets one person may have. */
export const MOST_PRESETS = 50

/** The longest name of a preset. */
export const MOST_PRESET_NAME = 60
