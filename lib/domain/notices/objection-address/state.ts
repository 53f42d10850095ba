/** What became of a test message to the address for objections. Moments in milliseconds; null where it did not happen. */
export type AddressTest = { sentAt: number; returnedAt: number | null; bouncedAt: number | null }

/**
 * Whether customers can object there. `works`: the last test that ended came back; `bounced`: it could not be delivered;
 * `sent`: none has ended yet; `untested`: none was sent.
 */
export const ADDRESS_STATES = ['untested', 'sent', 'bounced', 'works'] as const

export type AddressState = (typeof ADDRESS_STATES)[number]

/** What the tests of one address say. */
export function addressStateOf(tests: readonly AddressTest[]): AddressState {
  const ends = tests.flatMap(({ returnedAt, bouncedAt }) => [
    ...(returnedAt === null ? [] : [{ at: returnedAt, state: 'works' as const }]),
    ...(bouncedAt === null ? [] : [{ at: bouncedAt, state: 'bounced' as const }]),
  ])
  const last = ends.toSorted((a, b) => b.at - a.at)[0]
  return last?.state ?? (tests.length === 0 ? 'untested' : 'sent')
}
