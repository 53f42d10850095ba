CREATE INDEX "links_ends" ON "links" USING btree ("expires_at","id");--> statement-breakpoint
CREATE INDEX "links_prepared_for" ON "links" USING btree ("prepared_for_key" collate "C","id");