CREATE TABLE `organisation` (
	`id` text PRIMARY KEY NOT NULL,
	`register_key` text,
	`name` text NOT NULL,
	`folded_name` text NOT NULL,
	`sort_key` text NOT NULL,
	`kind` text NOT NULL,
	`county` text,
	`municipality` text,
	`parent_id` text,
	`merged_into_id` text,
	`survivor_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`parent_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`merged_into_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`survivor_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE UNIQUE INDEX `organisation_register_key` ON `organisation` (`register_key`);
--> statement-breakpoint
CREATE INDEX `organisation_folded_name` ON `organisation` (`folded_name`);
--> statement-breakpoint
CREATE INDEX `organisation_sort_key` ON `organisation` (`sort_key`);
--> statement-breakpoint
CREATE INDEX `organisation_parent` ON `organisation` (`parent_id`);
--> statement-breakpoint
CREATE INDEX `organisation_merged_into` ON `organisation` (`merged_into_id`);
--> statement-breakpoint
CREATE INDEX `organisation_survivor` ON `organisation` (`survivor_id`);
--> statement-breakpoint
CREATE TABLE `organisation_alias` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`written` text NOT NULL,
	`folded` text NOT NULL,
	`county` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `organisation_alias_folded` ON `organisation_alias` (`folded`);
--> statement-breakpoint
CREATE INDEX `organisation_alias_organisation` ON `organisation_alias` (`organisation_id`);
--> statement-breakpoint
CREATE UNIQUE INDEX `organisation_alias_everywhere` ON `organisation_alias` (`organisation_id`,`folded`) WHERE county is null;
--> statement-breakpoint
CREATE UNIQUE INDEX `organisation_alias_in_county` ON `organisation_alias` (`organisation_id`,`folded`,`county`) WHERE county is not null;
--> statement-breakpoint
CREATE TABLE `organisation_merge` (
	`id` text PRIMARY KEY NOT NULL,
	`merged_id` text NOT NULL,
	`survivor_id` text NOT NULL,
	`merged_at` integer NOT NULL,
	`merged_by` text NOT NULL,
	`undone_at` integer,
	`undone_by` text,
	FOREIGN KEY (`merged_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`survivor_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `organisation_merge_survivor` ON `organisation_merge` (`survivor_id`);
--> statement-breakpoint
CREATE UNIQUE INDEX `organisation_merge_standing` ON `organisation_merge` (`merged_id`) WHERE undone_at is null;
--> statement-breakpoint
CREATE TABLE `edition_series` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`language` text NOT NULL,
	`created_at` integer NOT NULL
);

--> statement-breakpoint
CREATE UNIQUE INDEX `edition_series_slug` ON `edition_series` (`slug`);
--> statement-breakpoint
CREATE TABLE `event` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`visibility` text NOT NULL,
	`example` integer NOT NULL,
	`series_id` text,
	`edition_number` integer,
	`host_id` text,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`starts_at` text,
	`ends_at` text,
	`received_from` text,
	`zone` text NOT NULL,
	`venue_name` text,
	`venue_municipality` text,
	`first_come` integer NOT NULL,
	`last_day` text,
	`registry_number` text,
	`language` text NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`series_id`) REFERENCES `edition_series`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`host_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE UNIQUE INDEX `event_slug` ON `event` (`slug`);
--> statement-breakpoint
CREATE INDEX `event_listed` ON `event` (`state`,`visibility`,`starts_on`);
--> statement-breakpoint
CREATE INDEX `event_series` ON `event` (`series_id`,`edition_number`);
--> statement-breakpoint
CREATE INDEX `event_host` ON `event` (`host_id`);
--> statement-breakpoint
CREATE TABLE `event_text` (
	`event_id` text NOT NULL,
	`language` text NOT NULL,
	`title` text NOT NULL,
	`description` text,
	`audience` text,
	`cost` text,
	`contact` text,
	PRIMARY KEY(`event_id`, `language`),
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE TABLE `event_mode` (
	`event_id` text NOT NULL,
	`mode` text NOT NULL,
	PRIMARY KEY(`event_id`, `mode`),
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE TABLE `event_arranger` (
	`event_id` text NOT NULL,
	`position` integer NOT NULL,
	`written` text NOT NULL,
	`organisation_id` text,
	PRIMARY KEY(`event_id`, `position`),
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `event_arranger_organisation` ON `event_arranger` (`organisation_id`);
--> statement-breakpoint
CREATE TABLE `event_state_change` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`from` text,
	`to` text NOT NULL,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `event_state_change_event` ON `event_state_change` (`event_id`,`at`);
--> statement-breakpoint
CREATE TABLE `programme_item` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`position` integer NOT NULL,
	`date` text NOT NULL,
	`starts_at` text,
	`ends_at` text,
	`kind` text NOT NULL,
	`track` text,
	`place` text,
	`language` text NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE UNIQUE INDEX `programme_item_position` ON `programme_item` (`event_id`,`position`);
--> statement-breakpoint
CREATE TABLE `programme_item_text` (
	`item_id` text NOT NULL,
	`language` text NOT NULL,
	`title` text NOT NULL,
	`description` text,
	PRIMARY KEY(`item_id`, `language`),
	FOREIGN KEY (`item_id`) REFERENCES `programme_item`(`id`) ON UPDATE no action ON DELETE cascade
);

--> statement-breakpoint
CREATE TABLE `programme_speaker` (
	`item_id` text NOT NULL,
	`position` integer NOT NULL,
	`part` text NOT NULL,
	`name` text NOT NULL,
	`role` text,
	`organisation` text,
	PRIMARY KEY(`item_id`, `position`),
	FOREIGN KEY (`item_id`) REFERENCES `programme_item`(`id`) ON UPDATE no action ON DELETE cascade
);

--> statement-breakpoint
CREATE TABLE `audit_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	`act` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`event_id` text,
	`facts` text NOT NULL,
	`personal` text
);

--> statement-breakpoint
CREATE INDEX `audit_entry_subject` ON `audit_entry` (`subject_id`,`at`);
--> statement-breakpoint
CREATE INDEX `audit_entry_event` ON `audit_entry` (`event_id`,`at`);
--> statement-breakpoint
CREATE TABLE `job` (
	`name` text PRIMARY KEY NOT NULL,
	`due_at` integer NOT NULL,
	`leased_by` text,
	`leased_until` integer,
	`failures` integer NOT NULL,
	`finished_at` integer,
	`last_failure` text
);

--> statement-breakpoint
CREATE TABLE `worker` (
	`id` text PRIMARY KEY NOT NULL,
	`started_at` integer NOT NULL,
	`beat_at` integer NOT NULL,
	`stopped_at` integer
);

