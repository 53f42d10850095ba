CREATE TABLE "notice_mails" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "notice_mails_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"recipient" uuid NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"taken_at" timestamp with time zone NOT NULL,
	"sender_sha256" text,
	"subject" text,
	"text" text,
	"erased_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "objection_tests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"address" text NOT NULL,
	"message_id" text NOT NULL,
	"token_sha256" text NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	"sent_by" uuid,
	"returned_at" timestamp with time zone,
	"bounced_at" timestamp with time zone,
	CONSTRAINT "objection_tests_token_sha256_unique" UNIQUE("token_sha256")
);
--> statement-breakpoint
CREATE TABLE "notice_reminders" (
	"recipient" uuid PRIMARY KEY NOT NULL,
	"notice" uuid NOT NULL,
	"batch" integer NOT NULL,
	"message_id" text NOT NULL,
	"state" text NOT NULL,
	"tried_since" timestamp with time zone,
	"tries" integer NOT NULL,
	"due_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notice_tasks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" bigint GENERATED ALWAYS AS IDENTITY (sequence name "notice_tasks_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"notice" uuid NOT NULL,
	"contract" uuid NOT NULL,
	"recipient" uuid,
	"reason" text NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"owner" uuid,
	"done_at" timestamp with time zone,
	"done_by" uuid,
	"note" text
);
--> statement-breakpoint
ALTER TABLE "notice_mails" ADD CONSTRAINT "notice_mails_recipient_notice_recipients_id_fk" FOREIGN KEY ("recipient") REFERENCES "public"."notice_recipients"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objection_tests" ADD CONSTRAINT "objection_tests_sent_by_people_id_fk" FOREIGN KEY ("sent_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_reminders" ADD CONSTRAINT "notice_reminders_recipient_notice_recipients_id_fk" FOREIGN KEY ("recipient") REFERENCES "public"."notice_recipients"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_tasks" ADD CONSTRAINT "notice_tasks_contract_contracts_id_fk" FOREIGN KEY ("contract") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_tasks" ADD CONSTRAINT "notice_tasks_recipient_notice_recipients_id_fk" FOREIGN KEY ("recipient") REFERENCES "public"."notice_recipients"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_tasks" ADD CONSTRAINT "notice_tasks_owner_people_id_fk" FOREIGN KEY ("owner") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_tasks" ADD CONSTRAINT "notice_tasks_done_by_people_id_fk" FOREIGN KEY ("done_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "notice_mails_once" ON "notice_mails" USING btree ("recipient","key");--> statement-breakpoint
CREATE INDEX "notice_mails_kind" ON "notice_mails" USING btree ("kind","erased_at");--> statement-breakpoint
CREATE INDEX "objection_tests_address" ON "objection_tests" USING btree ("address");--> statement-breakpoint
CREATE INDEX "notice_reminders_batch" ON "notice_reminders" USING btree ("notice","batch");--> statement-breakpoint
CREATE INDEX "notice_reminders_state" ON "notice_reminders" USING btree ("state","due_at");--> statement-breakpoint
CREATE UNIQUE INDEX "notice_tasks_of_recipient" ON "notice_tasks" USING btree ("recipient","reason") WHERE "notice_tasks"."done_at" is null and "notice_tasks"."recipient" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "notice_tasks_of_contract" ON "notice_tasks" USING btree ("notice","contract","reason") WHERE "notice_tasks"."done_at" is null and "notice_tasks"."recipient" is null;--> statement-breakpoint
CREATE INDEX "notice_tasks_open" ON "notice_tasks" USING btree ("done_at","number");--> statement-breakpoint
CREATE INDEX "notice_tasks_notice" ON "notice_tasks" USING btree ("notice");