/**
 * What whoever has a link is told of it. `mark`: of an end, that end, RFC 3339; of an opening after it, the day (UTC, the
 * system's): once for each there is a mail. `owner`: of an end, whom it is for, by id; whoever takes the link over gets a mail of
 * their own. `at`: when it happened, business time.
 */
export type OwnerMail = { link: string; what: 'ending' | 'late'; mark: string; owner?: string; at: string }
