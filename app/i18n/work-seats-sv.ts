export const workSeats = {};
