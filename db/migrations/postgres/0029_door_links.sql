CREATE TABLE "door_link" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"event_id" text COLLATE "C" NOT NULL,
	"label" text COLLATE "C" NOT NULL,
	"made_at" timestamp(3) with time zone NOT NULL,
	"made_by" text COLLATE "C" NOT NULL,
	"expires_at" timestamp(3) with time zone NOT NULL,
	"closed_at" timestamp(3) with time zone
);

--> statement-breakpoint
ALTER TABLE "door_link" ADD CONSTRAINT "door_link_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "door_link_event" ON "door_link" USING btree ("event_id");
