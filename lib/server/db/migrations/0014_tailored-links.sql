CREATE TABLE "link_questions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"link" uuid NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"question" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"clock" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "link_events" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "link_events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"link" uuid NOT NULL,
	"step" text NOT NULL,
	"who" text NOT NULL,
	"note" text,
	"at" timestamp with time zone NOT NULL,
	"clock" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "link_options" (
	"link" uuid NOT NULL,
	"place" integer NOT NULL,
	"tier" text NOT NULL,
	"region" text NOT NULL,
	"fee_minor" bigint,
	"fee_currency" text,
	"billing" text,
	CONSTRAINT "link_options_link_place_pk" PRIMARY KEY("link","place")
);
--> statement-breakpoint
CREATE TABLE "link_presets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner" uuid NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"typed" jsonb NOT NULL,
	"days" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "link_requests" (
	"program" uuid NOT NULL,
	"key_sha256" text NOT NULL,
	"asked_sha256" text NOT NULL,
	"link" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "link_requests_program_key_sha256_pk" PRIMARY KEY("program","key_sha256")
);
--> statement-breakpoint
CREATE TABLE "links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_sha256" text NOT NULL,
	"customer" uuid NOT NULL,
	"prepared_for" text NOT NULL,
	"prepared_for_key" text NOT NULL,
	"owner" uuid NOT NULL,
	"by_name" text NOT NULL,
	"by_email" text NOT NULL,
	"calendar" text,
	"begins" text,
	"services" jsonb,
	"conditions" jsonb NOT NULL,
	"note" text,
	"version" text,
	"may_download" boolean NOT NULL,
	"recipient" text,
	"access_code" text,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"revoked_by" text,
	"revoked_reason" text,
	"replaced_by" uuid,
	CONSTRAINT "links_token_sha256_unique" UNIQUE("token_sha256")
);
--> statement-breakpoint
CREATE TABLE "link_told" (
	"link" uuid NOT NULL,
	"what" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "link_told_link_what_pk" PRIMARY KEY("link","what")
);
--> statement-breakpoint
CREATE TABLE "link_visit_events" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "link_visit_events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"visit" uuid NOT NULL,
	"step" text NOT NULL,
	"subject" text NOT NULL,
	"sha256" text,
	"at" timestamp with time zone NOT NULL,
	"clock" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "link_visit_salts" (
	"day" text PRIMARY KEY NOT NULL,
	"salt" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "link_visits" (
	"id" uuid PRIMARY KEY NOT NULL,
	"link" uuid NOT NULL,
	"visitor" text NOT NULL,
	"class" text NOT NULL,
	"by_vendor" boolean NOT NULL,
	"draws_preview" boolean NOT NULL,
	"openings" integer NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"clock" timestamp with time zone NOT NULL,
	"last_clock" timestamp with time zone NOT NULL,
	"excluded_by" text,
	"excluded_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "link_questions" ADD CONSTRAINT "link_questions_link_links_id_fk" FOREIGN KEY ("link") REFERENCES "public"."links"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "link_events" ADD CONSTRAINT "link_events_link_links_id_fk" FOREIGN KEY ("link") REFERENCES "public"."links"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "link_options" ADD CONSTRAINT "link_options_link_links_id_fk" FOREIGN KEY ("link") REFERENCES "public"."links"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "link_presets" ADD CONSTRAINT "link_presets_owner_people_id_fk" FOREIGN KEY ("owner") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "link_requests" ADD CONSTRAINT "link_requests_link_links_id_fk" FOREIGN KEY ("link") REFERENCES "public"."links"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "links" ADD CONSTRAINT "links_customer_customers_id_fk" FOREIGN KEY ("customer") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "links" ADD CONSTRAINT "links_owner_people_id_fk" FOREIGN KEY ("owner") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "links" ADD CONSTRAINT "links_replaced_by_links_id_fk" FOREIGN KEY ("replaced_by") REFERENCES "public"."links"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "link_told" ADD CONSTRAINT "link_told_link_links_id_fk" FOREIGN KEY ("link") REFERENCES "public"."links"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "link_visit_events" ADD CONSTRAINT "link_visit_events_visit_link_visits_id_fk" FOREIGN KEY ("visit") REFERENCES "public"."link_visits"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "link_visits" ADD CONSTRAINT "link_visits_link_links_id_fk" FOREIGN KEY ("link") REFERENCES "public"."links"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "link_questions_of" ON "link_questions" USING btree ("link","clock");--> statement-breakpoint
CREATE INDEX "link_questions_clock" ON "link_questions" USING btree ("clock");--> statement-breakpoint
CREATE INDEX "link_events_of" ON "link_events" USING btree ("link");--> statement-breakpoint
CREATE UNIQUE INDEX "link_presets_name" ON "link_presets" USING btree ("owner","name_key");--> statement-breakpoint
CREATE INDEX "link_requests_created" ON "link_requests" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "links_owner" ON "links" USING btree ("owner","created_at");--> statement-breakpoint
CREATE INDEX "links_created" ON "links" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "links_customer" ON "links" USING btree ("customer");--> statement-breakpoint
CREATE UNIQUE INDEX "link_visit_events_once" ON "link_visit_events" USING btree ("visit","step","subject");--> statement-breakpoint
CREATE INDEX "link_visits_of" ON "link_visits" USING btree ("link","opened_at");--> statement-breakpoint
CREATE INDEX "link_visits_by" ON "link_visits" USING btree ("link","visitor","last_clock");--> statement-breakpoint
CREATE INDEX "link_visits_clock" ON "link_visits" USING btree ("clock");