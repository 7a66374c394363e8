CREATE TABLE `list_export` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`kind` text NOT NULL,
	`options` text NOT NULL,
	`language` text NOT NULL,
	`requested_at` integer NOT NULL,
	`requested_by` text NOT NULL,
	`total` integer NOT NULL,
	`done` integer NOT NULL,
	`leased_until` integer,
	`attempts` integer NOT NULL,
	`finished_at` integer,
	`failed_at` integer,
	`file_name` text,
	`bytes` integer,
	`delete_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `list_export_event` ON `list_export` (`event_id`,`requested_at`);
--> statement-breakpoint
CREATE INDEX `list_export_deletion` ON `list_export` (`delete_at`);
--> statement-breakpoint
CREATE INDEX `list_export_waiting` ON `list_export` (`requested_at`) WHERE finished_at is null and failed_at is null;
--> statement-breakpoint
CREATE TABLE `list_export_part` (
	`export_id` text NOT NULL,
	`position` integer NOT NULL,
	`content` text NOT NULL,
	PRIMARY KEY(`export_id`, `position`),
	FOREIGN KEY (`export_id`) REFERENCES `list_export`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE TABLE `participant_import` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`language` text NOT NULL,
	`headings` text NOT NULL,
	`columns` text NOT NULL,
	`options` text NOT NULL,
	`total` integer NOT NULL,
	`started_at` integer,
	`started_by` text,
	`done_to` integer NOT NULL,
	`finished_at` integer,
	`delete_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `participant_import_event` ON `participant_import` (`event_id`,`created_at`);
--> statement-breakpoint
CREATE INDEX `participant_import_deletion` ON `participant_import` (`delete_at`);
--> statement-breakpoint
CREATE INDEX `participant_import_waiting` ON `participant_import` (`started_at`) WHERE started_at is not null and finished_at is null;
--> statement-breakpoint
CREATE TABLE `participant_import_row` (
	`import_id` text NOT NULL,
	`line` integer NOT NULL,
	`cells` text NOT NULL,
	`outcome` text,
	`registration_id` text,
	PRIMARY KEY(`import_id`, `line`),
	FOREIGN KEY (`import_id`) REFERENCES `participant_import`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`registration_id`) REFERENCES `registration`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE TABLE `spelling_resolution` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_key` text NOT NULL,
	`written` text NOT NULL,
	`organisation_id` text NOT NULL,
	`alias_id` text,
	`registrations` integer NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`undone_at` integer,
	`undone_by` text,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `spelling_resolution_at` ON `spelling_resolution` (`at`);
--> statement-breakpoint
CREATE TABLE `resolved_registration` (
	`resolution_id` text NOT NULL,
	`registration_id` text NOT NULL,
	`county` text,
	`municipality` text,
	PRIMARY KEY(`resolution_id`, `registration_id`),
	FOREIGN KEY (`resolution_id`) REFERENCES `spelling_resolution`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`registration_id`) REFERENCES `registration`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `resolved_registration_of` ON `resolved_registration` (`registration_id`);
