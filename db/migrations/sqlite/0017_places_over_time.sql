CREATE TABLE `place_change` (
	`id` text PRIMARY KEY NOT NULL,
	`registration_id` text NOT NULL,
	`event_id` text NOT NULL,
	`at` integer NOT NULL,
	`seat_before` text,
	`seat_after` text,
	`live` integer NOT NULL,
	FOREIGN KEY (`registration_id`) REFERENCES `registration`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`seat_before`) REFERENCES `seat_pool`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`seat_after`) REFERENCES `seat_pool`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `place_change_event` ON `place_change` (`event_id`);
--> statement-breakpoint
CREATE INDEX `place_change_registration` ON `place_change` (`registration_id`);
--> statement-breakpoint
CREATE TABLE `chosen_participant` (
	`account_id` text NOT NULL,
	`event_id` text NOT NULL,
	`registration_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`account_id`, `registration_id`),
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`registration_id`) REFERENCES `registration`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `chosen_participant_event` ON `chosen_participant` (`event_id`,`account_id`);
--> statement-breakpoint
CREATE INDEX `chosen_participant_at` ON `chosen_participant` (`at`);
--> statement-breakpoint
INSERT INTO place_change (id, registration_id, event_id, at, seat_before, seat_after, live)
SELECT 'pch_' || substr(e.id, 5), e.subject_id, e.event_id, e.at, json_extract(e.facts, '$.from'), json_extract(e.facts, '$.to'), 1
FROM audit_entry e JOIN registration r ON r.id = e.subject_id WHERE e.act = 'change-mode';
--> statement-breakpoint
INSERT INTO place_change (id, registration_id, event_id, at, seat_before, seat_after, live)
SELECT 'pch_' || substr(e.id, 5), e.subject_id, e.event_id, e.at, json_extract(e.facts, '$.before'), json_extract(e.facts, '$.pool'), 1
FROM audit_entry e JOIN registration r ON r.id = e.subject_id WHERE e.act = 'accept-offer';
--> statement-breakpoint
INSERT INTO place_change (id, registration_id, event_id, at, seat_before, seat_after, live)
SELECT 'pch_' || substr(m.id, 5), m.registration_id, m.event_id, m.created_at, NULL, p.id, 1
FROM message m JOIN seat_pool p ON p.event_id = m.event_id AND p.mode = json_extract(m.facts, '$.seat')
WHERE m.kind = 'served' AND m.registration_id IS NOT NULL;
--> statement-breakpoint
INSERT INTO place_change (id, registration_id, event_id, at, seat_before, seat_after, live)
SELECT 'pch_' || substr(r.id, 5), r.id, r.event_id, r.ended_at,
  CASE WHEN r.ending IN ('left-list', 'lapsed') THEN NULL
    WHEN EXISTS (SELECT 1 FROM place_change c WHERE c.registration_id = r.id)
      THEN (SELECT c.seat_after FROM place_change c WHERE c.registration_id = r.id ORDER BY c.at DESC LIMIT 1)
    ELSE (SELECT json_extract(e.facts, '$.seat') FROM audit_entry e WHERE e.subject_id = r.id AND e.act = 'register' LIMIT 1) END,
  NULL, 0
FROM registration r WHERE r.ended_at IS NOT NULL;
