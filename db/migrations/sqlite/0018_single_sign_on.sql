CREATE TABLE `account_identity` (
	`issuer` text NOT NULL,
	`client_id` text NOT NULL,
	`subject` text NOT NULL,
	`account_id` text NOT NULL,
	`since` integer NOT NULL,
	PRIMARY KEY(`issuer`, `client_id`, `subject`),
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE UNIQUE INDEX `account_identity_account` ON `account_identity` (`account_id`,`issuer`,`client_id`);
--> statement-breakpoint
ALTER TABLE `organisation_sign_in` ADD `closes_mail` integer DEFAULT false NOT NULL;
