import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kindOf } from '../src/picture/kind.js';

const bytes = text => Uint8Array.from(text, letter => letter.charCodeAt(0));
const box = (brand, ...others) => bytes(`\0\0\0${String.fromCharCode(16 + 4 * others.length)}ftyp${brand}\0\0\0\0${others.join('')}rest`);

test('the photograph of an iPhone is known by its brand, or by those that it also bears', () => {
  assert.equal(kindOf(box('heic', 'mif1', 'heic')), 'heic');
  assert.equal(kindOf(box('mif1', 'mif1', 'heic')), 'heic');
  assert.equal(kindOf(box('heix')), 'heic');
});

test('other pictures that browsers show are known too', () => {
  assert.equal(kindOf(box('avif', 'mif1', 'avif')), 'avif');
  assert.equal(kindOf(bytes('RIFF\x24\0\0\0WEBPVP8 ')), 'webp');
});

test('whatever else a file is, it is left as it is', () => {
  assert.equal(kindOf(bytes('%PDF-1.7\n')), undefined);
  assert.equal(kindOf(bytes('\xff\xd8\xff\xe0\0\x10JFIF\0')), undefined);
  assert.equal(kindOf(box('isom', 'mp42')), undefined);
  assert.equal(kindOf(bytes('')), undefined);
  assert.equal(kindOf(bytes('RIFF')), undefined);
});

test('a brand is looked for within its box alone', () => {
  assert.equal(kindOf(bytes('\0\0\0\x10ftypmp42\0\0\0\0heic')), undefined);
});
