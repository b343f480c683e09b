CREATE TABLE "drills" (
	"id" text PRIMARY KEY NOT NULL,
	"digest" text NOT NULL,
	"scenario" text NOT NULL,
	"scenario_digest" text NOT NULL,
	"rules" text NOT NULL,
	"seed" bigint NOT NULL,
	"mode" text NOT NULL,
	"role" text NOT NULL,
	"person" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"ended_at" bigint NOT NULL,
	"reason" text NOT NULL,
	"score" integer NOT NULL,
	"passed" boolean NOT NULL,
	"vetoes" integer NOT NULL,
	"record" text NOT NULL
);
--> statement-breakpoint
CREATE INDEX "drills_started" ON "drills" USING btree ("started_at","id");--> statement-breakpoint
CREATE INDEX "drills_scenario" ON "drills" USING btree ("scenario","started_at");