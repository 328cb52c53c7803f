// The editors say the same things in each language.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import * as ar from '../src/words/ar.js';
import * as en from '../src/words/en.js';
import * as fr from '../src/words/fr.js';

const parts = (words) => [...JSON.stringify(words).matchAll(/{\w+}/g)].map(([part]) => part);

for (const [code, { own, tools }] of Object.entries({ ar, fr })) {
  test(`${code} has every word of ours, with the same parts`, () => {
    assert.deepEqual(Object.keys(own).sort(), Object.keys(en.own).sort());
    for (const [key, words] of Object.entries(own)) {
      assert.ok(JSON.stringify(words).length > 2, key);
      assert.deepEqual(new Set(parts(words)), new Set(parts(en.own[key])), key);
    }
  });

  test(`${code} has every plural that the language distinguishes`, () => {
    const wanted = new Intl.PluralRules(code).resolvedOptions().pluralCategories.filter((category) => code === 'ar' || category !== 'many');
    Object.values(own).filter((words) => typeof words === 'object').forEach((forms) => assert.deepEqual(Object.keys(forms).sort(), [...wanted].sort()));
  });

  test(`${code} keeps the parts of the tools' words`, () => {
    Object.entries(tools).forEach(([english, words]) => assert.deepEqual(parts(words).sort(), parts(english).sort(), english));
  });
}
