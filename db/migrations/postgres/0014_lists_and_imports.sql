CREATE TABLE "list_export" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"event_id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"options" jsonb NOT NULL,
	"language" text COLLATE "C" NOT NULL,
	"requested_at" timestamp(3) with time zone NOT NULL,
	"requested_by" text COLLATE "C" NOT NULL,
	"total" integer NOT NULL,
	"done" integer NOT NULL,
	"leased_until" timestamp(3) with time zone,
	"attempts" integer NOT NULL,
	"finished_at" timestamp(3) with time zone,
	"failed_at" timestamp(3) with time zone,
	"file_name" text COLLATE "C",
	"bytes" integer,
	"delete_at" timestamp(3) with time zone NOT NULL
);

--> statement-breakpoint
CREATE TABLE "list_export_part" (
	"export_id" text COLLATE "C" NOT NULL,
	"position" integer NOT NULL,
	"content" text COLLATE "C" NOT NULL,
	CONSTRAINT "list_export_part_export_id_position_pk" PRIMARY KEY("export_id","position")
);

--> statement-breakpoint
CREATE TABLE "participant_import" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"event_id" text COLLATE "C" NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"created_by" text COLLATE "C" NOT NULL,
	"language" text COLLATE "C" NOT NULL,
	"headings" jsonb NOT NULL,
	"columns" jsonb NOT NULL,
	"options" jsonb NOT NULL,
	"total" integer NOT NULL,
	"started_at" timestamp(3) with time zone,
	"started_by" text COLLATE "C",
	"done_to" integer NOT NULL,
	"finished_at" timestamp(3) with time zone,
	"delete_at" timestamp(3) with time zone NOT NULL
);

--> statement-breakpoint
CREATE TABLE "participant_import_row" (
	"import_id" text COLLATE "C" NOT NULL,
	"line" integer NOT NULL,
	"cells" jsonb NOT NULL,
	"outcome" text COLLATE "C",
	"registration_id" text COLLATE "C",
	CONSTRAINT "participant_import_row_import_id_line_pk" PRIMARY KEY("import_id","line")
);

--> statement-breakpoint
CREATE TABLE "spelling_resolution" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"organisation_key" text COLLATE "C" NOT NULL,
	"written" text COLLATE "C" NOT NULL,
	"organisation_id" text COLLATE "C" NOT NULL,
	"alias_id" text COLLATE "C",
	"registrations" integer NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"by" text COLLATE "C" NOT NULL,
	"undone_at" timestamp(3) with time zone,
	"undone_by" text COLLATE "C"
);

--> statement-breakpoint
CREATE TABLE "resolved_registration" (
	"resolution_id" text COLLATE "C" NOT NULL,
	"registration_id" text COLLATE "C" NOT NULL,
	"county" text COLLATE "C",
	"municipality" text COLLATE "C",
	CONSTRAINT "resolved_registration_resolution_id_registration_id_pk" PRIMARY KEY("resolution_id","registration_id")
);

--> statement-breakpoint
ALTER TABLE "list_export" ADD CONSTRAINT "list_export_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "list_export_part" ADD CONSTRAINT "list_export_part_export_id_list_export_id_fk" FOREIGN KEY ("export_id") REFERENCES "public"."list_export"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "participant_import" ADD CONSTRAINT "participant_import_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "participant_import_row" ADD CONSTRAINT "participant_import_row_import_id_participant_import_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."participant_import"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "participant_import_row" ADD CONSTRAINT "participant_import_row_registration_id_registration_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registration"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "spelling_resolution" ADD CONSTRAINT "spelling_resolution_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "resolved_registration" ADD CONSTRAINT "resolved_registration_resolution_id_spelling_resolution_id_fk" FOREIGN KEY ("resolution_id") REFERENCES "public"."spelling_resolution"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "resolved_registration" ADD CONSTRAINT "resolved_registration_registration_id_registration_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registration"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "list_export_event" ON "list_export" USING btree ("event_id","requested_at");
--> statement-breakpoint
CREATE INDEX "list_export_deletion" ON "list_export" USING btree ("delete_at");
--> statement-breakpoint
CREATE INDEX "list_export_waiting" ON "list_export" USING btree ("requested_at") WHERE finished_at is null and failed_at is null;
--> statement-breakpoint
CREATE INDEX "participant_import_event" ON "participant_import" USING btree ("event_id","created_at");
--> statement-breakpoint
CREATE INDEX "participant_import_deletion" ON "participant_import" USING btree ("delete_at");
--> statement-breakpoint
CREATE INDEX "participant_import_waiting" ON "participant_import" USING btree ("started_at") WHERE started_at is not null and finished_at is null;
--> statement-breakpoint
CREATE INDEX "spelling_resolution_at" ON "spelling_resolution" USING btree ("at");
--> statement-breakpoint
CREATE INDEX "resolved_registration_of" ON "resolved_registration" USING btree ("registration_id");
