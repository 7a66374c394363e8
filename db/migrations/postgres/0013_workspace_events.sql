CREATE TABLE "event_draft" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"host_id" text COLLATE "C",
	"source" text COLLATE "C" NOT NULL,
	"fields" jsonb NOT NULL,
	"language" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL,
	"event_id" text COLLATE "C",
	"created_by" text COLLATE "C" NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"changed_at" timestamp(3) with time zone NOT NULL
);

--> statement-breakpoint
CREATE TABLE "invitee" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"event_id" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"email" text COLLATE "C" NOT NULL,
	"organisation" text COLLATE "C",
	"language" text COLLATE "C" NOT NULL,
	"added_at" timestamp(3) with time zone NOT NULL,
	"invited_at" timestamp(3) with time zone,
	"reminded_at" timestamp(3) with time zone,
	"declined_at" timestamp(3) with time zone,
	"generation" integer NOT NULL
);

--> statement-breakpoint
CREATE TABLE "contributor" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"event_id" text COLLATE "C" NOT NULL,
	"role" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"organisation" text COLLATE "C",
	"email" text COLLATE "C",
	"telephone" text COLLATE "C",
	"material" text COLLATE "C",
	"diet" text COLLATE "C",
	"arrival" text COLLATE "C",
	"note" text COLLATE "C",
	"added_at" timestamp(3) with time zone NOT NULL,
	"version" integer NOT NULL
);

--> statement-breakpoint
ALTER TABLE "event_draft" ADD CONSTRAINT "event_draft_host_id_organisation_id_fk" FOREIGN KEY ("host_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "invitee" ADD CONSTRAINT "invitee_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "contributor" ADD CONSTRAINT "contributor_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "event_draft_host" ON "event_draft" USING btree ("host_id","changed_at");
--> statement-breakpoint
CREATE UNIQUE INDEX "invitee_email" ON "invitee" USING btree ("event_id","email");
--> statement-breakpoint
CREATE INDEX "contributor_event" ON "contributor" USING btree ("event_id");
