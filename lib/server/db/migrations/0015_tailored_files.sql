CREATE TABLE "tailored_files" (
	"sha256" text PRIMARY KEY NOT NULL,
	"link" uuid NOT NULL,
	"option" text NOT NULL,
	"inputs_sha256" text NOT NULL,
	"version" text NOT NULL,
	"tier" text NOT NULL,
	"region" text NOT NULL,
	"base_sha256" text NOT NULL,
	"size" integer NOT NULL,
	"file_name" text NOT NULL,
	"certificate" text NOT NULL,
	"signed_at" timestamp with time zone NOT NULL,
	"timestamped_at" timestamp with time zone,
	"at" timestamp with time zone NOT NULL,
	"clock" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "tailored_files" ADD CONSTRAINT "tailored_files_link_links_id_fk" FOREIGN KEY ("link") REFERENCES "public"."links"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tailored_files" ADD CONSTRAINT "tailored_files_certificate_certificates_fingerprint_fk" FOREIGN KEY ("certificate") REFERENCES "public"."certificates"("fingerprint") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "tailored_files_of" ON "tailored_files" USING btree ("link","option","inputs_sha256");