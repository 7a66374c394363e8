export const workProgramme = {};
