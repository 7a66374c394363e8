CREATE TABLE "broadcast" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"event_id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"key" text COLLATE "C",
	"facts" jsonb NOT NULL,
	"actor" text COLLATE "C" NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"receivers" integer NOT NULL,
	"queued" integer NOT NULL,
	"up_to" text COLLATE "C",
	"spread_at" timestamp(3) with time zone,
	"stopped_at" timestamp(3) with time zone
);

--> statement-breakpoint
CREATE TABLE "calendar_feed" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"participant_key" text COLLATE "C" NOT NULL,
	"generation" integer NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"revoked_at" timestamp(3) with time zone
);

--> statement-breakpoint
CREATE TABLE "mailbox_position" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"validity" text COLLATE "C" NOT NULL,
	"last_uid" integer NOT NULL,
	"read_at" timestamp(3) with time zone NOT NULL
);

--> statement-breakpoint
ALTER TABLE "event" ADD COLUMN "sequence" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "event" ADD COLUMN "calendar_sender" text COLLATE "C" DEFAULT 'samling' NOT NULL;
--> statement-breakpoint
ALTER TABLE "registration_rules" ADD COLUMN "reminder_days" integer DEFAULT 2;
--> statement-breakpoint
ALTER TABLE "registration_rules" ADD COLUMN "morning_reminder" boolean DEFAULT true NOT NULL;
--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "mail_refused_at" timestamp(3) with time zone;
--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "mail_refusal" text COLLATE "C";
--> statement-breakpoint
ALTER TABLE "registration" ADD COLUMN "calendar_answer" text COLLATE "C";
--> statement-breakpoint
ALTER TABLE "registration" ADD COLUMN "calendar_answer_sequence" integer;
--> statement-breakpoint
ALTER TABLE "registration" ADD COLUMN "calendar_answered_at" timestamp(3) with time zone;
--> statement-breakpoint
ALTER TABLE "message" ADD COLUMN "broadcast_id" text COLLATE "C";
--> statement-breakpoint
ALTER TABLE "message" ADD COLUMN "calendar" text COLLATE "C";
--> statement-breakpoint
CREATE UNIQUE INDEX "broadcast_key" ON "broadcast" USING btree ("event_id","key") WHERE key is not null;
--> statement-breakpoint
CREATE INDEX "broadcast_event" ON "broadcast" USING btree ("event_id","created_at");
--> statement-breakpoint
CREATE INDEX "broadcast_unspread" ON "broadcast" USING btree ("spread_at","stopped_at");
--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feed_participant" ON "calendar_feed" USING btree ("participant_key");
--> statement-breakpoint
CREATE INDEX "message_broadcast" ON "message" USING btree ("broadcast_id") WHERE broadcast_id is not null;
