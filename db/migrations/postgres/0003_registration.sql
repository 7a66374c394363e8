CREATE TABLE "seat_check" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"differences" integer NOT NULL
);

--> statement-breakpoint
CREATE TABLE "registration_rules" (
	"event_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"opens_at" timestamp(3) with time zone,
	"closes_at" timestamp(3) with time zone,
	"serving" text COLLATE "C" NOT NULL,
	"offer_minutes" integer NOT NULL,
	"cut_off_at" timestamp(3) with time zone,
	"most_from_organisation" integer,
	"smaller_party_passes" boolean NOT NULL,
	"asks_diet" boolean NOT NULL,
	"asks_access_needs" boolean NOT NULL,
	"needs_deleted_on" text COLLATE "C" NOT NULL,
	"people_deleted_on" text COLLATE "C" NOT NULL,
	"meeting_url" text COLLATE "C",
	"confirmation_text" text COLLATE "C"
);

--> statement-breakpoint
CREATE TABLE "seat_pool" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"event_id" text COLLATE "C" NOT NULL,
	"mode" text COLLATE "C",
	"item_id" text COLLATE "C",
	"capacity" integer,
	"taken" integer NOT NULL,
	"kept" integer NOT NULL,
	"waiting" integer NOT NULL,
	"counter" integer NOT NULL
);

--> statement-breakpoint
CREATE TABLE "allotment" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"pool_id" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"rule" jsonb NOT NULL,
	"seats" integer NOT NULL,
	"taken" integer NOT NULL,
	"until" timestamp(3) with time zone,
	"fell_back_at" timestamp(3) with time zone
);

--> statement-breakpoint
CREATE TABLE "person" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"folded_name" text COLLATE "C" NOT NULL,
	"email" text COLLATE "C" NOT NULL,
	"protected" boolean NOT NULL,
	"listed" boolean NOT NULL,
	"language" text COLLATE "C" NOT NULL
);

--> statement-breakpoint
CREATE TABLE "registration" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"event_id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C",
	"participant_key" text COLLATE "C",
	"live" boolean NOT NULL,
	"registered_at" timestamp(3) with time zone NOT NULL,
	"organisation_written" text COLLATE "C",
	"organisation_id" text COLLATE "C",
	"organisation_key" text COLLATE "C",
	"organisation_kind" text COLLATE "C",
	"county" text COLLATE "C",
	"municipality" text COLLATE "C",
	"party_id" text COLLATE "C",
	"party_whole" boolean NOT NULL,
	"seat_pool_id" text COLLATE "C",
	"seat_number" integer,
	"seat_allotment_id" text COLLATE "C",
	"wait_pool_id" text COLLATE "C",
	"wait_number" integer,
	"wait_allotment_id" text COLLATE "C",
	"offered_at" timestamp(3) with time zone,
	"offer_until" timestamp(3) with time zone,
	"ended_at" timestamp(3) with time zone,
	"ending" text COLLATE "C",
	"generation" integer NOT NULL,
	"sequence" integer NOT NULL
);

--> statement-breakpoint
CREATE TABLE "registration_item" (
	"registration_id" text COLLATE "C" NOT NULL,
	"pool_id" text COLLATE "C" NOT NULL,
	"seat_number" integer,
	CONSTRAINT "registration_item_registration_id_pool_id_pk" PRIMARY KEY("registration_id","pool_id")
);

--> statement-breakpoint
CREATE TABLE "registration_need" (
	"registration_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"diet" text COLLATE "C",
	"access" text COLLATE "C",
	"delete_on" text COLLATE "C" NOT NULL
);

--> statement-breakpoint
CREATE TABLE "question" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"event_id" text COLLATE "C" NOT NULL,
	"position" integer NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"required" boolean NOT NULL,
	"mode" text COLLATE "C",
	"texts" jsonb NOT NULL
);

--> statement-breakpoint
CREATE TABLE "registration_answer" (
	"registration_id" text COLLATE "C" NOT NULL,
	"question_id" text COLLATE "C" NOT NULL,
	"answer" jsonb NOT NULL,
	CONSTRAINT "registration_answer_registration_id_question_id_pk" PRIMARY KEY("registration_id","question_id")
);

--> statement-breakpoint
CREATE TABLE "submission" (
	"key" text COLLATE "C" PRIMARY KEY NOT NULL,
	"event_id" text COLLATE "C" NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"answer" jsonb NOT NULL
);

--> statement-breakpoint
CREATE TABLE "message" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"event_id" text COLLATE "C",
	"registration_id" text COLLATE "C",
	"email" text COLLATE "C",
	"language" text COLLATE "C" NOT NULL,
	"facts" jsonb,
	"created_at" timestamp(3) with time zone NOT NULL,
	"due_at" timestamp(3) with time zone NOT NULL,
	"tries" integer NOT NULL,
	"leased_by" text COLLATE "C",
	"leased_until" timestamp(3) with time zone,
	"sent_at" timestamp(3) with time zone,
	"failed_at" timestamp(3) with time zone,
	"last_failure" text COLLATE "C"
);

