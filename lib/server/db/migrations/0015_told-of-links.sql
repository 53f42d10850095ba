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
ALTER TABLE "link_mails_off" ADD CONSTRAINT "link_mails_off_person_people_id_fk" FOREIGN KEY ("person") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "link_late_openings" ADD CONSTRAINT "link_late_openings_link_links_id_fk" FOREIGN KEY ("link") REFERENCES "public"."links"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "link_warnings" ADD CONSTRAINT "link_warnings_link_links_id_fk" FOREIGN KEY ("link") REFERENCES "public"."links"("id") ON DELETE no action ON UPDATE no action;