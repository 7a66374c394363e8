CREATE TABLE "organisation" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"register_key" text COLLATE "C",
	"name" text COLLATE "C" NOT NULL,
	"folded_name" text COLLATE "C" NOT NULL,
	"sort_key" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"county" text COLLATE "C",
	"municipality" text COLLATE "C",
	"parent_id" text COLLATE "C",
	"merged_into_id" text COLLATE "C",
	"survivor_id" text COLLATE "C" NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"changed_at" timestamp(3) with time zone NOT NULL
);

--> statement-breakpoint
CREATE TABLE "organisation_alias" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"organisation_id" text COLLATE "C" NOT NULL,
	"written" text COLLATE "C" NOT NULL,
	"folded" text COLLATE "C" NOT NULL,
	"county" text COLLATE "C",
	"created_at" timestamp(3) with time zone NOT NULL
);

--> statement-breakpoint
CREATE TABLE "organisation_merge" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"merged_id" text COLLATE "C" NOT NULL,
	"survivor_id" text COLLATE "C" NOT NULL,
	"merged_at" timestamp(3) with time zone NOT NULL,
	"merged_by" text COLLATE "C" NOT NULL,
	"undone_at" timestamp(3) with time zone,
	"undone_by" text COLLATE "C"
);

--> statement-breakpoint
CREATE TABLE "edition_series" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"slug" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"language" text COLLATE "C" NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL
);

--> statement-breakpoint
CREATE TABLE "event" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"slug" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"visibility" text COLLATE "C" NOT NULL,
	"example" boolean NOT NULL,
	"series_id" text COLLATE "C",
	"edition_number" integer,
	"host_id" text COLLATE "C",
	"starts_on" text COLLATE "C" NOT NULL,
	"ends_on" text COLLATE "C" NOT NULL,
	"starts_at" text COLLATE "C",
	"ends_at" text COLLATE "C",
	"received_from" text COLLATE "C",
	"zone" text COLLATE "C" NOT NULL,
	"venue_name" text COLLATE "C",
	"venue_municipality" text COLLATE "C",
	"first_come" boolean NOT NULL,
	"last_day" text COLLATE "C",
	"registry_number" text COLLATE "C",
	"language" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"changed_at" timestamp(3) with time zone NOT NULL
);

--> statement-breakpoint
CREATE TABLE "event_text" (
	"event_id" text COLLATE "C" NOT NULL,
	"language" text COLLATE "C" NOT NULL,
	"title" text COLLATE "C" NOT NULL,
	"description" text COLLATE "C",
	"audience" text COLLATE "C",
	"cost" text COLLATE "C",
	"contact" text COLLATE "C",
	CONSTRAINT "event_text_event_id_language_pk" PRIMARY KEY("event_id","language")
);

--> statement-breakpoint
CREATE TABLE "event_mode" (
	"event_id" text COLLATE "C" NOT NULL,
	"mode" text COLLATE "C" NOT NULL,
	CONSTRAINT "event_mode_event_id_mode_pk" PRIMARY KEY("event_id","mode")
);

--> statement-breakpoint
CREATE TABLE "event_arranger" (
	"event_id" text COLLATE "C" NOT NULL,
	"position" integer NOT NULL,
	"written" text COLLATE "C" NOT NULL,
	"organisation_id" text COLLATE "C",
	CONSTRAINT "event_arranger_event_id_position_pk" PRIMARY KEY("event_id","position")
);

--> statement-breakpoint
CREATE TABLE "event_state_change" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"event_id" text COLLATE "C" NOT NULL,
	"from" text COLLATE "C",
	"to" text COLLATE "C" NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"actor" text COLLATE "C" NOT NULL
);

--> statement-breakpoint
CREATE TABLE "programme_item" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"event_id" text COLLATE "C" NOT NULL,
	"position" integer NOT NULL,
	"date" text COLLATE "C" NOT NULL,
	"starts_at" text COLLATE "C",
	"ends_at" text COLLATE "C",
	"kind" text COLLATE "C" NOT NULL,
	"track" text COLLATE "C",
	"place" text COLLATE "C",
	"language" text COLLATE "C" NOT NULL
);

--> statement-breakpoint
CREATE TABLE "programme_item_text" (
	"item_id" text COLLATE "C" NOT NULL,
	"language" text COLLATE "C" NOT NULL,
	"title" text COLLATE "C" NOT NULL,
	"description" text COLLATE "C",
	CONSTRAINT "programme_item_text_item_id_language_pk" PRIMARY KEY("item_id","language")
);

--> statement-breakpoint
CREATE TABLE "programme_speaker" (
	"item_id" text COLLATE "C" NOT NULL,
	"position" integer NOT NULL,
	"part" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"role" text COLLATE "C",
	"organisation" text COLLATE "C",
	CONSTRAINT "programme_speaker_item_id_position_pk" PRIMARY KEY("item_id","position")
);

