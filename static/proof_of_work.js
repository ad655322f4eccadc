// A worker that looks for the number with which SHA-256 of "puzzle:number" begins with so many zero
// bits. SHA-256 is written out here because crypto.subtle is slower for a text as short as that, and
// missing where a page came without https.
'use strict';

// FIPS 180-4: the fractions of the square and cube roots of the first primes.
const initial = [];
const constants = [];
const fraction = (number) => ((number - Math.floor(number)) * 2 ** 32) | 0;
for (let n = 2; constants.length < 64; n++) {
  let divisor = 2;
  while (n % divisor) divisor++;
  if (divisor < n) continue;
  if (initial.length < 8) initial.push(fraction(Math.sqrt(n)));
  constants.push(fraction(Math.cbrt(n)));
}

const turn = (word, by) => (word >>> by) | (word << (32 - by));
const words = new Int32Array(64);

// The first 32 bits of the digest of an ASCII text that fits in one block: up to 55 characters.
const digest = (text) => {
  words.fill(0, 0, 16);
  const put = (code, i) => { words[i >> 2] |= code << (24 - (i % 4) * 8); };
  for (let i = 0; i < text.length; i++) put(text.charCodeAt(i), i);
  put(0x80, text.length);
  words[15] = text.length * 8;
  for (let i = 16; i < 64; i++) {
    const x = words[i - 15];
    const y = words[i - 2];
    words[i] = words[i - 16] + words[i - 7] + (turn(x, 7) ^ turn(x, 18) ^ (x >>> 3)) +
      (turn(y, 17) ^ turn(y, 19) ^ (y >>> 10));
  }
  let [a, b, c, d, e, f, g, h] = initial;
  for (let i = 0; i < 64; i++) {
    const one = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) +
      constants[i] + words[i];
    const two = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  return (a + initial[0]) | 0;
};

onmessage = ({ data: { puzzle, bits } }) => {
  // Begun anywhere: a page that comes back from the browser's memory needs another solution.
  let number = Math.floor(Math.random() * 2 ** 31);
  while (digest(`${puzzle}:${number}`) >>> (32 - bits)) number++;
  postMessage(number);
};
