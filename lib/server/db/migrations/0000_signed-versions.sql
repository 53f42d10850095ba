CREATE TABLE "certificates" (
	"fingerprint" text PRIMARY KEY NOT NULL,
	"pem" text NOT NULL,
	"subject" text NOT NULL,
	"not_after" timestamp with time zone NOT NULL,
	"demo" boolean NOT NULL,
	"first_used_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "demo_identity" (
	"id" integer PRIMARY KEY NOT NULL,
	"identity" text NOT NULL,
	CONSTRAINT "demo_identity_once" CHECK ("demo_identity"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE "document_bytes" (
	"sha256" text PRIMARY KEY NOT NULL,
	"bytes" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"version" text NOT NULL,
	"tier" text NOT NULL,
	"region" text NOT NULL,
	"kind" text NOT NULL,
	"sha256" text NOT NULL,
	"size" integer NOT NULL,
	"file_name" text NOT NULL,
	"certificate" text NOT NULL,
	"inputs" jsonb NOT NULL,
	"archived_at" timestamp with time zone NOT NULL,
	CONSTRAINT "documents_version_tier_region_kind_pk" PRIMARY KEY("version","tier","region","kind"),
	CONSTRAINT "documents_sha256_unique" UNIQUE("sha256")
);
--> statement-breakpoint
CREATE TABLE "release_signatures" (
	"version" text NOT NULL,
	"certificate" text NOT NULL,
	"signed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "release_signatures_version_certificate_pk" PRIMARY KEY("version","certificate")
);
--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_certificate_certificates_fingerprint_fk" FOREIGN KEY ("certificate") REFERENCES "public"."certificates"("fingerprint") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_signatures" ADD CONSTRAINT "release_signatures_certificate_certificates_fingerprint_fk" FOREIGN KEY ("certificate") REFERENCES "public"."certificates"("fingerprint") ON DELETE no action ON UPDATE no action;