ALTER TABLE `registration_rules` ADD `other_confirmation_text` text;
