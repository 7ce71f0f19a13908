/**
 * The regularised incomplete beta function, the distribution function of a Beta. By the continued fraction of
 * https://dlmf.nist.gov/8.17#v (8.17.22), whose factor x^a (1-x)^b / B(a,b) is put together near 1 instead of as a
 * difference of large logarithms: with plain log-gammas it would lose five digits at a = b = 2,000.
 */

/** Beyond it the continued fraction would need more terms than it is given: their number grows as the root of a parameter. */
export const LARGEST_SHAPE = 1e8;

/**
 * P(X <= x) for X ~ Beta(a, b).
 *
 * @param x from 0 to 1
 * @param a from 0.1 to {@link LARGEST_SHAPE}
 * @param b the same
 * @returns from 0 to 1; relative error below 1e-11 for parameters up to 2,000 (measured)
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  return x < (a + 1) / (a + b + 2) ? lowerSide(x, 1 - x, a, b) : 1 - lowerSide(1 - x, x, b, a);
}

/** ln B(a, b), the logarithm of the complete beta function. */
export function logBeta(a: number, b: number): number {
  const n = a + b;
  return a * Math.log(a / n) + b * Math.log(b / n) - 0.5 * Math.log((a * b) / (2 * Math.PI * n)) + stirlingExcess(a, b);
}

/** The logarithm of x^a y^b / B(a, b) where y = 1 - x: x times the density of the Beta, times y. */
export function logFactor(x: number, y: number, a: number, b: number): number {
  const n = a + b;
  const distance = a * Math.log((x * n) / a) + b * Math.log((y * n) / b);
  return distance + 0.5 * Math.log((a * b) / (2 * Math.PI * n)) - stirlingExcess(a, b);
}

function lowerSide(x: number, y: number, a: number, b: number): number {
  return Math.exp(logFactor(x, y, a, b)) / (a * fraction(x, a, b));
}

/** 1 + d1/(1 + d2/(1 + ...)) by the modified Lentz method: https://dlmf.nist.gov/3.10#iii */
function fraction(x: number, a: number, b: number): number {
  let value = 1;
  let above = 1;
  let below = 0;
  for (let term = 1; term <= MOST_TERMS; term++) {
    const d = coefficient(term, x, a, b);
    below = 1 / awayFromZero(1 + d * below);
    above = awayFromZero(1 + d / above);
    value *= above * below;
    if (Math.abs(above * below - 1) < 1e-16) return value;
  }
  return value;
}

const MOST_TERMS = 50_000;

function coefficient(term: number, x: number, a: number, b: number): number {
  const m = term >> 1;
  const place = a + 2 * m;
  return term % 2 === 0
    ? (m * (b - m) * x) / ((place - 1) * place)
    : -((a + m) * (a + b + m) * x) / (place * (place + 1));
}

function awayFromZero(value: number): number {
  return Math.abs(value) < 1e-300 ? 1e-300 : value;
}

function stirlingExcess(a: number, b: number): number {
  return stirlingRest(a) + stirlingRest(b) - stirlingRest(a + b);
}

/**
 * What the Stirling formula leaves: ln Gamma(z) - ((z - 1/2) ln z - z + 1/2 ln 2 pi). From 10 up by its asymptotic
 * series (https://dlmf.nist.gov/5.11#E1, the first term left out is below 1e-16), below that by Gamma(z + 1) = z Gamma(z).
 */
function stirlingRest(z: number): number {
  let at = z;
  let rest = 0;
  for (; at < 10; at++) rest += (at + 0.5) * Math.log1p(1 / at) - 1;
  const s = 1 / (at * at);
  return rest + (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - (s * 691) / 360360))))) / at;
}
