CREATE TABLE `seat_check` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`differences` integer NOT NULL
);

--> statement-breakpoint
CREATE TABLE `registration_rules` (
	`event_id` text PRIMARY KEY NOT NULL,
	`opens_at` integer,
	`closes_at` integer,
	`serving` text NOT NULL,
	`offer_minutes` integer NOT NULL,
	`cut_off_at` integer,
	`most_from_organisation` integer,
	`smaller_party_passes` integer NOT NULL,
	`asks_diet` integer NOT NULL,
	`asks_access_needs` integer NOT NULL,
	`needs_deleted_on` text NOT NULL,
	`people_deleted_on` text NOT NULL,
	`meeting_url` text,
	`confirmation_text` text,
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE TABLE `seat_pool` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`mode` text,
	`item_id` text,
	`capacity` integer,
	`taken` integer NOT NULL,
	`kept` integer NOT NULL,
	`waiting` integer NOT NULL,
	`counter` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item_id`) REFERENCES `programme_item`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE UNIQUE INDEX `seat_pool_mode` ON `seat_pool` (`event_id`,`mode`) WHERE mode is not null;
--> statement-breakpoint
CREATE UNIQUE INDEX `seat_pool_item` ON `seat_pool` (`item_id`) WHERE item_id is not null;
--> statement-breakpoint
CREATE INDEX `seat_pool_event` ON `seat_pool` (`event_id`);
--> statement-breakpoint
CREATE TABLE `allotment` (
	`id` text PRIMARY KEY NOT NULL,
	`pool_id` text NOT NULL,
	`name` text NOT NULL,
	`rule` text NOT NULL,
	`seats` integer NOT NULL,
	`taken` integer NOT NULL,
	`until` integer,
	`fell_back_at` integer,
	FOREIGN KEY (`pool_id`) REFERENCES `seat_pool`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `allotment_pool` ON `allotment` (`pool_id`);
--> statement-breakpoint
CREATE INDEX `allotment_due` ON `allotment` (`fell_back_at`,`until`);
--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`folded_name` text NOT NULL,
	`email` text NOT NULL,
	`protected` integer NOT NULL,
	`listed` integer NOT NULL,
	`language` text NOT NULL
);

--> statement-breakpoint
CREATE TABLE `registration` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`person_id` text,
	`participant_key` text,
	`live` integer NOT NULL,
	`registered_at` integer NOT NULL,
	`organisation_written` text,
	`organisation_id` text,
	`organisation_key` text,
	`organisation_kind` text,
	`county` text,
	`municipality` text,
	`party_id` text,
	`party_whole` integer NOT NULL,
	`seat_pool_id` text,
	`seat_number` integer,
	`seat_allotment_id` text,
	`wait_pool_id` text,
	`wait_number` integer,
	`wait_allotment_id` text,
	`offered_at` integer,
	`offer_until` integer,
	`ended_at` integer,
	`ending` text,
	`generation` integer NOT NULL,
	`sequence` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`seat_pool_id`) REFERENCES `seat_pool`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`seat_allotment_id`) REFERENCES `allotment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`wait_pool_id`) REFERENCES `seat_pool`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`wait_allotment_id`) REFERENCES `allotment`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE UNIQUE INDEX `registration_participant` ON `registration` (`event_id`,`participant_key`) WHERE live and participant_key is not null;
--> statement-breakpoint
CREATE INDEX `registration_event` ON `registration` (`event_id`);
--> statement-breakpoint
CREATE INDEX `registration_person` ON `registration` (`person_id`);
--> statement-breakpoint
CREATE INDEX `registration_party` ON `registration` (`party_id`) WHERE party_id is not null;
--> statement-breakpoint
CREATE INDEX `registration_seat` ON `registration` (`seat_pool_id`,`seat_number`) WHERE seat_pool_id is not null;
--> statement-breakpoint
CREATE INDEX `registration_wait` ON `registration` (`wait_pool_id`,`wait_number`) WHERE wait_pool_id is not null;
--> statement-breakpoint
CREATE INDEX `registration_offer` ON `registration` (`offer_until`) WHERE offer_until is not null;
--> statement-breakpoint
CREATE INDEX `registration_organisation` ON `registration` (`event_id`,`organisation_key`) WHERE live;
--> statement-breakpoint
CREATE TABLE `registration_item` (
	`registration_id` text NOT NULL,
	`pool_id` text NOT NULL,
	`seat_number` integer,
	PRIMARY KEY(`registration_id`, `pool_id`),
	FOREIGN KEY (`registration_id`) REFERENCES `registration`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`pool_id`) REFERENCES `seat_pool`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `registration_item_pool` ON `registration_item` (`pool_id`,`seat_number`);
--> statement-breakpoint
CREATE TABLE `registration_need` (
	`registration_id` text PRIMARY KEY NOT NULL,
	`diet` text,
	`access` text,
	`delete_on` text NOT NULL,
	FOREIGN KEY (`registration_id`) REFERENCES `registration`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `registration_need_deletion` ON `registration_need` (`delete_on`);
--> statement-breakpoint
CREATE TABLE `question` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`required` integer NOT NULL,
	`mode` text,
	`texts` text NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE UNIQUE INDEX `question_position` ON `question` (`event_id`,`position`);
--> statement-breakpoint
CREATE TABLE `registration_answer` (
	`registration_id` text NOT NULL,
	`question_id` text NOT NULL,
	`answer` text NOT NULL,
	PRIMARY KEY(`registration_id`, `question_id`),
	FOREIGN KEY (`registration_id`) REFERENCES `registration`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE TABLE `submission` (
	`key` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`at` integer NOT NULL,
	`answer` text NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `submission_at` ON `submission` (`at`);
--> statement-breakpoint
CREATE TABLE `message` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`event_id` text,
	`registration_id` text,
	`email` text,
	`language` text NOT NULL,
	`facts` text,
	`created_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`tries` integer NOT NULL,
	`leased_by` text,
	`leased_until` integer,
	`sent_at` integer,
	`failed_at` integer,
	`last_failure` text
);

--> statement-breakpoint
CREATE INDEX `message_due` ON `message` (`sent_at`,`failed_at`,`due_at`);
--> statement-breakpoint
CREATE INDEX `message_registration` ON `message` (`registration_id`,`created_at`);
--> statement-breakpoint
CREATE TABLE `caught_mail` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`email` text NOT NULL,
	`subject` text NOT NULL,
	`source` text NOT NULL
);

--> statement-breakpoint
CREATE INDEX `caught_mail_at` ON `caught_mail` (`at`);
