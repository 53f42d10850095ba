/** A job to be sent: a part of a notice's recipients. */
export type NoticeBatch = { notice: string; batch: number }
