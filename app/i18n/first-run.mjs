// What is said before anything is installed: plain JavaScript, for no compiler is there yet.

const sv = {
  /** @param {string} version */
  node: (version) =>
    `Samling behöver Node 20.19, 22.12 eller nyare. Här finns ${version}. Hämta en nyare på nodejs.org.`,
  installing: "Installerar det som behövs (npm ci). Första gången tar det några minuter …",
  installFailed:
    "Installationen gick inte. Läs felet ovan. Saknas en kompilator: installera python3, make och g++ (eller Xcodes kommandoradsverktyg) och kör kommandot igen. Saknas nätet: anslut och kör igen.",
  building: "Bygger …",
  buildFailed: "Bygget gick inte. Läs felet ovan.",
  loading: "För databasen till den här versionen och laddar berättelsen …",
  loadFailed: "Berättelsen gick inte att ladda. Läs felet ovan. Börja om från början genom att ta bort mappen data.",
  /** @param {string} origin */
  starting: (origin) => `Startar. Öppna ${origin} i webbläsaren. Avsluta med Ctrl+C.`,
  /** @param {string} address */
  mail: (address) => `Inga mejl skickas härifrån. De som skulle ha skickats finns på ${address}`,
  /** @param {string} links */
  signIn: (links) => `Logga in i arbetsytan som en av demons påhittade personer:\n${links}`,
  /** @param {number} port */
  portTaken: (port) => `Port ${port} är upptagen. Välj en annan: PORT=${port + 1} npm run demo`,
  /** @param {string} port */
  portMalformed: (port) => `PORT är ”${port}”, men ska vara ett tal från 1 till 65535.`,
  readersInstalling: "Installerar LibreOffice och poppler, som testerna öppnar våra listor med …",
  browserInstalling: "Ingen webbläsare hittades. Installerar Chromium för testerna …",
  browserMissing:
    "Testerna behöver en Chromium. Installera Chromium eller Chrome, eller kör: npx playwright-core install chromium. Finns den på en ovanlig plats: ange den i CHROMIUM_PATH.",
  /** @param {string} name */
  unknown: (name) => `Kommandot ”${name}” finns inte.`,
  /** @param {string} names */
  skipped: (names) => `Överhoppade tester:\n${names}`,
  noTests: "Inga tester kördes.",
  /** @param {string} step */
  checkFailed: (step) => `Kontrollen stannade vid: ${step}.`,
  checkPassed: "Allt stämmer.",
};

/** @type {typeof sv} */
const en = {
  node: (version) => `Samling needs Node 20.19, 22.12 or newer. This is ${version}. Get a newer one at nodejs.org.`,
  installing: "Installing what is needed (npm ci). The first time takes some minutes …",
  installFailed:
    "The installation failed. Read the fault above. Without a compiler: install python3, make and g++ (or Xcode's command line tools) and run the command again. Without a network: connect and run again.",
  building: "Building …",
  buildFailed: "The build failed. Read the fault above.",
  loading: "Bringing the database up to this version and loading the story …",
  loadFailed: "The story could not be loaded. Read the fault above. To begin anew, remove the folder data.",
  starting: (origin) => `Starting. Open ${origin} in a browser. End with Ctrl+C.`,
  mail: (address) => `No mail is sent from here. What would have been sent is at ${address}`,
  signIn: (links) => `Sign in to the workspace as one of the demo's invented people:\n${links}`,
  portTaken: (port) => `Port ${port} is taken. Choose another: PORT=${port + 1} npm run demo`,
  portMalformed: (port) => `PORT is “${port}”, and should be a number from 1 to 65535.`,
  readersInstalling: "Installing LibreOffice and poppler, by which the tests open our lists …",
  browserInstalling: "No browser was found. Installing Chromium for the tests …",
  browserMissing:
    "The tests need a Chromium. Install Chromium or Chrome, or run: npx playwright-core install chromium. Is it in an unusual place: name it in CHROMIUM_PATH.",
  unknown: (name) => `There is no command “${name}”.`,
  skipped: (names) => `Skipped tests:\n${names}`,
  noTests: "No tests were run.",
  checkFailed: (step) => `The check stopped at: ${step}.`,
  checkPassed: "All is well.",
};

/** Swedish unless the terminal asks for English. */
export const firstRunWords = /^en/.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || "")
  ? en
  : sv;
