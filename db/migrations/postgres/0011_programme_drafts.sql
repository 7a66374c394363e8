CREATE TABLE "programme_draft" (
	"event_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"items" jsonb NOT NULL,
	"changed_at" timestamp(3) with time zone NOT NULL,
	"changed_by" text COLLATE "C" NOT NULL
);

--> statement-breakpoint
CREATE TABLE "programme_release" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"event_id" text COLLATE "C" NOT NULL,
	"number" integer NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"actor" text COLLATE "C" NOT NULL,
	"items" jsonb NOT NULL,
	"changes" jsonb NOT NULL,
	"told" integer
);

--> statement-breakpoint
CREATE TABLE "broadcast_receiver" (
	"broadcast_id" text COLLATE "C" NOT NULL,
	"registration_id" text COLLATE "C" NOT NULL,
	CONSTRAINT "broadcast_receiver_broadcast_id_registration_id_pk" PRIMARY KEY("broadcast_id","registration_id")
);

--> statement-breakpoint
ALTER TABLE "programme_item" ADD COLUMN "not_streamed" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE "programme_item" ADD COLUMN "recorded" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE "programme_item" ADD COLUMN "material" text COLLATE "C";
--> statement-breakpoint
ALTER TABLE "programme_draft" ADD CONSTRAINT "programme_draft_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "programme_release" ADD CONSTRAINT "programme_release_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "broadcast_receiver" ADD CONSTRAINT "broadcast_receiver_broadcast_id_broadcast_id_fk" FOREIGN KEY ("broadcast_id") REFERENCES "public"."broadcast"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE UNIQUE INDEX "programme_release_number" ON "programme_release" USING btree ("event_id","number");
