/**
 * What became of a command about a person. `unknown`: there is no such person; `unchanged`: it was so already;
 * `last-admin`: nobody could look after the desk then; `oneself`: nobody does this to themselves.
 */
export type PersonOutcome = 'done' | 'unknown' | 'unchanged' | 'last-admin' | 'oneself'
