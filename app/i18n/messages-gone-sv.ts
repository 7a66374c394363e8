/** Till den som inte längre deltar: med evenemangets sida, eller där den bara är för inbjudna. */
export const messagesGone = {
  notYou: {
    open: "Har du inte gjort det själv? Hör av dig till arrangören. Evenemangets sida:",
    invited: "Har du inte gjort det själv? Hör av dig till arrangören.",
  },
  again: {
    open: "Vill du delta ändå? Du kan anmäla dig igen så länge anmälan är öppen:",
    invited: "Vill du delta ändå? Hör av dig till arrangören.",
  },
  regret: {
    open: "Ångrar du dig kan du anmäla dig igen så länge anmälan är öppen. Har du inte avanmält dig själv? Hör av dig till arrangören. Evenemangets sida:",
    invited: "Ångrar du dig, eller har du inte avanmält dig själv? Hör av dig till arrangören.",
  },
};
