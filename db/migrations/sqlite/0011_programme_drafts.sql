CREATE TABLE `programme_draft` (
	`event_id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`items` text NOT NULL,
	`changed_at` integer NOT NULL,
	`changed_by` text NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE TABLE `programme_release` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`number` integer NOT NULL,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	`items` text NOT NULL,
	`changes` text NOT NULL,
	`told` integer,
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE UNIQUE INDEX `programme_release_number` ON `programme_release` (`event_id`,`number`);
--> statement-breakpoint
CREATE TABLE `broadcast_receiver` (
	`broadcast_id` text NOT NULL,
	`registration_id` text NOT NULL,
	PRIMARY KEY(`broadcast_id`, `registration_id`),
	FOREIGN KEY (`broadcast_id`) REFERENCES `broadcast`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
ALTER TABLE `programme_item` ADD `not_streamed` integer DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE `programme_item` ADD `recorded` integer DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE `programme_item` ADD `material` text;
