/** The training administrator moves the world's clock; every page tells the same time. */
import { expect, test } from "vitest";
import { openDoor } from "./people/enter.ts";
import { TrainingAdministrator } from "./people/training-administrator.ts";
import { officials } from "./people/training-people.ts";
import { Visitor } from "./people/visitor.ts";

const door = openDoor();
const pages = [
  "/training/kostanay",
  "/training/kostanay/clock",
  "422 /training/kostanay/clock",
  "/training/kostanay/restart",
];

test("the clock moves to an offered moment and to one's own, never back; a new world begins at the start", async () => {
  // given
  const administrator = await door.enter(TrainingAdministrator, { as: officials.trainingAdministrator });
  const visitor = await door.enter(Visitor);

  // when
  const opening = await administrator.moveToNextOpening();

  // then
  await visitor.open("/services/kostanay/school-enrolment");
  expect(await visitor.worldTime()).toContain(opening);

  // when
  await administrator.moveTo("28.06.2019", "10:30");

  // then
  await visitor.open("/services/kostanay/school-enrolment");
  expect(await visitor.worldTime()).toContain("28 маусым");
  expect(await visitor.worldTime()).toContain("10:30");

  // when
  await administrator.chooseMoment("10.06.2019", "09:00");

  // then
  expect(await administrator.errors()).toHaveLength(1);
  expect(await administrator.worldTime()).toContain("28 маусым");

  // when
  await administrator.beginAnew();

  // then
  await visitor.open("/services/kostanay/school-enrolment");
  expect(await visitor.worldTime()).toContain("10 маусым");
});

test("every page visited is accessible, fits a narrow screen and makes no browser complain", () => {
  expect(door.notReached(pages)).toEqual([]);
  expect(door.findings()).toEqual([]);
});
