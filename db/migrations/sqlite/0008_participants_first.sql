DROP INDEX `registration_participant`;
--> statement-breakpoint
DROP INDEX `registration_ended`;
--> statement-breakpoint
CREATE UNIQUE INDEX `registration_participant` ON `registration` (`participant_key`,`event_id`) WHERE live and participant_key is not null;
--> statement-breakpoint
CREATE INDEX `registration_ended` ON `registration` (`participant_key`,`event_id`) WHERE not live and participant_key is not null;
