ALTER TABLE `registration_rules` ADD `handed_over_sequence` integer DEFAULT -1 NOT NULL;
