CREATE TABLE "contract_requests" (
	"program" uuid NOT NULL,
	"key_sha256" text NOT NULL,
	"asked_sha256" text NOT NULL,
	"contract" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "contract_requests_program_key_sha256_pk" PRIMARY KEY("program","key_sha256")
);
--> statement-breakpoint
CREATE TABLE "contract_copies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"contract" uuid NOT NULL,
	"sha256" text NOT NULL,
	"size" integer,
	"recorded_at" timestamp with time zone NOT NULL,
	"clock" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	"reason" text,
	"replaced_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "contract_copy_bytes" (
	"sha256" text PRIMARY KEY NOT NULL,
	"bytes" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contract_pages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"contract" uuid NOT NULL,
	"token_sha256" text NOT NULL,
	"issued_at" timestamp with time zone NOT NULL,
	"clock" timestamp with time zone NOT NULL,
	"issued_by" text NOT NULL,
	"revoked_at" timestamp with time zone,
	"revoked_by" text,
	"revoked_reason" text,
	CONSTRAINT "contract_pages_token_sha256_unique" UNIQUE("token_sha256")
);
--> statement-breakpoint
CREATE TABLE "renewal_reminders" (
	"id" uuid PRIMARY KEY NOT NULL,
	"contract" uuid NOT NULL,
	"renews" text NOT NULL,
	"step" text NOT NULL,
	"recipient" uuid NOT NULL,
	"recipient_kind" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "contracts" ADD COLUMN "renews" text;--> statement-breakpoint
ALTER TABLE "contracts" ADD COLUMN "renewal_notice" integer;--> statement-breakpoint
ALTER TABLE "links" ADD COLUMN "handed_to_legal_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "links" ADD COLUMN "contract" uuid;--> statement-breakpoint
ALTER TABLE "contract_requests" ADD CONSTRAINT "contract_requests_contract_contracts_id_fk" FOREIGN KEY ("contract") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contract_copies" ADD CONSTRAINT "contract_copies_contract_contracts_id_fk" FOREIGN KEY ("contract") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contract_pages" ADD CONSTRAINT "contract_pages_contract_contracts_id_fk" FOREIGN KEY ("contract") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "renewal_reminders" ADD CONSTRAINT "renewal_reminders_contract_contracts_id_fk" FOREIGN KEY ("contract") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "contract_requests_created" ON "contract_requests" USING btree ("created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "contract_copies_standing" ON "contract_copies" USING btree ("contract") WHERE "contract_copies"."replaced_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "contract_pages_open" ON "contract_pages" USING btree ("contract") WHERE "contract_pages"."revoked_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "renewal_reminders_once" ON "renewal_reminders" USING btree ("contract","renews","step","recipient");--> statement-breakpoint
CREATE INDEX "renewal_reminders_of" ON "renewal_reminders" USING btree ("contract","recorded_at");--> statement-breakpoint
ALTER TABLE "links" ADD CONSTRAINT "links_contract_contracts_id_fk" FOREIGN KEY ("contract") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "links_contract" ON "links" USING btree ("contract");