CREATE INDEX "message_unsent" ON "message" USING btree ("email") WHERE sent_at is null and failed_at is null;