--> statement-breakpoint
CREATE TABLE "audit_entry" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"actor" text COLLATE "C" NOT NULL,
	"act" text COLLATE "C" NOT NULL,
	"subject_kind" text COLLATE "C" NOT NULL,
	"subject_id" text COLLATE "C" NOT NULL,
	"event_id" text COLLATE "C",
	"facts" jsonb NOT NULL,
	"personal" jsonb
);

--> statement-breakpoint
CREATE TABLE "job" (
	"name" text COLLATE "C" PRIMARY KEY NOT NULL,
	"due_at" timestamp(3) with time zone NOT NULL,
	"leased_by" text COLLATE "C",
	"leased_until" timestamp(3) with time zone,
	"failures" integer NOT NULL,
	"finished_at" timestamp(3) with time zone,
	"last_failure" text COLLATE "C"
);

--> statement-breakpoint
CREATE TABLE "worker" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"started_at" timestamp(3) with time zone NOT NULL,
	"beat_at" timestamp(3) with time zone NOT NULL,
	"stopped_at" timestamp(3) with time zone
);

--> statement-breakpoint
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_merged_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_survivor_fk" FOREIGN KEY ("survivor_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "organisation_alias" ADD CONSTRAINT "organisation_alias_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "organisation_merge" ADD CONSTRAINT "organisation_merge_merged_id_organisation_id_fk" FOREIGN KEY ("merged_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "organisation_merge" ADD CONSTRAINT "organisation_merge_survivor_id_organisation_id_fk" FOREIGN KEY ("survivor_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "event" ADD CONSTRAINT "event_series_id_edition_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."edition_series"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "event" ADD CONSTRAINT "event_host_id_organisation_id_fk" FOREIGN KEY ("host_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "event_text" ADD CONSTRAINT "event_text_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "event_mode" ADD CONSTRAINT "event_mode_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "event_arranger" ADD CONSTRAINT "event_arranger_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "event_arranger" ADD CONSTRAINT "event_arranger_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "event_state_change" ADD CONSTRAINT "event_state_change_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "programme_item" ADD CONSTRAINT "programme_item_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "programme_item_text" ADD CONSTRAINT "programme_item_text_item_id_programme_item_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."programme_item"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "programme_speaker" ADD CONSTRAINT "programme_speaker_item_id_programme_item_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."programme_item"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
CREATE UNIQUE INDEX "organisation_register_key" ON "organisation" USING btree ("register_key");
--> statement-breakpoint
CREATE INDEX "organisation_folded_name" ON "organisation" USING btree ("folded_name");
--> statement-breakpoint
CREATE INDEX "organisation_sort_key" ON "organisation" USING btree ("sort_key");
--> statement-breakpoint
CREATE INDEX "organisation_parent" ON "organisation" USING btree ("parent_id");
--> statement-breakpoint
CREATE INDEX "organisation_merged_into" ON "organisation" USING btree ("merged_into_id");
--> statement-breakpoint
CREATE INDEX "organisation_survivor" ON "organisation" USING btree ("survivor_id");
--> statement-breakpoint
CREATE INDEX "organisation_alias_folded" ON "organisation_alias" USING btree ("folded");
--> statement-breakpoint
CREATE INDEX "organisation_alias_organisation" ON "organisation_alias" USING btree ("organisation_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "organisation_alias_everywhere" ON "organisation_alias" USING btree ("organisation_id","folded") WHERE county is null;
--> statement-breakpoint
CREATE UNIQUE INDEX "organisation_alias_in_county" ON "organisation_alias" USING btree ("organisation_id","folded","county") WHERE county is not null;
--> statement-breakpoint
CREATE INDEX "organisation_merge_survivor" ON "organisation_merge" USING btree ("survivor_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "organisation_merge_standing" ON "organisation_merge" USING btree ("merged_id") WHERE undone_at is null;
--> statement-breakpoint
CREATE UNIQUE INDEX "edition_series_slug" ON "edition_series" USING btree ("slug");
--> statement-breakpoint
CREATE UNIQUE INDEX "event_slug" ON "event" USING btree ("slug");
--> statement-breakpoint
CREATE INDEX "event_listed" ON "event" USING btree ("state","visibility","starts_on");
--> statement-breakpoint
CREATE INDEX "event_series" ON "event" USING btree ("series_id","edition_number");
--> statement-breakpoint
CREATE INDEX "event_host" ON "event" USING btree ("host_id");
--> statement-breakpoint
CREATE INDEX "event_arranger_organisation" ON "event_arranger" USING btree ("organisation_id");
--> statement-breakpoint
CREATE INDEX "event_state_change_event" ON "event_state_change" USING btree ("event_id","at");
--> statement-breakpoint
CREATE UNIQUE INDEX "programme_item_position" ON "programme_item" USING btree ("event_id","position");
--> statement-breakpoint
CREATE INDEX "audit_entry_subject" ON "audit_entry" USING btree ("subject_id","at");
--> statement-breakpoint
CREATE INDEX "audit_entry_event" ON "audit_entry" USING btree ("event_id","at");
