CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text,
	`folded_email` text,
	`name` text,
	`language` text NOT NULL,
	`created_at` integer NOT NULL,
	`ended_at` integer
);

--> statement-breakpoint
CREATE UNIQUE INDEX `account_email` ON `account` (`folded_email`);
--> statement-breakpoint
CREATE TABLE `membership` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`organisation_id` text,
	`role` text NOT NULL,
	`since` integer NOT NULL,
	`given_by` text NOT NULL,
	`until` integer,
	`ended_by` text,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `membership_account` ON `membership` (`account_id`);
--> statement-breakpoint
CREATE INDEX `membership_organisation` ON `membership` (`organisation_id`);
--> statement-breakpoint
CREATE UNIQUE INDEX `membership_held` ON `membership` (`account_id`,`organisation_id`,`role`) WHERE until is null and organisation_id is not null;
--> statement-breakpoint
CREATE UNIQUE INDEX `membership_of_installation` ON `membership` (`account_id`,`role`) WHERE until is null and organisation_id is null;
--> statement-breakpoint
CREATE TABLE `sign_in` (
	`id` text PRIMARY KEY NOT NULL,
	`way` text NOT NULL,
	`account_id` text,
	`organisation_id` text,
	`browser_hash` text NOT NULL,
	`address_hash` text,
	`back` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`attempts` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `sign_in_browser` ON `sign_in` (`browser_hash`,`created_at`);
--> statement-breakpoint
CREATE INDEX `sign_in_address` ON `sign_in` (`address_hash`,`created_at`);
--> statement-breakpoint
CREATE INDEX `sign_in_created` ON `sign_in` (`created_at`);
--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`generation` integer NOT NULL,
	`rotated_at` integer NOT NULL,
	`way` text NOT NULL,
	`device` text NOT NULL,
	`created_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`ended_at` integer,
	`ending` text,
	`second_factor_at` integer,
	`challenge` text,
	`challenge_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `session_account` ON `session` (`account_id`,`ended_at`);
--> statement-breakpoint
CREATE INDEX `session_expires` ON `session` (`expires_at`);
--> statement-breakpoint
CREATE TABLE `passkey` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`credential_id` text NOT NULL,
	`public_key` text NOT NULL,
	`counter` integer NOT NULL,
	`transports` text NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE UNIQUE INDEX `passkey_credential` ON `passkey` (`credential_id`);
--> statement-breakpoint
CREATE INDEX `passkey_account` ON `passkey` (`account_id`);
--> statement-breakpoint
CREATE TABLE `organisation_sign_in` (
	`organisation_id` text PRIMARY KEY NOT NULL,
	`second_factor` integer NOT NULL,
	`issuer` text,
	`client_id` text,
	`secret_from` text,
	`domains` text NOT NULL,
	`makes_accounts` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE TABLE `event_co_organiser` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`sees_names` integer NOT NULL,
	`since` integer NOT NULL,
	`recorded_by` text NOT NULL,
	`until` integer,
	`ended_by` text,
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE UNIQUE INDEX `event_co_organiser_now` ON `event_co_organiser` (`event_id`,`organisation_id`) WHERE until is null;
--> statement-breakpoint
CREATE INDEX `event_co_organiser_organisation` ON `event_co_organiser` (`organisation_id`);
