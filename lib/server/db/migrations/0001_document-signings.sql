CREATE TABLE "document_signings" (
	"version" text NOT NULL,
	"tier" text NOT NULL,
	"region" text NOT NULL,
	"kind" text NOT NULL,
	"certificate" text NOT NULL,
	"software" text NOT NULL,
	"timestamped" boolean NOT NULL,
	"signed_at" timestamp with time zone NOT NULL,
	"covered_sha256" text,
	"cms" "bytea",
	"token" "bytea",
	CONSTRAINT "document_signings_version_tier_region_kind_pk" PRIMARY KEY("version","tier","region","kind")
);
--> statement-breakpoint
CREATE TABLE "ledger_timestamps" (
	"entry_sha256" text PRIMARY KEY NOT NULL,
	"version" text NOT NULL,
	"response" "bytea" NOT NULL,
	"timestamped_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "signed_at" timestamp with time zone;--> statement-breakpoint
-- What is archived already states the time of its release and certificate.
UPDATE "documents" SET "signed_at" = COALESCE((SELECT "release_signatures"."signed_at" FROM "release_signatures" WHERE "release_signatures"."version" = "documents"."version" AND "release_signatures"."certificate" = "documents"."certificate"), "archived_at");--> statement-breakpoint
ALTER TABLE "documents" ALTER COLUMN "signed_at" SET NOT NULL;--> statement-breakpoint
DROP TABLE "release_signatures" CASCADE;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "timestamped_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "document_signings" ADD CONSTRAINT "document_signings_certificate_certificates_fingerprint_fk" FOREIGN KEY ("certificate") REFERENCES "public"."certificates"("fingerprint") ON DELETE no action ON UPDATE no action;