/** A job to be sent: something that happened to an objection. */
export type ObjectionMail = { event: number }
