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
ALTER TABLE "link_told" ADD CONSTRAINT "link_told_link_links_id_fk" FOREIGN KEY ("link") REFERENCES "public"."links"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "link_visit_events" ADD CONSTRAINT "link_visit_events_visit_link_visits_id_fk" FOREIGN KEY ("visit") REFERENCES "public"."link_visits"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "link_visits" ADD CONSTRAINT "link_visits_link_links_id_fk" FOREIGN KEY ("link") REFERENCES "public"."links"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "link_questions_of" ON "link_questions" USING btree ("link","clock");--> statement-breakpoint
CREATE INDEX "link_questions_clock" ON "link_questions" USING btree ("clock");--> statement-breakpoint
CREATE UNIQUE INDEX "link_visit_events_once" ON "link_visit_events" USING btree ("visit","step","subject");--> statement-breakpoint
CREATE INDEX "link_visits_of" ON "link_visits" USING btree ("link","opened_at");--> statement-breakpoint
CREATE INDEX "link_visits_by" ON "link_visits" USING btree ("link","visitor","last_clock");--> statement-breakpoint
CREATE INDEX "link_visits_clock" ON "link_visits" USING btree ("clock");