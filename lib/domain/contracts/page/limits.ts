/** So many notices the page of a contract shows, the newest. */
export const MOST_NOTICES = 50
