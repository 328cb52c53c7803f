const ASIDE = ' (non-interrupting)';

/** The names of all events, which are made of where they stand and what they are about. */
export function events(places, subjects, aside) {
  const names = {};
  for (const [place, where] of Object.entries(places)) {
    for (const [subject, about] of Object.entries(subjects)) {
      const name = `${where} ${about}`;
      names[`${subject} ${place}`] = name;
      names[`${subject} ${place}${ASIDE}`] = `${name} ${aside}`;
    }
  }
  return names;
}
