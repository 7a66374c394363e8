CREATE TABLE `seat_check` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`differences` integer NOT NULL
);

