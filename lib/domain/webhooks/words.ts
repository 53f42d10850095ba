/** What a challenge came to, for whoever looks for the fault. */
export const CHALLENGE_WORDS = {
  proven: 'The challenge was answered.',
  refused: 'Not sent: this address is not on the public internet. Remove it, and enter one that is.',
  otherAnswer: 'Answered, but without the text of data.challenge.',
} as const

/** What is wrong with the address of a receiver. */
export const RECEIVER_WORDS = {
  noAddress: 'Enter the address of your receiver, for example https://hooks.example.com/sla.',
  notAddress: (given: string) =>
    `${given} is not a web address. Enter one, for example https://hooks.example.com/sla.`,
  tooLong: (most: number) => `This address is too long. Enter one of at most ${most} characters.`,
} as const
