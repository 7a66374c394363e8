CREATE TABLE `event_draft` (
	`id` text PRIMARY KEY NOT NULL,
	`host_id` text,
	`source` text NOT NULL,
	`fields` text NOT NULL,
	`language` text NOT NULL,
	`version` integer NOT NULL,
	`event_id` text,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`host_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `event_draft_host` ON `event_draft` (`host_id`,`changed_at`);
--> statement-breakpoint
CREATE TABLE `invitee` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`organisation` text,
	`language` text NOT NULL,
	`added_at` integer NOT NULL,
	`invited_at` integer,
	`reminded_at` integer,
	`declined_at` integer,
	`generation` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE UNIQUE INDEX `invitee_email` ON `invitee` (`event_id`,`email`);
--> statement-breakpoint
CREATE TABLE `contributor` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`role` text NOT NULL,
	`name` text NOT NULL,
	`organisation` text,
	`email` text,
	`telephone` text,
	`material` text,
	`diet` text,
	`arrival` text,
	`note` text,
	`added_at` integer NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `contributor_event` ON `contributor` (`event_id`);
