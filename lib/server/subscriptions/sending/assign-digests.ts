import { sql } from 'drizzle-orm'
import { digestDueAt } from '#lib/domain/subscriptions/digest-days.ts'
import type { Command } from '../../db/command.ts'
import { messageIdOf } from '../../mail/addressing/message-id.ts'

const BATCH = 250

/**
 * Puts what was published before a digest is due into that digest, for each recipient under one Message-ID.
 * What customers were not told of by then under their contracts waits for a later one.
 * @param day the Monday of the last digest that is due
 * @param at system time, at which these mails may be sent
 */
export const assignDigests: Command<{ day: string; at: Date }, void> = async ({ day, at }, { tx }) => {
  const [before = '', after = ''] = messageIdOf(`digest.${day}.RECIPIENT`).split('RECIPIENT')
  await tx.execute(sql`
    with due as (
      select mail.id, mail.recipient
      from publication_mails as mail join publications on publications.key = mail.publication
        left join notices on notices.publication = mail.publication
      where mail.channel = 'digest' and mail.state = 'pending' and mail.mailing is null
        and publications.first_served_at < ${digestDueAt(day)}::timestamptz
        and (notices.id is null or notices.told_at < ${digestDueAt(day)}::timestamptz)
      for update of mail skip locked
    ), numbered as (
      select id, (dense_rank() over (order by recipient) - 1) / ${BATCH}::int as batch from due
    )
    update publication_mails as mail
    set mailing = ${`digest/${day}`}, batch = numbered.batch, due_at = ${at.toISOString()}::timestamptz,
      message_id = ${before}::text || mail.recipient || ${after}::text
    from numbered where numbered.id = mail.id`)
}
