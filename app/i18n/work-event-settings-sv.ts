import { workClosing } from "./work-closing-sv.ts";
import { workEventRegistration } from "./work-event-registration-sv.ts";
import { workKept } from "./work-kept-sv.ts";

/** Uppgifter om ett evenemang som finns, och hur det tar emot anmälningar. */
export const workEventSettings = {
  facts: {
    title: "Uppgifter",
    draft: {
      title: "Evenemanget är ett utkast",
      text: "Bara ni som arrangerar ser det.",
      publish: "Publicera",
      delete: "Ta bort utkastet",
      deleteText: ({ items, invitees, contributors }: { items: number; invitees: number; contributors: number }) => {
        const also = [
          ...(items > 0 ? [`${items} programpunkter`] : []),
          ...(invitees > 0 ? [`${invitees} på listan över inbjudna`] : []),
          ...(contributors > 0 ? [`${contributors} medverkande`] : []),
        ];
        return `Evenemanget har aldrig publicerats, och ingen är anmäld. Det försvinner för alla som arbetar med det, med uppgifter och inställningar${also.length === 0 ? "" : `, ${also.join(", ")}`}, och går inte att få tillbaka. Det tas bort av sig självt när ingen har rört det på ett år.`;
      },
      deleteDo: "Ta bort för alltid",
    },
    preview: "Förhandsvisa sidan",
    save: "Spara uppgifterna",
    saved: "Uppgifterna är sparade.",
    unchanged: "Inget var ändrat.",
    seriesHistory: (name: string) => `Historik för serien ${name}`,
    titleTold: "De anmälda får veta den nya rubriken i nästa sammanställning av ändringar.",
    when: "Tid och plats",
    move: {
      title: "Flytta",
      text: "Ändra dag, tid eller plats. Innan något händer får du se vad som följer och hur många som får veta.",
      show: "Visa vad som händer",
      change: "Ändra",
      do: "Flytta",
      doAndTell: (people: number) =>
        people === 1 ? "Flytta och meddela 1 person" : `Flytta och meddela ${people} personer`,
      done: "Evenemanget är flyttat.",
      from: "Nu",
      to: "Efter",
      follows: "Det här händer:",
      unchanged: "Inget skulle ändras.",
      told: (people: number) =>
        people === 0
          ? "Ingen får något meddelande."
          : people === 1
            ? "1 anmäld får ett meddelande med den nya tiden och platsen, och ny kalenderpost."
            : `${people} anmälda får ett meddelande med den nya tiden och platsen, och ny kalenderpost.`,
      programme: "Programmets dagar flyttas lika många dagar. Dess klockslag står kvar.",
      receivedFrom: "Tiden för insläpp hörde till den gamla starten och tas bort.",
      lastDay: (day: string) => `Sista anmälningsdag står kvar: ${day}.`,
      kept: (needs: string, people: string) =>
        `Specialkost och behov raderas ${needs}, personuppgifter ${people}: senare än förut, eftersom evenemanget blir senare.`,
      closes: (when: string) => `Anmälan stänger som förut: ${when}.`,
      cutOff: (when: string) => `Lediga platser slutar gå vidare till väntelistan som förut: ${when}.`,
      keptUntil: (name: string, when: string) => `Platserna som hålls för ${name} släpps som förut: ${when}.`,
      refused: {
        "ends-before-it-starts": "Evenemanget skulle sluta innan det börjar. Kontrollera dagar och tider.",
        "lasts-too-long": "Evenemanget skulle vara längre än 60 dagar. Kontrollera årtalen.",
        "time-skipped-by-clocks":
          "En av evenemangets eller programmets tider finns inte den dagen: klockan ställs fram då.",
        over: "Den tiden har redan varit. Ange en dag som kommer.",
        "municipality-unknown": "Ange en av Sveriges kommuner, till exempel Växjö.",
        "held-already": "Evenemanget är genomfört och flyttas inte mer.",
        "changed-meanwhile": "Någon annan har ändrat evenemanget. Se efter vad som gäller och försök igen.",
        "venue-too-long": "Lokalens namn är för långt. Korta ner det till högst 200 tecken.",
        malformed: "Ange dagar som 2027-05-31 och klockslag som 09.00.",
        "not-allowed": "Du får inte ändra evenemanget.",
        "no-such-event": "Evenemanget finns inte.",
      },
    },
    states: {
      cancel: {
        title: "Ställ in",
        text: "Sidan står kvar och säger att evenemanget är inställt. Det går att ångra.",
        show: "Visa vad som händer",
        do: "Ställ in evenemanget",
        told: (people: number) =>
          people === 0
            ? "Ingen får något meddelande."
            : people === 1
              ? "1 anmäld får ett meddelande om att evenemanget är inställt, och kalenderposten tas bort."
              : `${people} anmälda får ett meddelande om att evenemanget är inställt, och kalenderposten tas bort.`,
        done: "Evenemanget är inställt.",
      },
      restore: {
        title: "Genomför ändå",
        text: "Evenemanget är inställt. Det kan genomföras ändå.",
        show: "Visa vad som händer",
        do: "Genomför evenemanget ändå",
        told: (people: number) =>
          people === 0
            ? "Ingen får något meddelande."
            : people === 1
              ? "1 anmäld får ett meddelande om att evenemanget genomförs, och kalenderposten kommer tillbaka."
              : `${people} anmälda får ett meddelande om att evenemanget genomförs, och kalenderposten kommer tillbaka.`,
        done: "Evenemanget genomförs.",
      },
      unpublish: {
        title: "Dra tillbaka",
        text: "Sidan försvinner från webbplatsen. Ingen får något meddelande, och de anmälda har sina platser kvar.",
        show: "Visa vad som händer",
        do: "Dra tillbaka till utkast",
        told: () => "Ingen får något meddelande.",
        done: "Evenemanget är ett utkast igen.",
      },
      publish: {
        title: "Publicera",
        text: "Sidan visas på webbplatsen.",
        show: "Visa vad som händer",
        do: "Publicera",
        told: () => "Ingen får något meddelande.",
        done: "Evenemanget är publicerat.",
      },
      "confirm-held": {
        title: "Bekräfta att det är genomfört",
        text: "Bara genomförda evenemang räknas i uppföljningen. Det går inte att ångra.",
        show: "Visa vad som händer",
        do: "Det är genomfört",
        told: () => "Ingen får något meddelande.",
        done: "Evenemanget är genomfört.",
      },
    },
    stateRefused: "Det går inte så som evenemanget står nu. Någon annan kan ha hunnit före.",
    copy: {
      title: "Kopiera",
      text: "Ett nytt utkast med samma uppgifter, program, anmälningsinställningar och frågor. Alla dagar flyttas lika långt. Deltagare, diarienummer och om det var inställt följer inte med.",
      startsOn: "Ny första dag",
      do: "Kopiera evenemanget",
      done: "Det här är kopian. Se över uppgifterna och publicera.",
    },
  },
  registration: { ...workEventRegistration, ...workClosing, kept: workKept },
};
