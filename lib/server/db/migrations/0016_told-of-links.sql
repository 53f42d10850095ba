CREATE TABLE "event_attempts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "event_attempts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"webhook" uuid NOT NULL,
	"type" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"outcome" text NOT NULL,
	"said" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event_deliveries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"event" uuid NOT NULL,
	"webhook" uuid NOT NULL,
	"state" text NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"due_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event_webhooks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"url" text NOT NULL,
	"host" text NOT NULL,
	"secret" text NOT NULL,
	"secret_before" text,
	"both_until" timestamp with time zone,
	"types" jsonb NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	"added_by" text NOT NULL,
	"challenge_due_at" timestamp with time zone,
	"challenge_tries" integer DEFAULT 0 NOT NULL,
	"proven_at" timestamp with time zone,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "webhook_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"data" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "link_mails_off" (
	"person" uuid NOT NULL,
	"kind" text NOT NULL,
	CONSTRAINT "link_mails_off_person_kind_pk" PRIMARY KEY("person","kind")
);
--> statement-breakpoint
CREATE TABLE "link_late_openings" (
	"link" uuid NOT NULL,
	"day" text NOT NULL,
	CONSTRAINT "link_late_openings_link_day_pk" PRIMARY KEY("link","day")
);
--> statement-breakpoint
CREATE TABLE "link_warnings" (
	"link" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "link_warnings_link_expires_at_pk" PRIMARY KEY("link","expires_at")
);
--> statement-breakpoint
ALTER TABLE "links" ADD COLUMN "steps" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "event_attempts" ADD CONSTRAINT "event_attempts_webhook_event_webhooks_id_fk" FOREIGN KEY ("webhook") REFERENCES "public"."event_webhooks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_deliveries" ADD CONSTRAINT "event_deliveries_event_webhook_events_id_fk" FOREIGN KEY ("event") REFERENCES "public"."webhook_events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_deliveries" ADD CONSTRAINT "event_deliveries_webhook_event_webhooks_id_fk" FOREIGN KEY ("webhook") REFERENCES "public"."event_webhooks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "link_mails_off" ADD CONSTRAINT "link_mails_off_person_people_id_fk" FOREIGN KEY ("person") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "link_late_openings" ADD CONSTRAINT "link_late_openings_link_links_id_fk" FOREIGN KEY ("link") REFERENCES "public"."links"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "link_warnings" ADD CONSTRAINT "link_warnings_link_links_id_fk" FOREIGN KEY ("link") REFERENCES "public"."links"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "event_attempts_of" ON "event_attempts" USING btree ("webhook","at");--> statement-breakpoint
CREATE INDEX "event_attempts_at" ON "event_attempts" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "event_deliveries_once" ON "event_deliveries" USING btree ("event","webhook");--> statement-breakpoint
CREATE INDEX "event_deliveries_state" ON "event_deliveries" USING btree ("state","due_at");--> statement-breakpoint
CREATE INDEX "event_deliveries_webhook" ON "event_deliveries" USING btree ("webhook");--> statement-breakpoint
CREATE INDEX "webhook_events_recorded" ON "webhook_events" USING btree ("recorded_at");