CREATE TABLE `event_audience` (
	`event_id` text NOT NULL,
	`audience` text NOT NULL,
	PRIMARY KEY(`event_id`, `audience`),
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `event_audience_group` ON `event_audience` (`audience`);
--> statement-breakpoint
CREATE TABLE `event_search` (
	`event_id` text PRIMARY KEY NOT NULL,
	`folded` text NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE TABLE `fault_report` (
	`id` text PRIMARY KEY NOT NULL,
	`received_at` integer NOT NULL,
	`page` text,
	`description` text NOT NULL,
	`email` text,
	`language` text NOT NULL,
	`submission_key` text NOT NULL,
	`delete_on` text NOT NULL
);

--> statement-breakpoint
CREATE UNIQUE INDEX `fault_report_submission` ON `fault_report` (`submission_key`);
--> statement-breakpoint
CREATE INDEX `fault_report_deletion` ON `fault_report` (`delete_on`);
--> statement-breakpoint
ALTER TABLE `event_text` ADD `access` text;
