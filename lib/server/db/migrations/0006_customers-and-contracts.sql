CREATE TABLE "contacts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"customer" uuid NOT NULL,
	"name" text,
	"role" text,
	"address" text,
	"address_key" text,
	"erased_at" timestamp with time zone,
	"joined_into" uuid,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contract_contacts" (
	"contract" uuid NOT NULL,
	"contact" uuid NOT NULL,
	"kind" text NOT NULL,
	CONSTRAINT "contract_contacts_contract_contact_kind_pk" PRIMARY KEY("contract","contact","kind")
);
--> statement-breakpoint
CREATE TABLE "contracts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"customer" uuid NOT NULL,
	"reference" text,
	"reference_key" text NOT NULL,
	"version" text,
	"tier" text NOT NULL,
	"region" text NOT NULL,
	"services" jsonb,
	"conditions" jsonb NOT NULL,
	"notice_days" integer,
	"authorisation" text NOT NULL,
	"begins" text NOT NULL,
	"ends" text,
	"fee_minor" bigint,
	"fee_currency" text,
	"year_starts" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "customers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"reference" text,
	"reference_key" text,
	"ended_on" text,
	"merged_into" uuid,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_customer_customers_id_fk" FOREIGN KEY ("customer") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_joined_into_contacts_id_fk" FOREIGN KEY ("joined_into") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contract_contacts" ADD CONSTRAINT "contract_contacts_contract_contracts_id_fk" FOREIGN KEY ("contract") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contract_contacts" ADD CONSTRAINT "contract_contacts_contact_contacts_id_fk" FOREIGN KEY ("contact") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contracts" ADD CONSTRAINT "contracts_customer_customers_id_fk" FOREIGN KEY ("customer") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customers" ADD CONSTRAINT "customers_merged_into_customers_id_fk" FOREIGN KEY ("merged_into") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "contacts_address" ON "contacts" USING btree ("customer","address_key") WHERE "contacts"."joined_into" is null;--> statement-breakpoint
CREATE INDEX "contacts_joined" ON "contacts" USING btree ("joined_into");--> statement-breakpoint
CREATE INDEX "contract_contacts_of" ON "contract_contacts" USING btree ("contact");--> statement-breakpoint
CREATE UNIQUE INDEX "contracts_reference" ON "contracts" USING btree ("customer","reference_key");--> statement-breakpoint
CREATE INDEX "contracts_ends" ON "contracts" USING btree ("ends");--> statement-breakpoint
CREATE UNIQUE INDEX "customers_name" ON "customers" USING btree ("name_key") WHERE "customers"."merged_into" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "customers_reference" ON "customers" USING btree ("reference_key") WHERE "customers"."merged_into" is null;