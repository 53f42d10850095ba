/** The longest reasons that are taken, in characters. */
export const MOST_GROUNDS = 4_000

/** The longest name of a person. */
export const MOST_NAME = 100

/** So many objections one contract may file against one notice, withdrawn ones among them. */
export const MOST_OBJECTIONS = 10