--> statement-breakpoint
CREATE TABLE "caught_mail" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"email" text COLLATE "C" NOT NULL,
	"subject" text COLLATE "C" NOT NULL,
	"source" text COLLATE "C" NOT NULL
);

--> statement-breakpoint
ALTER TABLE "registration_rules" ADD CONSTRAINT "registration_rules_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "seat_pool" ADD CONSTRAINT "seat_pool_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "seat_pool" ADD CONSTRAINT "seat_pool_item_id_programme_item_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."programme_item"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "allotment" ADD CONSTRAINT "allotment_pool_id_seat_pool_id_fk" FOREIGN KEY ("pool_id") REFERENCES "public"."seat_pool"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "registration" ADD CONSTRAINT "registration_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "registration" ADD CONSTRAINT "registration_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "registration" ADD CONSTRAINT "registration_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "registration" ADD CONSTRAINT "registration_seat_pool_id_seat_pool_id_fk" FOREIGN KEY ("seat_pool_id") REFERENCES "public"."seat_pool"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "registration" ADD CONSTRAINT "registration_seat_allotment_id_allotment_id_fk" FOREIGN KEY ("seat_allotment_id") REFERENCES "public"."allotment"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "registration" ADD CONSTRAINT "registration_wait_pool_id_seat_pool_id_fk" FOREIGN KEY ("wait_pool_id") REFERENCES "public"."seat_pool"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "registration" ADD CONSTRAINT "registration_wait_allotment_id_allotment_id_fk" FOREIGN KEY ("wait_allotment_id") REFERENCES "public"."allotment"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "registration_item" ADD CONSTRAINT "registration_item_registration_id_registration_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registration"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "registration_item" ADD CONSTRAINT "registration_item_pool_id_seat_pool_id_fk" FOREIGN KEY ("pool_id") REFERENCES "public"."seat_pool"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "registration_need" ADD CONSTRAINT "registration_need_registration_id_registration_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registration"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "registration_answer" ADD CONSTRAINT "registration_answer_registration_id_registration_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registration"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "registration_answer" ADD CONSTRAINT "registration_answer_question_id_question_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."question"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "submission" ADD CONSTRAINT "submission_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE UNIQUE INDEX "seat_pool_mode" ON "seat_pool" USING btree ("event_id","mode") WHERE mode is not null;
--> statement-breakpoint
CREATE UNIQUE INDEX "seat_pool_item" ON "seat_pool" USING btree ("item_id") WHERE item_id is not null;
--> statement-breakpoint
CREATE INDEX "seat_pool_event" ON "seat_pool" USING btree ("event_id");
--> statement-breakpoint
CREATE INDEX "allotment_pool" ON "allotment" USING btree ("pool_id");
--> statement-breakpoint
CREATE INDEX "allotment_due" ON "allotment" USING btree ("fell_back_at","until");
--> statement-breakpoint
CREATE UNIQUE INDEX "registration_participant" ON "registration" USING btree ("event_id","participant_key") WHERE live and participant_key is not null;
--> statement-breakpoint
CREATE INDEX "registration_event" ON "registration" USING btree ("event_id");
--> statement-breakpoint
CREATE INDEX "registration_person" ON "registration" USING btree ("person_id");
--> statement-breakpoint
CREATE INDEX "registration_party" ON "registration" USING btree ("party_id") WHERE party_id is not null;
--> statement-breakpoint
CREATE INDEX "registration_seat" ON "registration" USING btree ("seat_pool_id","seat_number") WHERE seat_pool_id is not null;
--> statement-breakpoint
CREATE INDEX "registration_wait" ON "registration" USING btree ("wait_pool_id","wait_number") WHERE wait_pool_id is not null;
--> statement-breakpoint
CREATE INDEX "registration_offer" ON "registration" USING btree ("offer_until") WHERE offer_until is not null;
--> statement-breakpoint
CREATE INDEX "registration_organisation" ON "registration" USING btree ("event_id","organisation_key") WHERE live;
--> statement-breakpoint
CREATE INDEX "registration_item_pool" ON "registration_item" USING btree ("pool_id","seat_number");
--> statement-breakpoint
CREATE INDEX "registration_need_deletion" ON "registration_need" USING btree ("delete_on");
--> statement-breakpoint
CREATE UNIQUE INDEX "question_position" ON "question" USING btree ("event_id","position");
--> statement-breakpoint
CREATE INDEX "submission_at" ON "submission" USING btree ("at");
--> statement-breakpoint
CREATE INDEX "message_due" ON "message" USING btree ("sent_at","failed_at","due_at");
--> statement-breakpoint
CREATE INDEX "message_registration" ON "message" USING btree ("registration_id","created_at");
--> statement-breakpoint
CREATE INDEX "caught_mail_at" ON "caught_mail" USING btree ("at");
