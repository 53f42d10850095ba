CREATE TABLE "notice_contracts" (
	"notice" uuid NOT NULL,
	"contract" uuid NOT NULL,
	CONSTRAINT "notice_contracts_notice_contract_pk" PRIMARY KEY("notice","contract")
);
--> statement-breakpoint
CREATE TABLE "notice_events" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "notice_events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"recipient" uuid NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"clock" timestamp with time zone NOT NULL,
	"concerns" text,
	"said" text,
	"address_sha256" text
);
--> statement-breakpoint
CREATE TABLE "notice_recipients" (
	"id" uuid PRIMARY KEY NOT NULL,
	"notice" uuid NOT NULL,
	"contract" uuid NOT NULL,
	"contact" uuid NOT NULL,
	"channel" text NOT NULL,
	"state" text NOT NULL,
	"accepted_at" timestamp with time zone,
	"acknowledged_at" timestamp with time zone,
	"tried_since" timestamp with time zone,
	"batch" integer,
	"message_id" text NOT NULL,
	"token_sha256" text NOT NULL,
	"tries" integer NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	CONSTRAINT "notice_recipients_token_sha256_unique" UNIQUE("token_sha256")
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"publication" text NOT NULL,
	"entry_sha256" text NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"is_from_before" boolean NOT NULL,
	"released_at" timestamp with time zone,
	"paused_at" timestamp with time zone,
	"told_at" timestamp with time zone,
	CONSTRAINT "notices_publication_unique" UNIQUE("publication"),
	CONSTRAINT "notices_entry_sha256_unique" UNIQUE("entry_sha256")
);
--> statement-breakpoint
CREATE TABLE "notices_since" (
	"only" boolean PRIMARY KEY NOT NULL,
	"since" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "notice_contracts" ADD CONSTRAINT "notice_contracts_notice_notices_id_fk" FOREIGN KEY ("notice") REFERENCES "public"."notices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_contracts" ADD CONSTRAINT "notice_contracts_contract_contracts_id_fk" FOREIGN KEY ("contract") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_events" ADD CONSTRAINT "notice_events_recipient_notice_recipients_id_fk" FOREIGN KEY ("recipient") REFERENCES "public"."notice_recipients"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_recipients" ADD CONSTRAINT "notice_recipients_notice_notices_id_fk" FOREIGN KEY ("notice") REFERENCES "public"."notices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_recipients" ADD CONSTRAINT "notice_recipients_contract_contracts_id_fk" FOREIGN KEY ("contract") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_recipients" ADD CONSTRAINT "notice_recipients_contact_contacts_id_fk" FOREIGN KEY ("contact") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notice_contracts_of" ON "notice_contracts" USING btree ("contract");--> statement-breakpoint
CREATE INDEX "notice_events_of" ON "notice_events" USING btree ("recipient");--> statement-breakpoint
CREATE UNIQUE INDEX "notice_recipients_once" ON "notice_recipients" USING btree ("notice","contract","contact","channel");--> statement-breakpoint
CREATE INDEX "notice_recipients_batch" ON "notice_recipients" USING btree ("notice","batch");--> statement-breakpoint
CREATE INDEX "notice_recipients_state" ON "notice_recipients" USING btree ("state","due_at");--> statement-breakpoint
CREATE INDEX "notice_recipients_contact" ON "notice_recipients" USING btree ("contact");