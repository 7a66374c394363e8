CREATE TABLE "seat_check" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"differences" integer NOT NULL
);

