CREATE TABLE "event_audience" (
	"event_id" text COLLATE "C" NOT NULL,
	"audience" text COLLATE "C" NOT NULL,
	CONSTRAINT "event_audience_event_id_audience_pk" PRIMARY KEY("event_id","audience")
);

--> statement-breakpoint
CREATE TABLE "event_search" (
	"event_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"folded" text COLLATE "C" NOT NULL
);

--> statement-breakpoint
CREATE TABLE "fault_report" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"received_at" timestamp(3) with time zone NOT NULL,
	"page" text COLLATE "C",
	"description" text COLLATE "C" NOT NULL,
	"email" text COLLATE "C",
	"language" text COLLATE "C" NOT NULL,
	"submission_key" text COLLATE "C" NOT NULL,
	"delete_on" text COLLATE "C" NOT NULL
);

--> statement-breakpoint
ALTER TABLE "event_text" ADD COLUMN "access" text COLLATE "C";
--> statement-breakpoint
ALTER TABLE "event_audience" ADD CONSTRAINT "event_audience_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "event_search" ADD CONSTRAINT "event_search_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "event_audience_group" ON "event_audience" USING btree ("audience");
--> statement-breakpoint
CREATE UNIQUE INDEX "fault_report_submission" ON "fault_report" USING btree ("submission_key");
--> statement-breakpoint
CREATE INDEX "fault_report_deletion" ON "fault_report" USING btree ("delete_on");
