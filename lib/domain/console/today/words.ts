/** Sentences of the screen "Today". */
export const TODAY_WORDS = {
  loading: 'Looking for what waits for you…',
  nothing: 'Nothing waits for you. What is due, fails or begins soon is shown here.',
} as const
