ALTER TABLE "seat_pool" ADD COLUMN "closed_at" timestamp(3) with time zone;
