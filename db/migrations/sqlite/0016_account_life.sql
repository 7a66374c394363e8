ALTER TABLE `account` ADD `ends_at` integer;
--> statement-breakpoint
ALTER TABLE `message` ADD `account_id` text;
--> statement-breakpoint
CREATE INDEX `message_account` ON `message` (`account_id`) WHERE account_id is not null;
