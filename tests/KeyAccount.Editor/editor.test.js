// Rule folders with their schemas: KEYACCOUNT_RULES, the example; KEYACCOUNT_NEW and KEYACCOUNT_NEW_IT, as "keyaccount init" writes them; KEYACCOUNT_LARGE, with 2,000 categories.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { performance } from 'node:perf_hooks';
import { test } from 'node:test';
import { Editor } from './editor.js';

const editor = new Editor(process.env.KEYACCOUNT_RULES);
const policy = 'policies/standard.json';
const agreement = 'agreements/edilnord/2026.json';

const inRule = settings => `{ "status": "released", "discounts": [ { "id": "a", ${settings} } ] }`;
const inWhen = entries => inRule(`"step": "base", "percent": 3, "when": { ${entries} }`);

for (const [what, folder, least] of [
  ['the example folder', process.env.KEYACCOUNT_RULES, 40],
  ['a new folder', process.env.KEYACCOUNT_NEW, 6],
  ['a new Italian folder', process.env.KEYACCOUNT_NEW_IT, 6],
]) {
  test(`no file of ${what} has anything underlined`, async () => {
    const opened = new Editor(folder);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile() && entry.name.endsWith('.json'))
      .map(entry => relative(folder, join(entry.parentPath, entry.name)))
      .filter(path => !path.startsWith('.'));
    assert.ok(files.length >= least, files.join());
    for (const path of files) {
      assert.deepEqual(await opened.problems(path, readFileSync(join(folder, path), 'utf8')), [], path);
    }
  });
}

test('comments and trailing commas are not underlined', async () => {
  assert.deepEqual(await editor.problems(agreement, '{ /* new */ "status": "draft", // soon\n "discounts": [ ], }'), []);
});

test('a case completes its parts, its request and what it expects', async () => {
  const path = 'cases/edilnord/new.case.json';
  assert.ok((await editor.completions(path, '{ | }')).has('expect'));
  assert.ok((await editor.completions(path, '{ "request": { "account": "|" } }')).has('"edilnord"'));
  assert.ok((await editor.completions(path, '{ "expect": { "lines": [ { | } ] } }')).has('netAmount'));
  assert.match((await editor.problems(path, '{ "name": "a", "rules": "../../", "expct": {} }'))[0].message, /expct is not allowed/);
});

test('an Italian folder speaks Italian', async () => {
  const italian = new Editor(process.env.KEYACCOUNT_NEW_IT);
  assert.match((await italian.completions('policies/standard.json', inRule('|'))).get('percent').doc, /Una percentuale/);
  assert.match((await italian.problems('policies/standard.json', inRule('"step": "promo", "percent": 3')))[0].message, /^Non è tra i passi di questa cartella: base, quantita/);
});

test('a step is completed with its title', async () => {
  const found = await editor.completions(agreement, inRule('"step": "|"'));
  assert.equal(found.get('"volume"').doc, 'Volume discount');
  assert.equal(found.get('"volume"').insert, '"volume"');
});

test('a category is completed with its label, alone and in a list', async () => {
  for (const value of ['"|"', '["fasteners", "|"]', '|']) {
    const found = await editor.completions(policy, inWhen(`"item.category": ${value}`));
    assert.equal(found.get('"fasteners/nuts"').doc, 'Nuts', value);
    assert.equal(found.get('"fasteners/nuts"').insert, '"fasteners/nuts"', value);
  }
});

test('fields are completed in conditions with their labels, own ones too', async () => {
  const found = await editor.completions(policy, inWhen('|'));
  assert.equal(found.get('order.project').doc, 'Building project');
  assert.match(found.get('line.quantity').doc, /quantity of the line/);
  assert.match(found.get('order.subtotal.base').doc, /"Trade discount"/);
  assert.ok(found.has('any'));
});

test('comparisons are completed', async () => {
  const found = await editor.completions(policy, inWhen('"line.quantity": "|"'));
  assert.equal(found.get('">= 100 and < 500"').insert, '">= ${1:100} and < ${2:500}"');
  assert.match(found.get('"whole CT"')?.insert ?? found.get('"whole BAG"')?.insert ?? [...found.keys()].join(), /^"whole \$\{1\|.*PAL.*\|\}"$/);
});

test('the settings of a discount are completed with what they mean', async () => {
  const found = await editor.completions(agreement, inRule('|'));
  for (const setting of ['step', 'title', 'when', 'percent', 'newPrice', 'scale', 'cap', 'excludes', 'replaces', 'example', 'note']) {
    assert.ok(found.get(setting)?.doc.length > 10, setting);
  }

  assert.ok(!found.has('id'));
});

test('a scale and its steps come as a whole', async () => {
  const steps = await editor.completions(agreement, inRule('"scale": { "by": "line.quantity", "kind": "all-units", "steps": [ | ] }'));
  assert.equal(steps.get('a step of a scale').insert, '{ "from": $1, "percent": $2 }');
  const scale = await editor.completions(agreement, inRule('|'));
  assert.equal(scale.get('scale').insert, '"scale": { "by": "line.quantity", "kind": "all-units", "steps": [ { "from": $1, "percent": $2 } ] }');
});

test('an empty agreement, a rule and a price have something to begin with', async () => {
  assert.match((await editor.completions(agreement, '|')).get('an agreement').insert, /"status": "draft"/);
  assert.match((await editor.completions(agreement, '{ "status": "draft", "discounts": [ | ] }')).get('a rule').insert, /"when"/);
  assert.match((await editor.completions(agreement, '{ "status": "draft", "prices": [ | ] }')).get('a price').insert, /"price"/);
});

