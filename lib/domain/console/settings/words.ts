/** Sentences of the screen "Settings". */
export const SETTINGS_WORDS = {
  lead: 'The desk takes its settings from the environment when it starts. To change one, set it there and start the desk again.',
  loading: 'Reading the settings…',
  health: 'How the desk is',
  healthCaption: 'The parts of the desk, and how each is',
  settings: 'Settings',
  settingsCaption: 'Every setting, its value and where it comes from',
  secret: 'Set, not shown',
  notSet: 'Not set',
  fromEnvironment: 'Environment',
  byDefault: 'Default',
  none: 'No setting matches.',
} as const

/** "Well". */
export const HEALTH_STATES = { well: 'Well', busy: 'Working', amiss: 'Needs attention' } as const

/** What a setting is for, in a few words. */
const PURPOSES: Readonly<Record<string, string>> = {
  PORT: 'Port on which the desk listens',
  HOST: 'Address on which it listens',
  SLA_DESK_NOW: 'Clock set by hand, for demonstrations',
  TRUSTED_PROXIES: 'Proxies whose word on the client counts',
  LOG_LEVEL: 'How much is logged',
  PUBLIC_URL: 'Address by which everyone reaches the desk',
  DATABASE_URL: 'PostgreSQL in place of the embedded database',
  STATE_DIRECTORY: 'Folder of the database and the documents',
  ARCHIVE: 'When documents are made: ahead, or on demand',
  SIGNING_P12: 'File with the key that signs documents',
  SIGNING_PASSWORD: 'Password of that file',
  TSA_URL: 'Timestamp authority',
  SECRET_KEY: 'Key that encrypts what is stored',
  SMTP_URL: 'Mail server',
  MAIL_FROM: 'Sender of mails',
  MAIL_REPLY_TO: 'Where answers to mails go',
  NOTICES: 'Whether notices wait for someone to send them',
  NOTICE_GIVE_UP_AFTER: 'Hours after which a notice counts as failed',
  LINK_VISITS: 'Whether visits of tailored links are recorded',
  LINK_VISITS_KEEP_DAYS: 'Days after which visits of tailored links are deleted',
  LINK_INTERNAL_NETWORKS: 'Your own networks, whose visits of tailored links count as internal',
  BOUNCE_ADDRESS: 'Where mail servers report what they cannot deliver',
  INCOMING_MAIL_TOKEN: 'What a mail server hands mail in with',
  INCOMING_MAIL_DIRECTORY: 'Folder from which mail is taken in',
  WEBHOOK_ALLOWED_ADDRESSES: 'Inside addresses that webhooks may reach',
  PASSWORD_SIGN_IN: 'Whether one can sign in by a password',
  OIDC_ISSUER: 'Identity provider',
  OIDC_CLIENT_ID: 'The desk’s name at the identity provider',
  OIDC_CLIENT_SECRET: 'The desk’s secret at the identity provider',
  OIDC_LABEL: 'What the button to sign in says',
  OIDC_ALLOWED_DOMAINS: 'Domains whose people may sign in',
  OIDC_SCOPES: 'What is asked of the identity provider',
  OIDC_GROUPS_CLAIM: 'Where the identity provider names groups',
  OIDC_ROLE_REP: 'Group of the sales reps',
  OIDC_ROLE_MANAGER: 'Group of the managers',
  OIDC_ROLE_PRIVACY: 'Group of privacy',
  OIDC_ROLE_LEGAL: 'Group of legal',
  OIDC_ROLE_ADMIN: 'Group of the administrators',
}

/** What a setting is for; empty where nothing is written about it. */
export function settingPurpose(name: string): string {
  return PURPOSES[name] ?? ''
}
