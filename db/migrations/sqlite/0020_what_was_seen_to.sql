ALTER TABLE `registration_need` ADD `access_settled_at` integer;
--> statement-breakpoint
ALTER TABLE `registration_need` ADD `access_settled_by` text;
--> statement-breakpoint
ALTER TABLE `message` ADD `seen_to_at` integer;
--> statement-breakpoint
ALTER TABLE `message` ADD `seen_to_by` text;
