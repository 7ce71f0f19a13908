/** Draws a few kinds of shapes with smooth edges into an image, and writes it as PNG (RFC 2083). Just enough for icon and card. */
import { crc32, deflateSync } from "node:zlib";

export class Raster {
  constructor(width, height, background) {
    this.width = width;
    this.height = height;
    this.pixels = new Uint8Array(width * height * 3);
    for (let at = 0; at < this.pixels.length; at++) this.pixels[at] = background[at % 3];
  }

  /**
   * @param distance from a point to the shape's edge, negative inside
   * @param box left, top, right, bottom: nothing of it lies outside
   */
  #fill(colour, [left, top, right, bottom], distance) {
    for (let y = Math.max(0, Math.floor(top - 1)); y < Math.min(this.height, bottom + 1); y++)
      for (let x = Math.max(0, Math.floor(left - 1)); x < Math.min(this.width, right + 1); x++) {
        const cover = Math.min(1, Math.max(0, 0.5 - distance(x + 0.5, y + 0.5)));
        if (cover === 0) continue;
        const at = (y * this.width + x) * 3;
        for (let c = 0; c < 3; c++)
          this.pixels[at + c] = Math.round(this.pixels[at + c] * (1 - cover) + colour[c] * cover);
      }
  }

  circle(colour, cx, cy, r) {
    this.#fill(colour, [cx - r, cy - r, cx + r, cy + r], (x, y) => Math.hypot(x - cx, y - cy) - r);
  }

  rect(colour, left, top, width, height) {
    const box = [left, top, left + width, top + height];
    this.#fill(colour, box, (x, y) => Math.max(left - x, x - box[2], top - y, y - box[3]));
  }

  /** A convex polygon, its points clockwise. */
  polygon(colour, points) {
    const edges = points.map(([x, y], at) => {
      const [nx, ny] = points[(at + 1) % points.length];
      const length = Math.hypot(nx - x, ny - y);
      return [x, y, (ny - y) / length, -(nx - x) / length];
    });
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
    this.#fill(colour, box, (x, y) => Math.max(...edges.map(([ex, ey, nx, ny]) => (x - ex) * nx + (y - ey) * ny)));
  }

  /** A line through points, with round ends. */
  stroke(colour, width, points) {
    for (let at = 1; at < points.length; at++) {
      const [[ax, ay], [bx, by]] = [points[at - 1], points[at]];
      const [dx, dy] = [bx - ax, by - ay];
      const square = dx * dx + dy * dy;
      const r = width / 2;
      const box = [Math.min(ax, bx) - r, Math.min(ay, by) - r, Math.max(ax, bx) + r, Math.max(ay, by) + r];
      this.#fill(colour, box, (x, y) => {
        const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / square));
        return Math.hypot(x - ax - along * dx, y - ay - along * dy) - r;
      });
    }
  }

  /** The image as PNG: 8 bits a channel, each row by the filter "Up", which makes flat areas small. */
  png() {
    const row = this.width * 3;
    const raw = new Uint8Array((row + 1) * this.height);
    for (let y = 0; y < this.height; y++) {
      raw[y * (row + 1)] = 2;
      for (let x = 0; x < row; x++) {
        const above = y === 0 ? 0 : this.pixels[(y - 1) * row + x];
        raw[y * (row + 1) + 1 + x] = this.pixels[y * row + x] - above;
      }
    }
    const head = Buffer.alloc(13);
    head.writeUInt32BE(this.width, 0);
    head.writeUInt32BE(this.height, 4);
    head.set([8, 2, 0, 0, 0], 8);
    const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    const data = deflateSync(raw, { level: 9 });
    return Buffer.concat([signature, chunk("IHDR", head), chunk("IDAT", data), chunk("IEND", Buffer.alloc(0))]);
  }
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
