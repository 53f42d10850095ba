CREATE TABLE "change_decisions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "change_decisions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"notice" uuid NOT NULL,
	"contract" uuid NOT NULL,
	"decision" text NOT NULL,
	"who" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"clock" timestamp with time zone NOT NULL,
	"reference" text,
	"recorded_by" text,
	"undone_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "objection_events" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "objection_events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"objection" uuid NOT NULL,
	"step" text NOT NULL,
	"outcome" text,
	"note" text,
	"is_own" boolean NOT NULL,
	"who" text,
	"at" timestamp with time zone NOT NULL,
	"clock" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "objection_receipts" (
	"objection" uuid PRIMARY KEY NOT NULL,
	"sha256" text NOT NULL,
	"certificate" text NOT NULL,
	"file_name" text NOT NULL,
	"signed_at" timestamp with time zone NOT NULL,
	"timestamped_at" timestamp with time zone,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "objection_receipts_sha256_unique" UNIQUE("sha256")
);
--> statement-breakpoint
CREATE TABLE "objection_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_sha256" text NOT NULL,
	"notice" uuid NOT NULL,
	"contact" uuid NOT NULL,
	"contracts" jsonb NOT NULL,
	"who" text NOT NULL,
	"changes" jsonb NOT NULL,
	"grounds" text NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "objection_requests_token_sha256_unique" UNIQUE("token_sha256")
);
--> statement-breakpoint
CREATE TABLE "objections" (
	"id" uuid PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"notice" uuid NOT NULL,
	"contract" uuid NOT NULL,
	"contact" uuid NOT NULL,
	"via" text NOT NULL,
	"who" text NOT NULL,
	"changes" jsonb NOT NULL,
	"grounds" text NOT NULL,
	"text_sha256" text NOT NULL,
	"token_sha256" text NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"clock" timestamp with time zone NOT NULL,
	"last_day" text,
	"ends_at" timestamp with time zone,
	"is_late" boolean NOT NULL,
	"zone" text NOT NULL,
	"answer_days" integer,
	"exit_days" integer,
	"version" text,
	"clause" text,
	"standing" text NOT NULL,
	"outcome" text,
	"stands_since" timestamp with time zone NOT NULL,
	"answered_at" timestamp with time zone,
	CONSTRAINT "objections_reference_unique" UNIQUE("reference"),
	CONSTRAINT "objections_token_sha256_unique" UNIQUE("token_sha256")
);
--> statement-breakpoint
ALTER TABLE "change_decisions" ADD CONSTRAINT "change_decisions_notice_notices_id_fk" FOREIGN KEY ("notice") REFERENCES "public"."notices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_decisions" ADD CONSTRAINT "change_decisions_contract_contracts_id_fk" FOREIGN KEY ("contract") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objection_events" ADD CONSTRAINT "objection_events_objection_objections_id_fk" FOREIGN KEY ("objection") REFERENCES "public"."objections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objection_receipts" ADD CONSTRAINT "objection_receipts_objection_objections_id_fk" FOREIGN KEY ("objection") REFERENCES "public"."objections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objection_receipts" ADD CONSTRAINT "objection_receipts_certificate_certificates_fingerprint_fk" FOREIGN KEY ("certificate") REFERENCES "public"."certificates"("fingerprint") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objection_requests" ADD CONSTRAINT "objection_requests_notice_notices_id_fk" FOREIGN KEY ("notice") REFERENCES "public"."notices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objection_requests" ADD CONSTRAINT "objection_requests_contact_contacts_id_fk" FOREIGN KEY ("contact") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objections" ADD CONSTRAINT "objections_notice_notices_id_fk" FOREIGN KEY ("notice") REFERENCES "public"."notices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objections" ADD CONSTRAINT "objections_contract_contracts_id_fk" FOREIGN KEY ("contract") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objections" ADD CONSTRAINT "objections_contact_contacts_id_fk" FOREIGN KEY ("contact") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "change_decisions_of" ON "change_decisions" USING btree ("notice","contract");--> statement-breakpoint
CREATE INDEX "objection_events_of" ON "objection_events" USING btree ("objection");--> statement-breakpoint
CREATE INDEX "objection_requests_of" ON "objection_requests" USING btree ("contact","requested_at");--> statement-breakpoint
CREATE INDEX "objections_of" ON "objections" USING btree ("notice","contract");--> statement-breakpoint
CREATE INDEX "objections_standing" ON "objections" USING btree ("standing","received_at");