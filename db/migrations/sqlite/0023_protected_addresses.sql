CREATE INDEX `person_protected` ON `person` (`email`) WHERE protected;