test('a request completes accounts and own fields', async () => {
  assert.ok((await editor.completions('spring.request.json', '{ "account": "|" }')).has('"edilnord"'));
  assert.equal((await editor.completions('spring.request.json', '{ "fields": { | } }')).get('order.project').doc, 'Building project');
});

const wrong = [
  ['a misspelt setting', policy, inRule('"step": "base", "percnt": 3'), '"percnt"', /^Property percnt is not allowed\.$/],
  ['a percentage as a list', policy, inRule('"step": "base", "percent": [50, 10, 5]'), '[50, 10, 5]', /^Expected a percentage: 3 for 3 %, or "50\+10\+5" for a cascade\.$/],
  ['a percentage with a sign', policy, inRule('"step": "base", "percent": "3 %"'), '"3 %"', /^Expected a percentage/],
  ['a period that is none', agreement, '{ "status": "draft", "valid": "2026-5" }', '"2026-5"', /^Expected a period: "2026", "2026-05"/],
  ['a lone day as a period', agreement, '{ "status": "draft", "valid": "2026-05-01" }', '"2026-05-01"', /^Expected a period/],
  ['a step that is none', policy, inRule('"step": "volumne", "percent": 3'), '"volumne"', /^Not among the steps of this folder: base, volume/],
  ['a status that is none', policy, '{ "status": "relesed" }', '"relesed"', /^Value is not accepted\. Valid values: "draft", "released", "blocked"\.$/],
  ['a missing status', policy, '{ "discounts": [ ] }', '{', /^Missing property "status"\.$/],
  ['a misspelt field', policy, inWhen('"item.categry": "tools"'), '"item.categry"', /^Property item\.categry is not allowed\.$/],
  ['a range in other words', policy, inWhen('"line.quantity": "100-500"'), '"100-500"', /^Expected ">= 100", ">= 100 and < 500"/],
  ['a unit that is none', policy, inWhen('"line.quantity": "whole PLT"'), '"whole PLT"', /"whole PAL"/],
  ['a value that the vocabulary lacks', policy, inWhen('"account.rating": "D"'), '"D"', /^Expected one of A, B, C/],
  ['a bare amount where orders come in several currencies', policy, inRule('"step": "base", "newPrice": 3'), '3', /a bare figure is of no currency/],
  ['a currency that is none', policy, inRule('"step": "base", "newPrice": { "EURO": 3 }'), '"EURO"', /one for each currency/],
  ['a figure that is too large', policy, inRule('"step": "base", "percent": 3000'), '3000', /above the maximum of 1000/],
  ['an id with a blank', agreement, '{ "status": "draft", "discounts": [ { "id": "a b", "percent": 1 } ] }', '"a b"', /^Expected a name of letters, digits/],
  ['a file of another kind', 'procedures/standard.json', '{ "steps": [], "discounts": [] }', '"discounts"', /not allowed/],
  ['a field of unknown type', 'vocabulary.json', '{ "fields": { "order.x": { "type": "txt" } } }', '"txt"', /Valid values: "text"/],
  ['a price list without a file', 'company.json', '{ "name": "x", "currency": "EUR", "priceList": "list-usd" }', '"list-usd"', /^Not among the price lists/],
];

for (const [what, path, text, at, message] of wrong) {
  test(`${what} is underlined, with words that say what to write`, async () => {
    const problems = await editor.problems(path, text);
    assert.equal(problems.length, 1, JSON.stringify(problems));
    assert.equal(problems[0].at, at);
    assert.match(problems[0].message, message);
    assert.doesNotMatch(problems[0].message, /multiple schemas|pattern|\\[sdp]|\[0-9\]|\(\?|\^/);
  });
}

test('hovering shows what a setting, a choice, a step and a category mean', async () => {
  assert.match(await editor.hover(policy, inRule('"per|cent": 3')), /A percentage: 3 is 3 %/);
  assert.match(await editor.hover(policy, '{ "status": "rel|eased" }'), /`released`: In force while valid/);
  assert.match(await editor.hover(policy, inRule('"step": "vol|ume"')), /`volume`: Volume discount/);
  assert.match(await editor.hover(policy, inWhen('"item.category": "fasteners/n|uts"')), /`fasteners\/nuts`: Nuts/);
  assert.match(await editor.hover(policy, inWhen('"item.category": ["tools", "fasteners/n|uts"]')), /`fasteners\/nuts`: Nuts/);
  assert.match(await editor.hover(policy, inWhen('"order.pro|ject": "x"')), /Building project/);
});

test('a large file in a folder with 2,000 categories is validated, and the time is told', async t => {
  const large = new Editor(process.env.KEYACCOUNT_LARGE);
  const category = i => `group${Math.floor(i / 50)}/category${i}`;
  const rules = Array.from({ length: 1000 }, (_, i) => `{ "id": "r${i}", "step": "base", "when": { "item.category": ["${category(i)}", "${category(1999 - i)}"] }, "percent": 3 }`);
  const text = `{ "status": "released", "discounts": [\n${rules.join(',\n')}\n] }`;
  const { document, json } = large.open(policy, text);
  const took = [];
  for (let i = 0; i < 6; i++) {
    const start = performance.now();
    assert.deepEqual(await large.service.doValidation(document, json), []);
    took.push(performance.now() - start);
  }

  const [first, ...later] = took;
  const usual = later.sort((a, b) => a - b)[2];
  t.diagnostic(`1,000 rules, 2,000 categories: ${first.toFixed(0)} ms with reading the schema, ${usual.toFixed(0)} ms after each key`);
  assert.equal((await large.completions(policy, inWhen('"item.category": "|"'))).get(`"${category(7)}"`).doc, 'Label 7');
});
