CREATE INDEX `audit_entry_personal` ON `audit_entry` (`act`,`event_id`) WHERE personal is not null;
