CREATE INDEX `invitee_read` ON `invitee` (`event_id`,lower("email"));
--> statement-breakpoint
CREATE INDEX `message_listed` ON `message` (`event_id`) WHERE registration_id is null and account_id is null and email is not null;
--> statement-breakpoint
UPDATE `message` SET `email` = NULL, `facts` = NULL, `calendar` = NULL WHERE `kind` = 'invitation' AND `registration_id` IS NULL AND `account_id` IS NULL AND `email` IS NOT NULL AND NOT EXISTS (SELECT 1 FROM `invitee` WHERE `invitee`.`event_id` = `message`.`event_id` AND lower(`invitee`.`email`) = lower(`message`.`email`));
--> statement-breakpoint
DROP INDEX `invitee_read`;
