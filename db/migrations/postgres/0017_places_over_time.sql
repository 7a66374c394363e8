CREATE TABLE "place_change" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"registration_id" text COLLATE "C" NOT NULL,
	"event_id" text COLLATE "C" NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"seat_before" text COLLATE "C",
	"seat_after" text COLLATE "C",
	"live" boolean NOT NULL
);

--> statement-breakpoint
CREATE TABLE "chosen_participant" (
	"account_id" text COLLATE "C" NOT NULL,
	"event_id" text COLLATE "C" NOT NULL,
	"registration_id" text COLLATE "C" NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "chosen_participant_account_id_registration_id_pk" PRIMARY KEY("account_id","registration_id")
);

--> statement-breakpoint
ALTER TABLE "place_change" ADD CONSTRAINT "place_change_registration_id_registration_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registration"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "place_change" ADD CONSTRAINT "place_change_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "place_change" ADD CONSTRAINT "place_change_seat_before_seat_pool_id_fk" FOREIGN KEY ("seat_before") REFERENCES "public"."seat_pool"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "place_change" ADD CONSTRAINT "place_change_seat_after_seat_pool_id_fk" FOREIGN KEY ("seat_after") REFERENCES "public"."seat_pool"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "chosen_participant" ADD CONSTRAINT "chosen_participant_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "chosen_participant" ADD CONSTRAINT "chosen_participant_registration_id_registration_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registration"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "place_change_event" ON "place_change" USING btree ("event_id");
--> statement-breakpoint
CREATE INDEX "place_change_registration" ON "place_change" USING btree ("registration_id");
--> statement-breakpoint
CREATE INDEX "chosen_participant_event" ON "chosen_participant" USING btree ("event_id","account_id");
--> statement-breakpoint
CREATE INDEX "chosen_participant_at" ON "chosen_participant" USING btree ("at");
--> statement-breakpoint
INSERT INTO place_change (id, registration_id, event_id, at, seat_before, seat_after, live)
SELECT 'pch_' || substr(e.id, 5), e.subject_id, e.event_id, e.at, e.facts ->> 'from', e.facts ->> 'to', true
FROM audit_entry e JOIN registration r ON r.id = e.subject_id WHERE e.act = 'change-mode';
--> statement-breakpoint
INSERT INTO place_change (id, registration_id, event_id, at, seat_before, seat_after, live)
SELECT 'pch_' || substr(e.id, 5), e.subject_id, e.event_id, e.at, e.facts ->> 'before', e.facts ->> 'pool', true
FROM audit_entry e JOIN registration r ON r.id = e.subject_id WHERE e.act = 'accept-offer';
--> statement-breakpoint
INSERT INTO place_change (id, registration_id, event_id, at, seat_before, seat_after, live)
SELECT 'pch_' || substr(m.id, 5), m.registration_id, m.event_id, m.created_at, NULL, p.id, true
FROM message m JOIN seat_pool p ON p.event_id = m.event_id AND p.mode = m.facts ->> 'seat'
WHERE m.kind = 'served' AND m.registration_id IS NOT NULL;
--> statement-breakpoint
INSERT INTO place_change (id, registration_id, event_id, at, seat_before, seat_after, live)
SELECT 'pch_' || substr(r.id, 5), r.id, r.event_id, r.ended_at,
  CASE WHEN r.ending IN ('left-list', 'lapsed') THEN NULL
    WHEN EXISTS (SELECT 1 FROM place_change c WHERE c.registration_id = r.id)
      THEN (SELECT c.seat_after FROM place_change c WHERE c.registration_id = r.id ORDER BY c.at DESC LIMIT 1)
    ELSE (SELECT e.facts ->> 'seat' FROM audit_entry e WHERE e.subject_id = r.id AND e.act = 'register' LIMIT 1) END,
  NULL, false
FROM registration r WHERE r.ended_at IS NOT NULL;
