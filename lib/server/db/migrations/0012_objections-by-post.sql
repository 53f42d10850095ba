ALTER TABLE "objections" ALTER COLUMN "contact" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "objections" ADD COLUMN "address" text;--> statement-breakpoint
ALTER TABLE "objections" ADD COLUMN "entered_by" text;