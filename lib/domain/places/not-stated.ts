/** What stands for what is unknown. */
export const NOT_STATED = 'not stated'
