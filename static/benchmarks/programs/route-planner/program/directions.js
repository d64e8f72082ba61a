const SLIGHT = 30;

/** Tell a driver what to do, one sentence for each leg of a route. */
export function directions(route) {
  const sentences = route.legs.map((leg, i) => {
    const action = i === 0 ? 'start' : turn(route.legs[i - 1].heading, leg.heading);
    return `${action} on ${leg.road} to ${leg.to} (${leg.km} km)`;
  });
  return [...sentences, `arrive after ${route.km} km`];
}

/** What to do when driving in one direction and the next road leaves in another. */
export function turn(heading, nextHeading) {
  const angle = (heading - nextHeading + 360) % 360;
  if (angle === 180) return 'turn round';
  if (angle <= SLIGHT || angle >= 360 - SLIGHT) return 'go straight';
  return angle < 180 ? 'turn right' : 'turn left';
}
