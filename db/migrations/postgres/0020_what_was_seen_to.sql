ALTER TABLE "registration_need" ADD COLUMN "access_settled_at" timestamp(3) with time zone;
--> statement-breakpoint
ALTER TABLE "registration_need" ADD COLUMN "access_settled_by" text COLLATE "C";
--> statement-breakpoint
ALTER TABLE "message" ADD COLUMN "seen_to_at" timestamp(3) with time zone;
--> statement-breakpoint
ALTER TABLE "message" ADD COLUMN "seen_to_by" text COLLATE "C";
