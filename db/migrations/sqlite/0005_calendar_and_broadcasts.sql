CREATE TABLE `broadcast` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`kind` text NOT NULL,
	`key` text,
	`facts` text NOT NULL,
	`actor` text NOT NULL,
	`created_at` integer NOT NULL,
	`receivers` integer NOT NULL,
	`queued` integer NOT NULL,
	`up_to` text,
	`spread_at` integer,
	`stopped_at` integer
);

--> statement-breakpoint
CREATE UNIQUE INDEX `broadcast_key` ON `broadcast` (`event_id`,`key`) WHERE key is not null;
--> statement-breakpoint
CREATE INDEX `broadcast_event` ON `broadcast` (`event_id`,`created_at`);
--> statement-breakpoint
CREATE INDEX `broadcast_unspread` ON `broadcast` (`spread_at`,`stopped_at`);
--> statement-breakpoint
CREATE TABLE `calendar_feed` (
	`id` text PRIMARY KEY NOT NULL,
	`participant_key` text NOT NULL,
	`generation` integer NOT NULL,
	`created_at` integer NOT NULL,
	`revoked_at` integer
);

--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_feed_participant` ON `calendar_feed` (`participant_key`);
--> statement-breakpoint
CREATE TABLE `mailbox_position` (
	`id` text PRIMARY KEY NOT NULL,
	`validity` text NOT NULL,
	`last_uid` integer NOT NULL,
	`read_at` integer NOT NULL
);

--> statement-breakpoint
ALTER TABLE `event` ADD `sequence` integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE `event` ADD `calendar_sender` text DEFAULT 'samling' NOT NULL;
--> statement-breakpoint
ALTER TABLE `registration_rules` ADD `reminder_days` integer DEFAULT 2;
--> statement-breakpoint
ALTER TABLE `registration_rules` ADD `morning_reminder` integer DEFAULT true NOT NULL;
--> statement-breakpoint
ALTER TABLE `person` ADD `mail_refused_at` integer;
--> statement-breakpoint
ALTER TABLE `person` ADD `mail_refusal` text;
--> statement-breakpoint
ALTER TABLE `registration` ADD `calendar_answer` text;
--> statement-breakpoint
ALTER TABLE `registration` ADD `calendar_answer_sequence` integer;
--> statement-breakpoint
ALTER TABLE `registration` ADD `calendar_answered_at` integer;
--> statement-breakpoint
ALTER TABLE `message` ADD `broadcast_id` text;
--> statement-breakpoint
ALTER TABLE `message` ADD `calendar` text;
--> statement-breakpoint
CREATE INDEX `message_broadcast` ON `message` (`broadcast_id`) WHERE broadcast_id is not null;
