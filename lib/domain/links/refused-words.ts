import { LONGEST_CODE, MOST_PRESET_NAME, MOST_PRESETS, MOST_REASON, SHORTEST_CODE } from './limits.ts'

/** Why a command about links did nothing, and what to do. */
export const LINKS_REFUSED = {
  unknown: 'There is no such link. Go back to the list.',
  contracted: 'A contract was made of this link already.',
  over: 'This link was revoked, and stays as it was. Duplicate it to offer the same again.',
  expired: 'This link has expired. Extend it first.',
  otherAddress: 'This is not the address of this link. Reissue the link to get a new one, then send that.',
  noRecipient: 'Enter the recipient’s e-mail address in the link first.',
  notLater: (day: string) => `The link is open until ${day} already. Enter a later day.`,
  longReason: `Enter a reason of at most ${MOST_REASON} characters.`,
  unprintable: 'Remove the characters that cannot be shown.',
  noPerson: 'Choose someone who works with this desk and may send links.',
  samePerson: 'Choose two different people.',
  noOwner: 'Name whose link it is: the e-mail address of someone who may send links from this desk.',
  noPreset: 'This preset no longer exists. Reload the page.',
  presetName: `Name the preset, in at most ${MOST_PRESET_NAME} characters.`,
  presetTaken: (name: string) =>
    `You have a preset called ${name} already. Choose another name, or remove that one first.`,
  manyPresets: `You have ${MOST_PRESETS} presets. Remove one first.`,
  code: `Enter an access code of ${SHORTEST_CODE} to ${LONGEST_CODE} characters.`,
  otherRequest: 'This Idempotency-Key was used for another link. Send a new one.',
} as const
