ALTER TABLE "account" ADD COLUMN "ends_at" timestamp(3) with time zone;
--> statement-breakpoint
ALTER TABLE "message" ADD COLUMN "account_id" text COLLATE "C";
--> statement-breakpoint
CREATE INDEX "message_account" ON "message" USING btree ("account_id") WHERE account_id is not null;
