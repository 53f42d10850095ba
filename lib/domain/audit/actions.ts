/** What is recorded, and how it reads after the name of whoever did it: "Kim Voss invited someone". */
export const AUDIT_ACTIONS = {
  'desk.setUp': 'set up the console',
  'people.invited': 'invited someone',
  'people.invitationWithdrawn': 'withdrew an invitation',
  'people.joined': 'accepted an invitation',
  'people.recovered': 'got back into their account by a link',
  'people.roleChanged': 'changed a role',
  'people.disabled': 'disabled someone',
  'people.enabled': 'enabled someone',
  'people.sessionsEnded': 'signed someone out everywhere',
  'sessions.began': 'signed in',
  'sessions.ended': 'signed out',
  'sessions.ownEnded': 'ended another session of their own',
  'profile.passwordChanged': 'changed their password',
  'profile.secondFactorAdded': 'turned on the second factor',
  'profile.secondFactorRemoved': 'turned off the second factor',
  'profile.changed': 'changed their profile',
  'audit.exported': 'exported the audit log',
  'releases.retried': 'had a failed document made again',
  'subscribers.removed': 'removed a subscriber',
  'apiKeys.created': 'created an API key',
  'apiKeys.revoked': 'revoked an API key',
  'people.examplesAdded': 'added the example people',
  'people.examplesRemoved': 'removed the example people',
  'people.linkSent': 'made a link to sign in again',
  'people.linkWithdrawn': 'withdrew a link to sign in again',
  'customers.added': 'added a customer',
  'customers.changed': 'changed the name or the reference of a customer',
  'customers.ended': 'ended a customer',
  'customers.resumed': 'took the end of a customer back',
  'customers.merged': 'joined two customers',
  'customers.parted': 'parted two customers that had been joined',
  'customers.imported': 'imported customers from a file',
  'customers.exported': 'exported the customers',
  'contracts.added': 'added a contract',
  'contracts.changed': 'changed a contract',
  'contacts.added': 'added a contact',
  'contacts.changed': 'changed a contact',
  'contacts.removed': 'removed a contact',
  'notices.sent': 'sent a notice to customers',
  'notices.paused': 'paused a notice to customers',
  'notices.resumed': 'went on with a notice to customers',
  'notices.resent': 'sent a notice to a contact once more',
  'notices.evidence': 'took the evidence of a notice to customers',
} as const

export type AuditAction = keyof typeof AUDIT_ACTIONS

/** Whether a text names an action: "people.invited". */
export function isAuditAction(text: string): text is AuditAction {
  return Object.hasOwn(AUDIT_ACTIONS, text)
}
