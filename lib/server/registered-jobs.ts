import { archiveOfferJob } from './archive/jobs/archive-offer.job.ts'
import { archiveSweep } from './archive/jobs/archive-sweep.ts'
import { sendInvitation } from './auth/invitations/send-invitation.job.ts'
import { signInPurge } from './auth/sign-in/purge-sweep.ts'
import { eventWebhooksSweep } from './event-webhooks/sending/events-sweep.ts'
import { sendEventsJob } from './event-webhooks/sending/send-events.job.ts'
import { tablesSweep } from './health/tables-sweep.ts'
import type { Registry } from './jobs/run-jobs.ts'
import { ledgerSweep } from './ledgers/ledger-sweep.ts'
import { keepBasesSweep } from './links/file/keep-bases.ts'
import { sendLinkJob } from './links/mails/send-link.job.ts'
import { questionMailJob } from './links/questions/question-mail.job.ts'
import { linkEndingsSweep } from './links/telling/endings-sweep.ts'
import { tellOwnerJob } from './links/telling/tell-owner.job.ts'
import { linkVisitsSweep } from './links/visits/purge-sweep.ts'
import { tellVisitJob } from './links/visits/telling/tell-visit.job.ts'
import { incomingSweep } from './notices/incoming/folder/incoming-sweep.ts'
import { noticesSweep } from './notices/recording/notices-sweep.ts'
import { remindersSweep } from './notices/reminders/reminders-sweep.ts'
import { sendRemindersJob } from './notices/reminders/send-reminders.job.ts'
import { sendNoticeJob } from './notices/sending/send-notice.job.ts'
import { countsSweep } from './objections/counts/counts-sweep.ts'
import { decisionMailJob } from './objections/decisions/decision-mail.job.ts'
import { objectionMailJob } from './objections/mails/objection-mail.job.ts'
import { haveObjected } from './objections/queries/have-objected.ts'
import { confirmMailJob } from './objections/requests/confirm-mail.job.ts'
import { objectionRequestsSweep } from './objections/requests/purge-sweep.ts'
import { sortRequestJob } from './objections/requests/sort-request.job.ts'
import { remindRenewalJob } from './renewals/remind-renewal.job.ts'
import { renewalsSweep } from './renewals/renewals-sweep.ts'
import { publicationSweep } from './subscriptions/publications/publication-sweep.ts'
import { purgeSweep } from './subscriptions/requests/purge-sweep.ts'
import { sendRequestMail } from './subscriptions/requests/send-request-mail.job.ts'
import { dueSweep } from './subscriptions/sending/due-sweep.ts'
import { sendMailing } from './subscriptions/sending/send-mailing.job.ts'
import { ledgerTimestampSweep } from './timestamps/ledger-timestamp-sweep.ts'
import { deliveriesSweep } from './webhook-subscriptions/recording/deliveries-sweep.ts'
import { sendWebhooks } from './webhook-subscriptions/sending/send-webhooks.job.ts'

/** Every job and sweep of the desk. It stands beside the features, which know of jobs, while `jobs/` knows none of them. */
export const REGISTERED_JOBS: Registry = {
  jobs: [
    archiveOfferJob,
    sendRequestMail,
    sendMailing,
    sendInvitation,
    sendNoticeJob,
    sendWebhooks,
    sendRemindersJob(haveObjected),
    objectionMailJob,
    sortRequestJob,
    confirmMailJob,
    decisionMailJob,
    tellVisitJob,
    tellOwnerJob,
    questionMailJob,
    sendLinkJob,
    sendEventsJob,
    remindRenewalJob,
  ],
  sweeps: [
    archiveSweep,
    tablesSweep,
    ledgerSweep,
    ledgerTimestampSweep,
    publicationSweep,
    dueSweep,
    purgeSweep,
    signInPurge,
    noticesSweep,
    deliveriesSweep,
    incomingSweep,
    remindersSweep(haveObjected),
    objectionRequestsSweep,
    countsSweep,
    linkVisitsSweep,
    keepBasesSweep,
    linkEndingsSweep,
    eventWebhooksSweep,
    renewalsSweep,
  ],
}
