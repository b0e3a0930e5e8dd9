/** A week of minutes, as it is painted, and the hours that are told to the doors. */

/** The rows of a week; a holiday is a day of its own, whatever day of the week it falls on. */
export const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY', 'HOLIDAY'];
const DAY = 1440;
const WEEK = 7;

export const emptyWeek = () => DAYS.map(() => new Uint8Array(DAY));

/** A night goes on in the row of the next day; that of a holiday ends with its row, since no day follows it. */
export function weekOf(hours) {
  const week = emptyWeek();
  for (const { days, holidays, from, to } of hours) {
    for (const row of [...days.map((day) => DAYS.indexOf(day)), ...(holidays ? [WEEK] : [])]) {
      const [begin, end] = [minutes(from) ?? 0, minutes(to) ?? DAY];
      if (begin < end) week[row].fill(1, begin, end);
      else {
        week[row].fill(1, begin);
        if (row < WEEK) week[(row + 1) % WEEK].fill(1, 0, end);
      }
    }
  }
  return week;
}

/** Days with the same times together, in the order of the week. */
export function hoursOf(week) {
  const spans = new Map();
  week.forEach((minutesOf, row) => {
    for (const [begin, end] of runs(minutesOf)) {
      const key = `${begin}-${end}`;
      if (!spans.has(key)) spans.set(key, { days: [], holidays: false, ...times(begin, end) });
      if (row === WEEK) spans.get(key).holidays = true;
      else spans.get(key).days.push(DAYS[row]);
    }
  });
  return [...spans.values()];
}

function runs(minutesOf) {
  const found = [];
  for (let at = minutesOf.indexOf(1); at >= 0; at = minutesOf.indexOf(1, at)) {
    const end = minutesOf.indexOf(0, at);
    found.push([at, end < 0 ? DAY : end]);
    at = end < 0 ? DAY : end;
  }
  return found;
}

const times = (begin, end) => (begin === 0 && end === DAY ? {} : { from: clock(begin), to: clock(end % DAY) });
const clock = (minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

function minutes(time) {
  if (!time) return null;
  const [hour, minute] = time.split(':').map(Number);
  return hour * 60 + minute;
}
