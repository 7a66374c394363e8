/** Mail om ett evenemang till dem som det rör och som inte är anmälda. */
export const messagesOthers = {
  cancelled: "Evenemanget är inställt.",
  invitee: {
    why: "Du är inbjuden till evenemanget, och har inte svarat än.",
    whyCancelled: "Du var inbjuden till evenemanget. Du behöver inte svara på inbjudan.",
  },
  contributor: {
    why: "Du får det här mejlet för att du står som medverkande.",
    ask: "Passar det inte, eller ska du inte medverka? Hör av dig till arrangören.",
    whyCancelled: "Du får det här mejlet för att du stod som medverkande.",
  },
};
