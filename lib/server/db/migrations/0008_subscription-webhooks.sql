CREATE TABLE "subscription_webhooks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"subscription" uuid NOT NULL,
	"url" text NOT NULL,
	"host" text NOT NULL,
	"secret" text NOT NULL,
	"secret_before" text,
	"both_until" timestamp with time zone,
	"shown_at" timestamp with time zone,
	"added_at" timestamp with time zone NOT NULL,
	"challenge_due_at" timestamp with time zone,
	"challenge_tries" integer DEFAULT 0 NOT NULL,
	"proven_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	CONSTRAINT "subscription_webhooks_subscription_unique" UNIQUE("subscription")
);
--> statement-breakpoint
CREATE TABLE "webhook_attempts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "webhook_attempts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"webhook" uuid NOT NULL,
	"host_sha256" text NOT NULL,
	"delivery" uuid,
	"at" timestamp with time zone NOT NULL,
	"outcome" text NOT NULL,
	"said" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "webhook_deliveries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"publication" text NOT NULL,
	"webhook" uuid NOT NULL,
	"state" text NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"due_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "webhook_publications" (
	"publication" text PRIMARY KEY NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "subscription_webhooks" ADD CONSTRAINT "subscription_webhooks_subscription_subscriptions_id_fk" FOREIGN KEY ("subscription") REFERENCES "public"."subscriptions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_attempts" ADD CONSTRAINT "webhook_attempts_delivery_webhook_deliveries_id_fk" FOREIGN KEY ("delivery") REFERENCES "public"."webhook_deliveries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_publication_publications_key_fk" FOREIGN KEY ("publication") REFERENCES "public"."publications"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_publications" ADD CONSTRAINT "webhook_publications_publication_publications_key_fk" FOREIGN KEY ("publication") REFERENCES "public"."publications"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "webhook_attempts_of" ON "webhook_attempts" USING btree ("webhook");--> statement-breakpoint
CREATE INDEX "webhook_attempts_host" ON "webhook_attempts" USING btree ("host_sha256","at");--> statement-breakpoint
CREATE UNIQUE INDEX "webhook_deliveries_once" ON "webhook_deliveries" USING btree ("publication","webhook");--> statement-breakpoint
CREATE INDEX "webhook_deliveries_state" ON "webhook_deliveries" USING btree ("state","due_at");--> statement-breakpoint
CREATE INDEX "webhook_deliveries_webhook" ON "webhook_deliveries" USING btree ("webhook");