/**
 * The numbers by which the processes of a desk take turns (PostgreSQL's advisory locks). Any number would do; no two are the
 * same, so that nobody waits for what is not theirs.
 */
export const ADVISORY_LOCKS = {
  /** Bringing the tables up to date. */
  update: 4_716_120,
  /** Asking for mails to one address, with the hash of the address. */
  subscribing: 4_716_121,
  /** Recording what was published. */
  publications: 4_716_122,
  /** Adding an entry to the audit log. */
  audit: 4_716_123,
  /** Making the first person. */
  setUp: 4_716_124,
  /** Taking a role or an account from an administrator. */
  admins: 4_716_125,
  /** Changing customers, their contracts and contacts. */
  contracts: 4_716_130,
  /** Recording which webhooks are told of what. */
  webhookDeliveries: 4_716_131,
  /** Filing an objection or deciding on a change, with the hash of the contract. */
  objections: 4_716_140,
  /** Recording a visit of a tailored link, with the hash of the visitor. */
  linkVisits: 4_716_151,
  /** Making a link that a program asks for, with the hash of what it calls its request. */
  linkRequests: 4_716_150,
  /** Making a contract that a program asks for, with the hash of what it calls its request. */
  contractRequests: 4_716_161,
} as const
