/** A party that wants seats for all or for nobody, and is larger than the house. */
export const registrationParty = {
  title: "Ni är fler än platserna som finns",
  text: (people: number, capacity: number) =>
    `Ni är ${people}, och det finns ${capacity} ${capacity === 1 ? "plats" : "platser"} i allt. Inget är skickat än. Välj att ge plats åt så många som får rum, eller skicka en gång till för att ändå vänta tillsammans: då får ni plats bara om arrangören utökar.`,
  waits:
    "Ni är fler än alla platser som finns, och får plats bara om arrangören utökar eller om några av er avanmäler sig.",
};
