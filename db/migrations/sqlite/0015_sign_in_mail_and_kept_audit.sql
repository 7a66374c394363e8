ALTER TABLE `sign_in` ADD `message_id` text;
--> statement-breakpoint
ALTER TABLE `sign_in` ADD `language` text;
--> statement-breakpoint
ALTER TABLE `sign_in` ADD `mail_due_at` integer;
--> statement-breakpoint
ALTER TABLE `sign_in` ADD `mail_tries` integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE `sign_in` ADD `mail_leased_until` integer;
--> statement-breakpoint
ALTER TABLE `sign_in` ADD `mailed_at` integer;
--> statement-breakpoint
ALTER TABLE `sign_in` ADD `mail_failure` text;
--> statement-breakpoint
CREATE INDEX `sign_in_to_mail` ON `sign_in` (`mail_due_at`) WHERE mail_due_at is not null;
--> statement-breakpoint
CREATE TRIGGER `audit_entry_kept` BEFORE DELETE ON `audit_entry`
BEGIN
	SELECT RAISE(ABORT, 'audit entries are kept');
END;
--> statement-breakpoint
CREATE TRIGGER `audit_entry_unchanged` BEFORE UPDATE ON `audit_entry`
WHEN new.`personal` IS NOT NULL
	OR new.`id` IS NOT old.`id`
	OR new.`at` IS NOT old.`at`
	OR new.`actor` IS NOT old.`actor`
	OR new.`act` IS NOT old.`act`
	OR new.`subject_kind` IS NOT old.`subject_kind`
	OR new.`subject_id` IS NOT old.`subject_id`
	OR new.`event_id` IS NOT old.`event_id`
	OR new.`facts` IS NOT old.`facts`
BEGIN
	SELECT RAISE(ABORT, 'audit entries are kept as they were written');
END;
