import { describe, expect, test } from "vitest";
import { receiversOf } from "#domain/registration/broadcast.ts";
import {
  ALL_PARTICIPANTS,
  parseParticipantFilter,
  parseParticipantOrder,
  participantQuery,
  tellsOfProtected,
  type ParticipantFilter,
} from "#domain/registration/participant-filter.ts";
import { messageTo, receiversIn } from "#domain/registration/sent-message.ts";

const ALL_ASKED: ParticipantFilter = {
  standing: "waiting",
  mode: "digital",
  text: "Åsa & Co",
  organisation: "~byalaget i väst",
  kind: "police",
  county: "07",
  municipality: "unknown",
  allotment: "alt_00000000000000000001",
  calendarAnswer: "declined",
  mailRefused: true,
  answer: { questionId: "qst_00000000000000000002", chosen: 11 },
};

describe("a filter of participants", () => {
  test("comes back from its address as it was", () => {
    const query = participantQuery(ALL_ASKED, "place");
    const asked = new URLSearchParams(query);
    expect(parseParticipantFilter(asked)).toEqual(ALL_ASKED);
    expect(parseParticipantOrder(asked)).toBe("place");
    expect(participantQuery(ALL_PARTICIPANTS)).toBe("");
    expect(parseParticipantFilter(new URLSearchParams())).toEqual(ALL_PARTICIPANTS);
  });

  test("asks for nothing where an address makes no sense", () => {
    const nonsense = "standing=all&mode=both&allotment=x&calendar=yes&mail=on&answer=qst_1.x&order=age";
    expect(parseParticipantFilter(new URLSearchParams(nonsense))).toEqual(ALL_PARTICIPANTS);
    expect(parseParticipantOrder(new URLSearchParams(nonsense))).toBe("name");
    const long = parseParticipantFilter(new URLSearchParams({ q: "x".repeat(10_000) }));
    expect(long.text).toHaveLength(200);
  });

  test("tells of whoever is protected by all but standing, mode and organisation", () => {
    const telling = Object.keys(ALL_ASKED).filter((name) => {
      const key = name as keyof ParticipantFilter;
      return tellsOfProtected({ ...ALL_PARTICIPANTS, [key]: ALL_ASKED[key] });
    });
    const untold = ["standing", "mode", "organisation"];
    expect(telling).toEqual(Object.keys(ALL_ASKED).filter((name) => !untold.includes(name)));
  });

  test("becomes a message's receivers without the words that were typed", () => {
    const { text: _, standing: _standing, mode: _mode, ...among } = ALL_ASKED;
    expect(receiversOf(ALL_ASKED)).toEqual({ standing: "waiting", mode: "digital", among });
    expect(receiversOf({ ...ALL_PARTICIPANTS, text: "Åsa" })).toEqual({ standing: "all", mode: null });
    const sent = messageTo(new URLSearchParams(participantQuery(ALL_ASKED)));
    expect(receiversIn(sent)).toEqual({ standing: "waiting", mode: "digital", among });
  });

  test("gives way to those who were ticked, each once and no more than one can tick", () => {
    const ids = Array.from({ length: 600 }, (_, at) => `reg_${String(at).padStart(20, "0")}`);
    const asked = new URLSearchParams([...ids, ids[0]!, "evil"].map((id) => ["chosen", id]));
    const { chosen, ...others } = receiversIn(messageTo(asked));
    expect(chosen).toEqual(ids.slice(0, 500));
    expect(others).toEqual({ standing: "all", mode: null });
  });
});
