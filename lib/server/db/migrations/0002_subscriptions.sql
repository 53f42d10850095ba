CREATE TABLE "publication_mail_attempts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "publication_mail_attempts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"mail" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"outcome" text NOT NULL,
	"concerns" text,
	"permanent" boolean,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "publication_mails" (
	"id" uuid PRIMARY KEY NOT NULL,
	"publication" text NOT NULL,
	"recipient" uuid NOT NULL,
	"channel" text NOT NULL,
	"state" text NOT NULL,
	"mailing" text,
	"batch" integer,
	"message_id" text,
	"tries" integer DEFAULT 0 NOT NULL,
	"due_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "publications" (
	"key" text PRIMARY KEY NOT NULL,
	"entry_sha256" text NOT NULL,
	"first_served_at" timestamp with time zone NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"is_from_before" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "subscription_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"subscription" uuid NOT NULL,
	"token_sha256" text,
	"frequency" text NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "subscription_requests_token_sha256_unique" UNIQUE("token_sha256")
);
--> statement-breakpoint
CREATE TABLE "subscriptions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"address" text NOT NULL,
	"address_key" text NOT NULL,
	"notices" jsonb,
	"releases" boolean NOT NULL,
	"followed_key" text NOT NULL,
	"frequency" text NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	"confirmed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "telling_since" (
	"only" boolean PRIMARY KEY NOT NULL,
	"since" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "publication_mail_attempts" ADD CONSTRAINT "publication_mail_attempts_mail_publication_mails_id_fk" FOREIGN KEY ("mail") REFERENCES "public"."publication_mails"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_mails" ADD CONSTRAINT "publication_mails_publication_publications_key_fk" FOREIGN KEY ("publication") REFERENCES "public"."publications"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscription_requests" ADD CONSTRAINT "subscription_requests_subscription_subscriptions_id_fk" FOREIGN KEY ("subscription") REFERENCES "public"."subscriptions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "publication_mail_attempts_of" ON "publication_mail_attempts" USING btree ("mail");--> statement-breakpoint
CREATE UNIQUE INDEX "publication_mails_once" ON "publication_mails" USING btree ("publication","recipient","channel");--> statement-breakpoint
CREATE INDEX "publication_mails_batch" ON "publication_mails" USING btree ("mailing","batch");--> statement-breakpoint
CREATE INDEX "publication_mails_state" ON "publication_mails" USING btree ("state","due_at");--> statement-breakpoint
CREATE INDEX "publication_mails_recipient" ON "publication_mails" USING btree ("recipient");--> statement-breakpoint
CREATE INDEX "subscription_requests_of" ON "subscription_requests" USING btree ("subscription");--> statement-breakpoint
CREATE UNIQUE INDEX "subscriptions_once" ON "subscriptions" USING btree ("address_key","followed_key");