ALTER TABLE `seat_pool` ADD `closed_at` integer;
