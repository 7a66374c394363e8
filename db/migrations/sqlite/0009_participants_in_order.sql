ALTER TABLE `person` ADD `sort_key` text;
--> statement-breakpoint
ALTER TABLE `registration` ADD `organisation_folded` text;
--> statement-breakpoint
ALTER TABLE `registration` ADD `organisation_sort_key` text;--> statement-breakpoint
UPDATE `person` SET `sort_key` = replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(name), 'Å', '{'), 'å', '{'), 'Ä', '|'), 'ä', '|'), 'Ö', '}'), 'ö', '}'), 'É', 'e'), 'é', 'e'), '-', ' ');--> statement-breakpoint
UPDATE `registration` SET `organisation_folded` = replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(organisation_written), 'Å', 'a'), 'å', 'a'), 'Ä', 'a'), 'ä', 'a'), 'Ö', 'o'), 'ö', 'o'), 'É', 'e'), 'é', 'e'), '-', ' '), `organisation_sort_key` = replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(organisation_written), 'Å', '{'), 'å', '{'), 'Ä', '|'), 'ä', '|'), 'Ö', '}'), 'ö', '}'), 'É', 'e'), 'é', 'e'), '-', ' ');
