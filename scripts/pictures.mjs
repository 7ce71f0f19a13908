/** The icon and the card that other sites show for a link to this one, drawn by raster.mjs: no font and no browser is needed. */
import { Raster } from "./raster.mjs";

const PAPER = [251, 250, 246];
const INK = [27, 29, 26];
const LINE = [219, 216, 206];
const SOFT = [139, 141, 131];
const GREEN = [0, 105, 74];
const PALE = [166, 203, 188];
const AMBER = [150, 84, 10];
const RED = [176, 36, 28];
const WHITE = [255, 255, 255];

/** A door and an arrow through it, as in icon.svg. */
function door(image, left, top, size) {
  const at = (x, y) => [left + (x * size) / 24, top + (y * size) / 24];
  image.rect(GREEN, ...at(3, 2), (18 * size) / 24, (20 * size) / 24);
  const width = (2.5 * size) / 24;
  image.stroke(WHITE, width, [at(6, 12), at(15.5, 12)]);
  image.stroke(WHITE, width, [at(11.5, 7.5), at(16, 12), at(11.5, 16.5)]);
}

export function icon(size) {
  const image = new Raster(size, size, WHITE);
  image.rect(GREEN, 0, 0, size, size);
  door(image, -size / 6, -size / 6, (size * 4) / 3);
  return image.png();
}

/** What trials might have seen: a row an approach, a column a cause. */
const MOTIF = ["fuuuun", "ufuuux", "uuffux", "nuuufx", "xxxxxn"];

export function card() {
  const image = new Raster(1200, 630, PAPER);
  door(image, 77, 78, 152);
  word(image, 104, 318, 0.86);
  image.stroke(LINE, 2, [
    [96, 512],
    [1104, 512],
  ]);
  for (const x of [96, 600, 1104])
    image.stroke(SOFT, 2, [
      [x, 498],
      [x, 526],
    ]);
  image.stroke(PALE, 30, [
    [760, 512],
    [1040, 512],
  ]);
  image.stroke(GREEN, 8, [
    [950, 484],
    [950, 540],
  ]);
  MOTIF.forEach((row, y) => {
    [...row].forEach((outcome, x) => {
      mark(image, outcome, 700 + x * 76, 118 + y * 76);
    });
  });
  return image.png();
}

function mark(image, outcome, x, y) {
  if (outcome === "f") image.circle(GREEN, x, y, 25);
  else if (outcome === "n")
    image.polygon(AMBER, [
      [x, y - 30],
      [x + 30, y],
      [x, y + 30],
      [x - 30, y],
    ]);
  else if (outcome === "x")
    image.polygon(RED, [
      [x, y - 27],
      [x + 29, y + 24],
      [x - 29, y + 24],
    ]);
  else {
    image.rect(SOFT, x - 22, y - 22, 44, 44);
    image.rect(PAPER, x - 20, y - 20, 40, 40);
  }
}

/** "Wayout" as lines, 100 units from the base line to the top of a small letter. */
function word(image, left, top, scale) {
  const arc = (cx, cy, r, from, to) =>
    Array.from({ length: 33 }, (_, at) => {
      const turn = (from + ((to - from) * at) / 32) * 2 * Math.PI;
      return [cx + r * Math.cos(turn), cy + r * Math.sin(turn)];
    });
  const ring = (cx) => arc(cx, 50, 38, 0, 1);
  const lines = [
    [
      [0, -40],
      [32, 88],
      [66, -16],
      [100, 88],
      [132, -40],
    ],
    ring(196),
    [
      [234, 12],
      [234, 88],
    ],
    [
      [268, 12],
      [302, 86],
    ],
    [
      [336, 12],
      [294, 118],
      [272, 124],
    ],
    ring(396),
    [[468, 12], ...arc(502, 54, 34, 0.5, 0), [536, 12]],
    [
      [536, 12],
      [536, 88],
    ],
    [
      [582, -22],
      [582, 66],
      [590, 82],
      [608, 86],
    ],
    [
      [562, 14],
      [608, 14],
    ],
  ];
  for (const line of lines)
    image.stroke(
      INK,
      17 * scale,
      line.map(([x, y]) => [left + x * scale, top + (y + 40) * scale]),
    );
}
