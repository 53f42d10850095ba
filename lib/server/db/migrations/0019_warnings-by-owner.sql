ALTER TABLE "link_warnings" ADD COLUMN "owner" uuid;--> statement-breakpoint
-- Who was warned before this counts as whoever has the link now.
UPDATE "link_warnings" SET "owner" = "links"."owner" FROM "links" WHERE "links"."id" = "link_warnings"."link";--> statement-breakpoint
ALTER TABLE "link_warnings" ALTER COLUMN "owner" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "link_warnings" DROP CONSTRAINT "link_warnings_link_expires_at_pk";--> statement-breakpoint
ALTER TABLE "link_warnings" ADD CONSTRAINT "link_warnings_link_expires_at_owner_pk" PRIMARY KEY("link","expires_at","owner");--> statement-breakpoint
ALTER TABLE "link_warnings" ADD CONSTRAINT "link_warnings_owner_people_id_fk" FOREIGN KEY ("owner") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;
