import type { SettingLine } from '#lib/domain/console/settings/view.ts'
import { settingPurpose } from '#lib/domain/console/settings/words.ts'

/** What may be shown. Every other setting is secret, one that is new too, until somebody has thought about it. */
const SHOWN: ReadonlySet<string> = new Set([
  'PORT',
  'HOST',
  'SLA_DESK_NOW',
  'TRUSTED_PROXIES',
  'LOG_LEVEL',
  'PUBLIC_URL',
  'STATE_DIRECTORY',
  'ARCHIVE',
  'MAIL_FROM',
  'MAIL_REPLY_TO',
  'NOTICES',
  'NOTICE_GIVE_UP_AFTER',
  'LINK_VISITS',
  'LINK_VISITS_KEEP_DAYS',
  'LINK_INTERNAL_NETWORKS',
  'BOUNCE_ADDRESS',
  'INCOMING_MAIL_DIRECTORY',
  'WEBHOOK_ALLOWED_ADDRESSES',
  'PASSWORD_SIGN_IN',
  'OIDC_ISSUER',
  'OIDC_CLIENT_ID',
  'OIDC_LABEL',
  'OIDC_ALLOWED_DOMAINS',
  'OIDC_SCOPES',
  'OIDC_GROUPS_CLAIM',
  'OIDC_ROLE_REP',
  'OIDC_ROLE_MANAGER',
  'OIDC_ROLE_PRIVACY',
  'OIDC_ROLE_LEGAL',
  'OIDC_ROLE_ADMIN',
])

/**
 * Settings as the console shows them.
 * @param written those that the environment sets, as they are written there
 * @param defaults what counts where it sets none
 */
export function settingLines(
  names: readonly string[],
  written: ReadonlyMap<string, string>,
  defaults: Readonly<Record<string, unknown>>,
): SettingLine[] {
  return names.map((name) => {
    const isSecret = !SHOWN.has(name)
    return {
      name,
      purpose: settingPurpose(name),
      value: isSecret ? null : (written.get(name) ?? inWords(defaults[name])),
      isSet: written.has(name),
      isSecret,
    }
  })
}

function inWords(value: unknown): string | null {
  if (Array.isArray(value)) return value.length === 0 ? null : value.join(' ')
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null
}
