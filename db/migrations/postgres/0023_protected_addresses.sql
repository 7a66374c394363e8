CREATE INDEX "person_protected" ON "person" USING btree ("email") WHERE protected;
