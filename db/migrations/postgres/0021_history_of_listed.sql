CREATE INDEX "audit_entry_personal" ON "audit_entry" USING btree ("act","event_id") WHERE personal is not null;
