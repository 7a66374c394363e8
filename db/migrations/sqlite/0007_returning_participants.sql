CREATE INDEX `registration_ended` ON `registration` (`event_id`,`participant_key`) WHERE not live and participant_key is not null;
