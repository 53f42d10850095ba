/** The longest question that is asked on the page of a link, in characters. */
export const MOST_ASKED = 2_000

/** The longest name of whoever asks. */
export const MOST_ASKER = 200

/** So many questions a link takes within 24 hours, from everyone together. */
export const MOST_QUESTIONS = 20
